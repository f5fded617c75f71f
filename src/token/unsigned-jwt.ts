/** Unsigned JWTs (`alg: none`, RFC 7519, section 6), for clusters that trust every caller. Reads no clock. */

import { decodeProtectedHeader, UnsecuredJWT } from 'jose';
import { type Claims, readClaims } from './claims.ts';
import { expiryOf, lifetimeOf } from './expiry.ts';

/** Seconds. */
const DEFAULT_LIFETIME = 24 * 3600;
/** Seconds by which `iat` is set back, because a server whose clock is behind would refuse the token. */
const SET_BACK = 60;

export interface UnsignedIdentity {
  readonly email: string;
  /** Becomes `sub`. Default: the email. */
  readonly principalId?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  /** Seconds. Default: one day. */
  readonly expiresIn?: number | undefined;
  readonly audience?: string | undefined;
  readonly issuer?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
}

/** @param now - milliseconds since the epoch. */
export function mintUnsignedJwt(identity: UnsignedIdentity, now: number): string {
  const { email, principalId = email, groups, expiresIn = DEFAULT_LIFETIME } = identity;
  const claims: Record<string, unknown> = { sub: principalId, email };
  if (groups !== undefined && groups.length > 0) claims['groups'] = groups;
  if (identity.scopes !== undefined) claims['scope'] = identity.scopes.join(' ');
  if (identity.issuer !== undefined) claims['iss'] = identity.issuer;
  if (identity.audience !== undefined) claims['aud'] = identity.audience;
  return encode(claims, now, expiresIn);
}

/** Issues a token with the same claims and lifetime, starting now; one day if the lifetime is missing or invalid. */
export function reissueUnsignedJwt(token: string, now: number): string {
  const given = readClaims(token);
  const { iat: _, exp: __, ...claims } = given;
  const lifetime = (lifetimeOf(given) ?? 0) / 1000 - SET_BACK;
  const isUsable = lifetime > 0 && expiryOf({ exp: now / 1000 + lifetime }) !== undefined;
  return encode(claims, now, isUsable ? lifetime : DEFAULT_LIFETIME);
}

export function isUnsigned(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg === 'none';
  } catch {
    return false;
  }
}

function encode(claims: Claims, now: number, lifetime: number): string {
  const seconds = Math.floor(now / 1000);
  return new UnsecuredJWT({ ...claims })
    .setIssuedAt(seconds - SET_BACK)
    .setExpirationTime(seconds + lifetime)
    .encode();
}
