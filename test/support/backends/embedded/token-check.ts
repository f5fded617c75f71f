/** Checks bearer tokens as the platform does: signature, issuer, audience, expiry without leeway. Does not check permissions. */

import { createRemoteJWKSet, type JWTPayload, jwtVerify, UnsecuredJWT } from 'jose';
import { badToken, noToken } from './refusal.ts';

export interface TrustedIssuer {
  readonly issuer: string;
  /** One of these. */
  readonly audience: string | string[];
  readonly jwksUri: string;
}

export type TokenCheck = (authorization: string | undefined) => Promise<JWTPayload>;

const REQUIRED_CLAIMS = ['exp', 'iat', 'sub'];

export function signedTokenCheck(trusted: readonly TrustedIssuer[]): TokenCheck {
  const issuers = trusted.map((each) => ({
    ...each,
    keys: createRemoteJWKSet(new URL(each.jwksUri)),
  }));
  return async (authorization) => {
    const token = bearerOf(authorization);
    for (const { issuer, audience, keys } of issuers) {
      const options = { issuer, audience, requiredClaims: REQUIRED_CLAIMS, algorithms: ['RS256'] };
      const payload = await jwtVerify(token, keys, options).then(
        (verified) => verified.payload,
        () => undefined,
      );
      if (payload !== undefined) return payload;
    }
    throw badToken();
  };
}

/** The check of clusters without a provider, which accept unsigned tokens (`alg: none`). */
export const unsignedTokenCheck: TokenCheck = async (authorization) => {
  const token = bearerOf(authorization);
  try {
    const { payload } = UnsecuredJWT.decode(token);
    const now = Date.now() / 1000;
    if (REQUIRED_CLAIMS.every((claim) => claim in payload) && payload.iat! <= now) return payload;
  } catch {
    // The caller gets the same error for malformed and expired tokens.
  }
  throw badToken();
};

function bearerOf(authorization: string | undefined): string {
  if (authorization === undefined) throw noToken();
  return /^Bearer (.+)$/i.exec(authorization)?.[1] ?? '';
}
