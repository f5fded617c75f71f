/** The credential of one client, found at the first request. Knows neither HTTP nor files. */

import type { Credential, CredentialOrigin, CredentialSource } from '../credentials/credential.ts';
import { checkTokenOrigin, placeOf } from '../credentials/token-place.ts';
import { loadPart } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { checkBearer } from '../token/bearer.ts';
import { TokenSet } from '../token/token-set.ts';
import { askedToken } from './asked-token.ts';
import type { TokenExplanation } from './explain-token.ts';
import { sharedToken } from './registry.ts';
import { TokenCache } from './token-cache.ts';
import type { TokenDemand, TokenProvider } from './token-provider.ts';

export interface SessionOptions {
  readonly source: CredentialSource;
  readonly runtime: Runtime;
  /** Base URL of the client's requests. */
  readonly baseUrl: () => Promise<string>;
}

interface Found {
  readonly credential: Credential;
  readonly token: TokenProvider;
}

export class Session {
  readonly #options: SessionOptions;
  #found: Found | undefined;
  #search: Promise<Found | undefined> | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /**
   * The bearer token for the next request, returned synchronously while a fresh one is known; undefined when no source has
   * a credential.
   *
   * @throws AuthError and ConfigError, as the sources and renewals do
   */
  token(demand: TokenDemand = {}): string | Promise<string | undefined> {
    const found = this.#found;
    return found === undefined ? this.#firstToken(demand) : found.token.get(demand);
  }

  /** The server refused this token. Returns whether another call of `token` can return a different one. */
  invalidate(accessToken: string): boolean {
    return this.#found?.token.invalidate(accessToken) ?? false;
  }

  /** The scopes of the token in use; empty while none is known. */
  get scopes(): readonly string[] {
    return this.#found?.token.current?.scopes ?? [];
  }

  /** For the error of a refused call: where the token came from, or why no token was sent. */
  async explain(): Promise<TokenExplanation> {
    const { explainToken } = await loadPart(import('./explain-token.ts'));
    return explainToken(this.#found?.credential.origin, this.#options);
  }

  /** The credential in use; looks for one if none is known, but refreshes no token. */
  async credential(): Promise<{ origin: CredentialOrigin; token: TokenProvider } | undefined> {
    const found = await this.#find();
    return found === undefined
      ? undefined
      : { origin: found.credential.origin, token: found.token };
  }

  async #firstToken(demand: TokenDemand): Promise<string | undefined> {
    const found = await this.#find();
    return found?.token.get(demand);
  }

  /** Only a found credential is kept: the user may log in while the program runs. */
  #find(): Promise<Found | undefined> {
    if (this.#found !== undefined) return Promise.resolve(this.#found);
    this.#search ??= this.#ask().finally(() => {
      this.#search = undefined;
    });
    return this.#search;
  }

  async #ask(): Promise<Found | undefined> {
    const { source, runtime, baseUrl } = this.#options;
    const credential = await source.find(runtime);
    if (credential === undefined) return undefined;
    if (credential.boundTo !== undefined)
      checkTokenOrigin(placeOf(credential.origin), credential.boundTo, await baseUrl());
    this.#found = { credential, token: providerOf(credential, runtime) };
    return this.#found;
  }
}

function providerOf(credential: Credential, runtime: Runtime): TokenProvider {
  const { ask, key } = credential;
  if (ask !== undefined) return askedToken(ask, placeOf(credential.origin));
  if (key === undefined) return tokenCache(credential, runtime);
  return sharedToken(key, () => tokenCache(credential, runtime));
}

function tokenCache(credential: Credential, runtime: Runtime): TokenCache {
  const place = placeOf(credential.origin);
  const { token, renew, changed } = credential;
  return new TokenCache({
    place,
    now: () => runtime.now(),
    changed,
    token: token === undefined ? undefined : asTokenSet(token, place),
    renew:
      renew === undefined
        ? undefined
        : async (stale, request) => asTokenSet(await renew(stale, request), place),
  });
}

function asTokenSet(token: string | TokenSet, place: string): TokenSet {
  const accessToken = checkBearer(
    typeof token === 'string' ? token.trim() : token.accessToken,
    place,
  );
  return typeof token === 'string' ? new TokenSet({ accessToken }) : token;
}
