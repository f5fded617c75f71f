/** A token and its expiry. The secrets are in private fields, so `inspect`, JSON and clones never show them. */

import { readClaims, scopesOf } from './claims.ts';
import { expiryOf, lifetimeOf } from './expiry.ts';

export interface TokenSetFields {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch. Default: the `exp` of a JWT. */
  readonly expiresAt?: number | undefined;
  /** Milliseconds since the epoch, stored with the token; for opaque tokens, which do not contain it. */
  readonly notedExpiry?: number | undefined;
  /** Milliseconds from issue to expiry. Default: `exp - iat` of a JWT. */
  readonly lifetime?: number | undefined;
}

/** An access token, its refresh token and its times. */
export class TokenSet {
  readonly #accessToken: string;
  readonly #refreshToken: string | undefined;
  /** Milliseconds since the epoch; `undefined` for an opaque token, which is used until a 401. */
  readonly expiresAt: number | undefined;
  /** Milliseconds from issue to expiry, where known. */
  readonly lifetime: number | undefined;
  readonly scopes: readonly string[];

  constructor(fields: TokenSetFields) {
    const claims = readClaims(fields.accessToken);
    this.#accessToken = fields.accessToken;
    this.#refreshToken = fields.refreshToken;
    this.expiresAt = fields.expiresAt ?? expiryOf(claims) ?? fields.notedExpiry;
    this.lifetime = fields.lifetime ?? lifetimeOf(claims);
    this.scopes = scopesOf(claims);
  }

  get accessToken(): string {
    return this.#accessToken;
  }

  get refreshToken(): string | undefined {
    return this.#refreshToken;
  }

  toJSON(): { expiresAt: string | undefined; refreshable: boolean } {
    const expiresAt = this.expiresAt === undefined ? undefined : isoTime(this.expiresAt);
    return { expiresAt, refreshable: this.#refreshToken !== undefined };
  }
}

function isoTime(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
