/**
 * A login in the config file and its refresh, the critical section of this SDK: decide, redeem and persist under the lock
 * that all processes of this SDK and the Python SDK share. No failure ever deletes anything.
 */

import type { RenewalRequest } from '../credentials/credential.ts';
import {
  ConfigError,
  GrantRejectedError,
  LockTimeoutError,
  TransientAuthError,
} from '../errors.ts';
import { brokerRefresh } from '../oauth/grants/broker-refresh.ts';
import { refreshGrant } from '../oauth/grants/refresh-grant.ts';
import { refreshScopes } from '../oauth/provider-scopes.ts';
import type { ProviderSettings } from '../oauth/provider-settings.ts';
import { retryWhenBusy } from '../oauth/retry-when-busy.ts';
import type { ConfigSnapshot, ConfigStore, StoredContext } from '../runtime/config-store.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { readClaims, subjectOf } from '../token/claims.ts';
import { freshnessOf } from '../token/expiry.ts';
import { TokenSet } from '../token/token-set.ts';
import { isUnsigned, reissueUnsignedJwt } from '../token/unsigned-jwt.ts';
import { loggedOut, loginChanged, loginCommand, loginEnded, tornRefresh } from './login-errors.ts';
import { storedTokens } from './login-of-context.ts';
import { providerOfLogin } from './provider-of-login.ts';

/** Milliseconds to wait, after a refusal, for the tokens of the process that has redeemed the same refresh token. */
const WINNER_WAIT = 1_500;
const WINNER_STEP = 50;

export interface StoredLoginOptions {
  readonly runtime: Runtime;
  readonly store: ConfigStore;
  readonly context: string;
  /** Base URL of the cluster of the context. */
  readonly baseUrl: string;
}

export class StoredLogin {
  readonly store: ConfigStore;
  readonly #runtime: Runtime;
  readonly #place: { readonly context: string; readonly baseUrl: string };
  /** The refresh token that the provider refused. It is not sent again; only a change of the file helps. */
  #refused: string | undefined;
  /** New tokens that could not be stored, and the refresh token that they replace. */
  #unsaved: { readonly tokens: TokenSet; readonly replaces: string } | undefined;

  constructor(options: StoredLoginOptions) {
    this.store = options.store;
    this.#runtime = options.runtime;
    this.#place = { context: options.context, baseUrl: options.baseUrl };
  }

  /** Whether new tokens are only in memory because they could not be stored. */
  get unsaved(): boolean {
    return this.#unsaved !== undefined;
  }

  /**
   * Returns tokens other than `stale`: those that another process has stored meanwhile, or newly issued ones.
   *
   * @throws LoginRequiredError when the user must log in again; LoginChangedError when another user has logged in
   * @throws TransientAuthError, LockTimeoutError when a later attempt may succeed
   * @throws ConfigError when the file cannot be read
   */
  renew(stale: TokenSet | undefined, request: RenewalRequest = {}): Promise<TokenSet> {
    return retryWhenBusy(this.#runtime, () => this.#renew(stale), request);
  }

  async #renew(stale: TokenSet | undefined): Promise<TokenSet> {
    const stored = await this.#read(stale);
    if (this.#isAdoptable(stored, stale)) return stored;
    const onAbandoned = () => this.#runtime.log('warn', tornRefresh(this.#place));
    const renewed = await this.store.withLock(
      this.#place.context,
      { unless: this.#watch(stale), onAbandoned },
      () => this.#renewLocked(stale),
    );
    return renewed ?? this.#read(stale);
  }

  /** Called under the lock: no cooperating process refreshes meanwhile. */
  async #renewLocked(stale: TokenSet | undefined): Promise<TokenSet> {
    const stored = await this.#read(stale);
    if (this.#isAdoptable(stored, stale)) return stored;
    if (isUnsigned(stored.accessToken)) return this.#reissue(stored);
    const unsaved = this.#unsaved;
    const current =
      unsaved !== undefined && unsaved.replaces === stored.refreshToken ? unsaved.tokens : stored;
    if (current.refreshToken === undefined || current.refreshToken === this.#refused) {
      throw loginEnded(this.#place, stored);
    }
    try {
      return await this.#redeem(current, current.refreshToken, stored);
    } catch (error) {
      if (!(error instanceof GrantRejectedError)) throw error;
      if (error.verdict !== 'login required') throw error;
      return this.#afterRefusal(stored, stale);
    }
  }

  async #redeem(current: TokenSet, refreshToken: string, stored: TokenSet): Promise<TokenSet> {
    const provider = await this.#provider(stored.accessToken);
    const scopes = refreshScopes(provider, current.scopes);
    await this.#prepareWrite(current);
    const { broker } = provider;
    const grant =
      broker === undefined
        ? await refreshGrant(this.#runtime, provider, { refreshToken, scopes })
        : await brokerRefresh(
            this.#runtime,
            broker,
            refreshToken,
            loginCommand(this.#place.context),
          );
    // Persist first: the provider has rotated the refresh token, even if the rest of its response is invalid.
    const tokens = new TokenSet({
      accessToken: grant.tokens?.accessToken ?? current.accessToken,
      refreshToken: grant.refreshToken ?? refreshToken,
      expiresAt: grant.tokens?.expiresAt,
      lifetime: grant.tokens?.lifetime,
    });
    const replaces = stored.refreshToken ?? refreshToken;
    const outcome = await this.#save(tokens, replaces);
    await grant.validate();
    return outcome === 'superseded' ? this.#read(stored) : tokens;
  }

  /**
   * If the file cannot be written, the refresh token is not redeemed while the access token is valid: rotation would end the
   * login of all other processes. With an expired access token it is, and the new tokens stay in memory.
   */
  async #prepareWrite({ expiresAt }: TokenSet): Promise<void> {
    try {
      await this.store.prepareWrite?.();
    } catch (error) {
      const isValid = expiresAt !== undefined && expiresAt > this.#runtime.now();
      if (isValid || !(error instanceof ConfigError)) throw error;
    }
  }

  /** A process without the lock may have just redeemed the same token and be about to store the result. */
  async #afterRefusal(stored: TokenSet, stale: TokenSet | undefined): Promise<TokenSet> {
    for (let waited = 0; waited <= WINNER_WAIT; waited += WINNER_STEP) {
      const newer = await this.#read(stale);
      if (this.#isAdoptable(newer, stored)) return newer;
      if (newer.refreshToken !== undefined && newer.refreshToken !== stored.refreshToken) {
        return this.#redeem(newer, newer.refreshToken, newer);
      }
      await this.#runtime.sleep(WINNER_STEP);
    }
    this.#refused = stored.refreshToken;
    throw loginEnded(this.#place, stored);
  }

  async #reissue(stored: TokenSet): Promise<TokenSet> {
    const accessToken = reissueUnsignedJwt(stored.accessToken, this.#runtime.now());
    const tokens = new TokenSet({ accessToken });
    await this.#save(tokens, stored.accessToken);
    return tokens;
  }

  /**
   * Neither a full disk nor a file that has become unreadable must lose the login: new tokens that cannot be stored stay in
   * memory until the next attempt.
   */
  async #save(tokens: TokenSet, replaces: string): Promise<'saved' | 'superseded' | 'unsaved'> {
    const { accessToken, refreshToken, expiresAt } = tokens;
    try {
      const user = (await this.#context())?.user?.name;
      if (user === undefined) return 'superseded';
      const update = { user, replaces, accessToken, refreshToken, expiresAt };
      const outcome = await this.store.saveTokens(update);
      this.#unsaved = undefined;
      return outcome;
    } catch (error) {
      if (!(error instanceof ConfigError || error instanceof LockTimeoutError)) throw error;
      // The user has removed the file that a variable names, which is a logout.
      if (error.code === 'config_not_found') throw error;
      this.#unsaved = { tokens, replaces };
      this.#runtime.log(
        'warn',
        `The refreshed login could not be stored and is known to this process only: ${error.message}\n` +
          `Should that login have ended for others: ${loginCommand(this.#place.context)}`,
      );
      return 'unsaved';
    }
  }

  async #provider(accessToken: string): Promise<ProviderSettings> {
    const stored = await this.#context();
    const provider = await providerOfLogin(this.#runtime, {
      context: this.#place.context,
      cluster: stored?.cluster,
      user: stored?.user,
      pin: stored?.pin,
      accessToken,
    });
    if (provider !== undefined) return provider;
    throw new TransientAuthError(
      `The token has expired, and the discovery of ${this.#place.baseUrl} names no identity provider to renew it.`,
    );
  }

  async #context(): Promise<StoredContext | undefined> {
    const { contexts } = await this.store.load();
    return contexts.find((context) => context.name === this.#place.context);
  }

  /** The stored tokens, if they still belong to the same user. */
  async #read(before: TokenSet | undefined): Promise<TokenSet> {
    const tokens = storedTokens(await this.#context());
    if (tokens === undefined) throw loggedOut(this.#place);
    if (before !== undefined && !isSameUser(before, tokens)) throw loginChanged(this.#place);
    return tokens;
  }

  /** For the wait: whether another process has refreshed the login. Checking an unchanged file costs one stat. */
  #watch(stale: TokenSet | undefined): () => Promise<boolean> {
    let seen: ConfigSnapshot | undefined;
    return async () => {
      const snapshot = await this.store.load();
      if (snapshot === seen) return false;
      seen = snapshot;
      return this.#isAdoptable(await this.#read(stale), stale);
    };
  }

  #isAdoptable(stored: TokenSet, stale: TokenSet | undefined): boolean {
    if (stored.accessToken === stale?.accessToken) return false;
    return freshnessOf(stored, this.#runtime.now()) === 'fresh';
  }
}

/** Opaque tokens name no user, so they count as tokens of the same user. */
function isSameUser(before: TokenSet, after: TokenSet): boolean {
  const was = subjectOf(readClaims(before.accessToken));
  const is = subjectOf(readClaims(after.accessToken));
  return was === undefined || is === undefined || was === is;
}
