/**
 * One token in memory: returned while it is fresh, refreshed when it is due, by one refresh for all callers. There are no
 * timers; nothing happens without a call.
 */

import type { RenewalRequest } from '../credentials/credential.ts';
import { AuthError, LoginChangedError, loadPart, TokenExpiredError } from '../errors.ts';
import { freshnessOf, REFRESH_MARGIN } from '../token/expiry.ts';
import type { TokenSet } from '../token/token-set.ts';
import type { Mutex } from './mutex.ts';
import type { TokenDemand, TokenProvider } from './token-provider.ts';

/** Milliseconds between two refresh attempts while a token that is due is still valid. */
const BACK_OFF = 5_000;

/** Milliseconds without a refresh after a refresh has returned the refused token again. */
const REPEATED_PAUSE = 60_000;

export interface TokenCacheOptions {
  readonly now: () => number;
  /** The initial token. */
  readonly token?: TokenSet | undefined;
  /** Undefined for a static token. */
  readonly renew?:
    | ((stale: TokenSet | undefined, request?: RenewalRequest) => Promise<TokenSet>)
    | undefined;
  /** Registers a listener, which is called when the login behind the token has ended or changed. */
  readonly changed?: ((listener: () => void) => void) | undefined;
  /** The source of the token for messages, for example `NMP_ACCESS_TOKEN`. */
  readonly place: string;
  /** Milliseconds before the expiry at which the token is due. Default: 60 s. */
  readonly margin?: number | undefined;
  /** Called with the error when the refresh of a token that is due has failed and the old token is used. */
  readonly onKept?: ((reason: unknown) => void) | undefined;
}

/**
 * | the token is | what happens on `get()` |
 * | ------------ | ----------------------- |
 * | fresh        | returned synchronously |
 * | due (less than the margin, or than half of its lifetime, is left) | refreshed; if that fails, the old token is returned and the next attempt waits 5 s, unless another user has logged in |
 * | refused with 401, and a refresh has just returned it again | returned for 60 s: the refusal is final, and more refreshes would not help |
 * | expired, refused with 401, or missing | refreshed, or the error of the refresh is thrown |
 * | of a login that has changed | dropped at once, even during a refresh; calls of the old login never get a token of the new one |
 *
 * Without `renew` a token is used until it expires.
 */
export class TokenCache implements TokenProvider {
  readonly #now: () => number;
  readonly #renew: TokenCacheOptions['renew'];
  readonly #place: string;
  readonly #margin: number;
  readonly #onKept: TokenCacheOptions['onKept'];
  /** Loaded at the first refresh: a static token needs none. */
  #mutex: Mutex | undefined;
  #current: TokenSet | undefined;
  /** The access token that the platform rejected with 401. */
  #refused: string | undefined;
  #repeatedUntil = Number.NEGATIVE_INFINITY;
  #renewal: Promise<TokenSet> | undefined;
  #quietUntil = Number.NEGATIVE_INFINITY;
  /** Number of the login: the result of a refresh that began under an earlier one is discarded. */
  #login = 0;
  /** The access token of the previous login. */
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

  /** The token in memory, to show its expiry; refreshes nothing. */
  get current(): TokenSet | undefined {
    return this.#current;
  }

  get renewable(): boolean {
    return this.#renew !== undefined;
  }

  /**
   * @throws TokenExpiredError when a static token has expired
   * @throws LoginChangedError when `rejected` belongs to the previous login
   * @throws the error of the refresh
   */
  get({ rejected, maxRetries }: TokenDemand = {}): string | Promise<string> {
    if (rejected !== undefined && rejected === this.#dropped) throw this.#changed();
    const token = this.#current;
    const now = this.#now();
    if (token === undefined) return this.#renewed(maxRetries);
    const isRefused = token.accessToken === this.#refused && now >= this.#repeatedUntil;
    if (isRefused) return this.#renewed(maxRetries);
    const freshness = freshnessOf(token, now, this.#margin);
    if (freshness === 'fresh') return token.accessToken;
    if (this.#renew === undefined) return this.#serveStatic(token, freshness);
    if (freshness === 'expired') return this.#renewed(maxRetries);
    if (now < this.#quietUntil) return token.accessToken;
    return this.#renewedOr(token, maxRetries);
  }

  /**
   * The server refused this token. Has no effect if it has been replaced meanwhile.
   *
   * @returns whether another call of `get` can return a different token.
   */
  invalidate(accessToken: string): boolean {
    if (this.#renew === undefined) return false;
    if (this.#current?.accessToken !== accessToken) return true;
    if (this.#now() < this.#repeatedUntil) return false;
    this.#refused = accessToken;
    return true;
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

  /** Concurrent callers share one refresh, with the retries of the first; async-mutex alone would run one for each. */
  #sharedRenewal(request: RenewalRequest): Promise<TokenSet> {
    if (this.#renewal !== undefined) return this.#renewal;
    const renewal = this.#exclusively(() => this.#runRenewal(request)).finally(() => {
      if (this.#renewal === renewal) this.#renewal = undefined;
    });
    this.#renewal = renewal;
    return renewal;
  }

  async #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const { Mutex } = await loadPart(import('./mutex.ts'));
    this.#mutex ??= new Mutex();
    return this.#mutex.runExclusive(work);
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
    // Its callers belong to the previous login; later callers start a new one.
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
