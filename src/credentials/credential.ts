/** What a credential is and what a source of credentials promises. */

import type { Runtime } from '../runtime/runtime.ts';
import type { TokenSet } from '../token/token-set.ts';

/** Where a credential came from: names and paths only, never a value. */
export interface CredentialOrigin {
  /** `explicit token`, `environment`, `workload identity`, `config file`, or the name of a source of your own. */
  readonly source: string;
  /** The name of the environment variable. */
  readonly variable?: string | undefined;
  readonly path?: string | undefined;
  readonly context?: string | undefined;
  readonly user?: string | undefined;
}

/** What is known when a token function is called. */
export interface TokenRequest {
  /** The token that the platform has just answered with 401; undefined for the first attempt of a call. */
  readonly rejected?: string | undefined;
}

/** How a token is renewed. */
export interface RenewalRequest {
  /** How often the call that needs the token may be repeated; with 0, its renewal is not repeated either. */
  readonly maxRetries?: number | undefined;
}

/** A token and, where that is possible, the way to a newer one. */
export interface Credential {
  readonly origin: CredentialOrigin;
  /** The bearer token, or a set that also knows its expiry. Left out: ask `renew` before the first use. */
  readonly token?: string | TokenSet | undefined;
  /**
   * Gets a token to replace `stale` (undefined at first use). Without it the credential is static: used until it expires.
   *
   * @throws TransientAuthError when trying again later may help; any other error is final for this token.
   */
  readonly renew?:
    | ((stale: TokenSet | undefined, request?: RenewalRequest) => Promise<string | TokenSet>)
    | undefined;
  /**
   * Called for every attempt of every request, in the asynchronous context of its caller; the result is never cached or
   * shared. Replaces `token` and `renew`.
   */
  readonly ask?: ((request: TokenRequest) => string | Promise<string>) | undefined;
  /**
   * Calls `listener` whenever the login behind the credential has ended or is another one. The token in memory is then dropped
   * at once, and `renew` is asked at the next request. Left out: the login never changes by itself.
   */
  readonly changed?: ((listener: () => void) => void) | undefined;
  /** Sessions with equal keys share one token in the process. Left out: not shared. */
  readonly key?: string | undefined;
  /** The only origin (scheme, host, port) that may receive the token. Left out: the client's own base URL. */
  readonly boundTo?: string | undefined;
}

/** One place where a credential may be found. */
export interface CredentialSource {
  readonly name: string;
  /**
   * `undefined` means "not mine, ask the next". A throw means "mine, but broken" and ends the search:
   * a corrupt config file must never read as "please log in".
   */
  find(runtime: Runtime): Promise<Credential | undefined>;
  /** Why `find` found nothing, for `explainCredentials()`; as in `NMP_ACCESS_TOKEN is not set`. */
  absence?(runtime: Runtime): string;
  /** The command by which a person gives it a credential; as in `nmp auth login`. Left out: no person can. */
  remedy?(runtime: Runtime): string | undefined;
}
