/** The platform's own token endpoint for workloads (RFC 8693): takes a token of the provider, mints one of its own. */

import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { TrustedIssuer } from './token-check.ts';

export const WORKLOAD_CLIENT_ID = 'nmp-workload';

export interface WorkloadExchange {
  readonly issuer: string;
  jwks(): Promise<object>;
  /** Answers the form of an exchange. */
  exchange(form: URLSearchParams): Promise<{ readonly status: number; readonly body: object }>;
}

/** @param lifetime - of minted tokens, in seconds. */
export async function workloadExchange(
  baseUrl: string,
  subjects: TrustedIssuer,
  audience: string,
  lifetime: number,
): Promise<WorkloadExchange> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const issuer = `${baseUrl}/apis/auth`;
  const keys = createRemoteJWKSet(new URL(subjects.jwksUri));
  return {
    issuer,
    jwks: async () => ({
      keys: [{ ...(await exportJWK(publicKey)), kid: 'platform-key', alg: 'RS256', use: 'sig' }],
    }),
    async exchange(form) {
      if (form.get('client_id') !== WORKLOAD_CLIENT_ID) {
        return { status: 401, body: { error: 'invalid_client' } };
      }
      try {
        const { payload } = await jwtVerify(form.get('subject_token') ?? '', keys, {
          issuer: subjects.issuer,
          algorithms: ['RS256'],
        });
        const now = Math.floor(Date.now() / 1000);
        const token = await new SignJWT({ email: payload['email'], scope: form.get('scope') ?? '' })
          .setProtectedHeader({ alg: 'RS256', kid: 'platform-key' })
          .setSubject(String(payload.sub))
          .setIssuer(issuer)
          .setAudience(audience)
          .setIssuedAt(now)
          .setExpirationTime(now + lifetime)
          .sign(privateKey);
        return {
          status: 200,
          body: {
            access_token: token,
            issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
            token_type: 'Bearer',
            expires_in: lifetime,
          },
        };
      } catch {
        return { status: 400, body: { error: 'invalid_grant' } };
      }
    },
  };
}
