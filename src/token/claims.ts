/** Reads the claims of a JWT without verifying it: the server does that; the SDK only needs times, names and scopes. */

import { decodeJwt } from 'jose';

/** The claims of a token; their types are not guaranteed. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims of a JWT; empty for an opaque token. */
export function readClaims(token: string): Claims {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

/** The identity of the token, as users know it: `upn`, then `email`, then `preferred_username`, then `sub`. */
export function identityOf(claims: Claims): string | undefined {
  for (const name of ['upn', 'email', 'preferred_username', 'sub']) {
    const value = claims[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** Issuer and subject, which together identify a user. */
export function subjectOf(claims: Claims): string | undefined {
  const { iss, sub } = claims;
  if (typeof sub !== 'string' || sub === '') return undefined;
  return typeof iss === 'string' ? `${iss} ${sub}` : sub;
}

/** The scopes of a token: `scp`, then `scope`. */
export function scopesOf(claims: Claims): readonly string[] {
  return parseScopes(claims['scp'] ?? claims['scope']);
}

/** @param value - a string or a list, as providers differ. */
export function parseScopes(value: unknown): readonly string[] {
  const list = typeof value === 'string' ? value.split(/\s+/) : Array.isArray(value) ? value : [];
  return list.filter((scope): scope is string => typeof scope === 'string' && scope !== '');
}
