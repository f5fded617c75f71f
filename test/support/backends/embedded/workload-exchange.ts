/** The platform's own token endpoint for workloads (RFC 8693): exchanges a token of the provider for one of its own. */

import { createRemoteJWKSet, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { signingKey } from './signing-key.ts';

export const WORKLOAD_CLIENT_ID = 'nmp-workload';
export const WORKLOAD_SCOPE = 'platform:read platform:write';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

export interface WorkloadOptions {
  readonly baseUrl: string;
  /** The issuer of the tokens that are exchanged. Their audience must be the workload client. */
  readonly subjectIssuer: string;
  readonly subjectJwksUri: string;
  /** Audience of the issued tokens. */
  readonly audience: string;
  /** Lifetime of an issued token in seconds. */
  readonly lifetime: number;
}

export interface WorkloadExchange {
  readonly issuer: string;
  readonly jwksUri: string;
  jwks(): Promise<object>;
  /** A token of the platform's own for a user whom it has identified itself. */
  mint(subject: JWTPayload): Promise<string>;
  /** Responds to the form of an exchange. */
  exchange(form: URLSearchParams): Promise<{ readonly status: number; readonly body: object }>;
}

export function workloadExchange(options: WorkloadOptions): WorkloadExchange {
  const ownKey = () => signingKey('platform-key');
  const issuer = `${options.baseUrl}/apis/auth`;
  const subjectKeys = createRemoteJWKSet(new URL(options.subjectJwksUri));
  const verified = (token: string) =>
    jwtVerify(token, subjectKeys, {
      issuer: options.subjectIssuer,
      audience: WORKLOAD_CLIENT_ID,
      requiredClaims: ['exp', 'sub'],
      algorithms: ['RS256'],
    }).then(
      ({ payload }) => payload,
      () => undefined,
    );
  const minted = async (subject: JWTPayload, scope: string) => {
    const key = await ownKey();
    return new SignJWT({ email: subject['email'], scope })
      .setProtectedHeader({ alg: key.alg, kid: key.kid })
      .setSubject(subject.sub!)
      .setIssuer(issuer)
      .setAudience(options.audience)
      .setIssuedAt()
      .setExpirationTime(`${options.lifetime}s`)
      .sign(key.privateKey);
  };
  return {
    issuer,
    jwksUri: `${issuer}/jwks`,
    mint: (subject) => minted(subject, WORKLOAD_SCOPE),
    jwks: async () => ({ keys: [(await ownKey()).publicJwk] }),
    async exchange(form) {
      if (form.get('grant_type') !== GRANT_TYPE) return refused(400, 'unsupported_grant_type');
      if (form.get('client_id') !== WORKLOAD_CLIENT_ID) return refused(401, 'invalid_client');
      if ((form.get('audience') ?? options.audience) !== options.audience) {
        return refused(400, 'invalid_target');
      }
      const subject = await verified(form.get('subject_token') ?? '');
      if (subject === undefined) return refused(400, 'invalid_grant');
      const scope = form.get('scope') ?? WORKLOAD_SCOPE;
      const body = {
        access_token: await minted(subject, scope),
        issued_token_type: ACCESS_TOKEN,
        token_type: 'Bearer',
        expires_in: options.lifetime,
        scope,
      };
      return { status: 200, body };
    },
  };
}

function refused(status: number, error: string) {
  return { status, body: { error } };
}
