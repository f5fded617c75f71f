/** Credentials and the sources that find them. */

import type { Runtime } from '../runtime/runtime.ts';
import type { TokenSet } from '../token/token-set.ts';

/** Where a credential came from: names and paths only, never a secret. */
export interface CredentialOrigin {
  /** `explicit token`, `environment`, `workload identity`, `config file`, or the name of a source of your own. */
  readonly source: string;
  /** The name of the environment variable. */
  readonly variable?: string | undefined;
  readonly path?: string | undefined;
  readonly context?: string | undefined;
  readonly user?: string | undefined;
}

/** The argument of a token function. */
export interface TokenRequest {
  /** The token that the platform has just rejected with 401; undefined for the first attempt of a call. */
  readonly rejected?: string | undefined;
}

/** The limits of a refresh. */
export interface RenewalRequest {
  /** Maximum retries of the call that needs the token. With 0, a refresh is not retried either. */
  readonly maxRetries?: number | undefined;
}

/** A token and, where possible, a function that refreshes it. */
export interface Credential {
  readonly origin: CredentialOrigin;
  /** The bearer token, or a `TokenSet` with its expiry. Left out: `renew` is called before the first request. */
  readonly token?: string | TokenSet | undefined;
  /**
   * Returns a token that replaces `stale` (undefined at first use). Left out: the token is static and used until it expires.
   *
   * @throws TransientAuthError when a later attempt may succeed; any other error is final for this token.
   */
  readonly renew?:
    | ((stale: TokenSet | undefined, request?: RenewalRequest) => Promise<string | TokenSet>)
    | undefined;
  /**
   * Called for every attempt of every request, in the asynchronous context of the caller. The result is never cached or
   * shared. Takes the place of `token` and `renew`.
   */
  readonly ask?: ((request: TokenRequest) => string | Promise<string>) | undefined;
  /**
   * Registers `listener`, to be called when the login behind the credential has ended or changed. The SDK then drops the token
   * in memory and calls `renew` at the next request. Left out: the login never changes.
   */
  readonly changed?: ((listener: () => void) => void) | undefined;
  /** Clients whose credentials have equal keys share one token in the process. Left out: the token is not shared. */
  readonly key?: string | undefined;
  /** The only origin (scheme, host, port) that may receive the token. Left out: the client's own base URL. */
  readonly boundTo?: string | undefined;
}

/** One place where a credential may be found. */
export interface CredentialSource {
  readonly name: string;
  /**
   * Returns `undefined` when the source has no credential; the next source is then asked. An error ends the search, so that
   * a corrupt config file is reported instead of a missing login.
   */
  find(runtime: Runtime): Promise<Credential | undefined>;
  /**
   * Sends the requests of the client, where the credential is not a token but a cookie that the browser adds: wraps the `fetch` of
   * the client. `find` then returns `undefined`, or throws when the user has to sign in.
   */
  wrapFetch?(fetch: Runtime['fetch']): Runtime['fetch'];
  /** Why `find` found nothing, for `explainCredentials()`; as in `NMP_ACCESS_TOKEN is not set`. */
  absence?(runtime: Runtime): string;
  /** The command that provides a credential, for example `nmp auth login`. Left out: no command does. */
  remedy?(runtime: Runtime): string | undefined;
}
