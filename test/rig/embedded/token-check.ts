/** Checks bearer tokens as the platform does: signature, issuer, audience, expiry without leeway, scope. */

import { createRemoteJWKSet, type JWTPayload, jwtVerify, UnsecuredJWT } from 'jose';

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
}

/** A refusal with the platform's own words. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

export type TokenCheck = (authorization: string | undefined) => Promise<JWTPayload>;

/** @param trusted - empty: unsigned tokens are enough. */
export function tokenCheck(trusted: () => readonly TrustedIssuer[]): TokenCheck {
  const keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>();
  const keysOf = (uri: string) => {
    const known = keys.get(uri) ?? createRemoteJWKSet(new URL(uri));
    keys.set(uri, known);
    return known;
  };
  return async (authorization) => {
    if (authorization === undefined) throw new Refusal(401, 'Unauthorized');
    const token = /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
    const issuers = trusted();
    if (issuers.length === 0) return readUnsigned(token);
    for (const { issuer, audience, jwksUri } of issuers) {
      try {
        const requiredClaims = ['exp', 'iat', 'sub'];
        const options = { issuer, audience, requiredClaims, algorithms: ['RS256'] };
        return (await jwtVerify(token, keysOf(jwksUri), options)).payload;
      } catch {
        // Perhaps another issuer.
      }
    }
    throw new Refusal(401, 'Invalid or expired token');
  };
}

function readUnsigned(token: string): JWTPayload {
  try {
    return UnsecuredJWT.decode(token).payload;
  } catch {
    throw new Refusal(401, 'Invalid or expired token');
  }
}

/** A token without any scope that contains a colon skips the check. */
export function checkScope(claims: JWTPayload, method: string, area: string): void {
  const scopes = String(claims['scope'] ?? '').split(' ');
  if (!scopes.some((scope) => scope.includes(':'))) return;
  const right = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  const accepted = [`platform:${right}`, `${area}:${right}`];
  if (!accepted.some((scope) => scopes.includes(scope))) throw new Refusal(403, 'Forbidden');
}
