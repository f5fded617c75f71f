/**
 * One token, kept for as long as the process runs: served while fresh, refreshed when due, by one refresh for all callers.
 * No timers: nothing happens without a call.
 */

import { Mutex } from 'async-mutex';
import type { RenewalRequest } from '../credentials/credential.ts';
import { AuthError, LoginChangedError, TokenExpiredError } from '../errors.ts';
import { type Freshness, freshnessOf, REFRESH_MARGIN } from '../token/expiry.ts';
import type { TokenSet } from '../token/token-set.ts';
import type { TokenDemand, TokenProvider } from './token-provider.ts';

/** Milliseconds between two attempts while a token that is due still serves. */
const BACK_OFF = 5_000;

/** Milliseconds for which a refused token that a refresh returned again is not refreshed once more. */
const REPEATED_PAUSE = 60_000;

export interface TokenCacheOptions {
  readonly now: () => number;
  /** What to start with. */
  readonly token?: TokenSet | undefined;
  /** Absent for a static token. */
  readonly renew?:
    | ((stale: TokenSet | undefined, request?: RenewalRequest) => Promise<TokenSet>)
    | undefined;
  /** Calls back when the login behind the token has ended or is another one. */
  readonly changed?: ((listener: () => void) => void) | undefined;
  /** As in `NMP_ACCESS_TOKEN`, for messages. */
  readonly place: string;
  /** Milliseconds before the expiry at which the token is due. Default: 60 s. */
  readonly margin?: number | undefined;
  /** Told why a token that is due was not renewed and is served unchanged. */
  readonly onKept?: ((reason: unknown) => void) | undefined;
}

/**
 * | the token is | what happens on `get()` |
 * | ------------ | ----------------------- |
 * | fresh        | returned at once, without awaiting anything |
 * | due (the margin, or half of the lifetime where that is less, is left) | renewed; when that fails the old one serves and the next attempt waits 5 s, unless another user has logged in |
 * | refused with 401, and a refresh has just returned it again | served for 60 s: the refusal is final, and more refreshes would not help |
 * | expired, refused with 401, or absent | renewed, or the renewal's error is thrown |
 * | of a login that has changed | dropped at once, also while a renewal runs; calls that it began never get the token of the next one |
 *
 * Without `renew` a token serves until it expires.
 */
export class TokenCache implements TokenProvider {
  readonly #now: () => number;
  readonly #renew: TokenCacheOptions['renew'];
  readonly #place: string;
  readonly #margin: number;
  readonly #onKept: TokenCacheOptions['onKept'];
  readonly #mutex = new Mutex();
  #current: TokenSet | undefined;
  /** The access token that the platform answered with 401. */
  #refused: string | undefined;
  #repeatedUntil = Number.NEGATIVE_INFINITY;
  #renewal: Promise<TokenSet> | undefined;
  #quietUntil = Number.NEGATIVE_INFINITY;
  /** Counts the logins: a renewal that began under an earlier one does not count. */
  #login = 0;
  /** The access token of the login that has changed. */
  #dropped: string | undefined;

  constructor(options: TokenCacheOptions) {
    this.#now = options.now;
    this.#current = options.token;
    this.#renew = options.renew;
    this.#place = options.place;
    this.#margin = options.margin ?? REFRESH_MARGIN;
    this.#onKept = options.onKept;
    options.changed?.(() => this.#drop());
  }

  /** What is in memory, for those who want to show its times; no renewal. */
  get current(): TokenSet | undefined {
    return this.#current;
  }

  get renewable(): boolean {
    return this.#renew !== undefined;
  }

  /**
   * @throws TokenExpiredError when a static token has expired
   * @throws LoginChangedError when `rejected` belongs to the login before the present one
   * @throws whatever the renewal throws
   */
  get({ rejected, maxRetries }: TokenDemand = {}): string | Promise<string> {
    if (rejected !== undefined && rejected === this.#dropped) throw this.#changed();
    const token = this.#current;
    const now = this.#now();
    if (token === undefined || this.#isRefused(token, now)) return this.#renewed(maxRetries);
    const freshness = this.#freshness(token, now);
    if (freshness === 'fresh') return token.accessToken;
    if (this.#renew === undefined) return this.#serveStatic(token, freshness);
    if (freshness === 'expired') return this.#renewed(maxRetries);
    if (now < this.#quietUntil) return token.accessToken;
    return this.#renewedOr(token, maxRetries);
  }

  /**
   * The server refused this very token. A token that has been replaced meanwhile is ignored.
   *
   * @returns whether asking again gives another token.
   */
  invalidate(accessToken: string): boolean {
    if (this.#renew === undefined) return false;
    if (this.#current?.accessToken !== accessToken) return true;
    if (this.#now() < this.#repeatedUntil) return false;
    this.#refused = accessToken;
    return true;
  }

  #freshness(token: TokenSet, now: number): Freshness {
    return freshnessOf(token, now, this.#margin);
  }

  #isRefused(token: TokenSet, now: number): boolean {
    return token.accessToken === this.#refused && now >= this.#repeatedUntil;
  }

  #serveStatic(token: TokenSet, freshness: 'due' | 'expired'): string {
    if (freshness === 'due') return token.accessToken;
    throw new TokenExpiredError(
      `The access token from ${this.#place} has expired, and only its provider can renew it.`,
    );
  }

  async #renewed(maxRetries: number | undefined): Promise<string> {
    return (await this.#sharedRenewal({ maxRetries })).accessToken;
  }

  async #renewedOr(token: TokenSet, maxRetries: number | undefined): Promise<string> {
    try {
      return await this.#renewed(maxRetries);
    } catch (error) {
      const now = this.#now();
      const isUnusable = freshnessOf(token, now) === 'expired' || token !== this.#current;
      if (isUnusable || error instanceof LoginChangedError) throw error;
      const left = (token.expiresAt ?? now) - now;
      this.#quietUntil = now + Math.min(BACK_OFF, left / 2);
      this.#onKept?.(error);
      return token.accessToken;
    }
  }

  /** All who ask while a renewal runs share it, with the retries of the first; async-mutex alone would run one for each of them. */
  #sharedRenewal(request: RenewalRequest): Promise<TokenSet> {
    if (this.#renewal !== undefined) return this.#renewal;
    const renewal = this.#mutex
      .runExclusive(() => this.#runRenewal(request))
      .finally(() => {
        if (this.#renewal === renewal) this.#renewal = undefined;
      });
    this.#renewal = renewal;
    return renewal;
  }

  async #runRenewal(request: RenewalRequest): Promise<TokenSet> {
    const stale = this.#current;
    if (this.#renew === undefined) {
      throw new AuthError(`The access token from ${this.#place} was refused.`, {
        code: 'token_expired',
      });
    }
    const login = this.#login;
    const renewed = await this.#renew(stale, request);
    if (login !== this.#login) throw this.#changed();
    if (freshnessOf(renewed, this.#now()) === 'expired') {
      throw new TokenExpiredError(
        `The access token from ${this.#place} has expired already as it was issued.`,
      );
    }
    this.#current = renewed;
    const isRepeated = renewed.accessToken === this.#refused;
    this.#repeatedUntil = isRepeated ? this.#now() + REPEATED_PAUSE : Number.NEGATIVE_INFINITY;
    if (!isRepeated) this.#refused = undefined;
    this.#quietUntil = Number.NEGATIVE_INFINITY;
    return renewed;
  }

  #drop(): void {
    this.#login++;
    this.#dropped = this.#current?.accessToken;
    this.#current = undefined;
    // Its callers belong to the login before; later ones begin their own.
    this.#renewal = undefined;
    this.#refused = undefined;
    this.#repeatedUntil = Number.NEGATIVE_INFINITY;
    this.#quietUntil = Number.NEGATIVE_INFINITY;
  }

  #changed(): LoginChangedError {
    return new LoginChangedError(
      `The login of ${this.#place} has changed while the call ran; the call is not repeated for another login.`,
    );
  }
}
