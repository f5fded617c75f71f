/** A token function of the application, called for every attempt, so that no caller gets the token of another one. */

import type { TokenRequest } from '../credentials/credential.ts';
import type { TokenDemand, TokenProvider } from './token-provider.ts';

export interface AskedTokenOptions {
  /** Returns a checked token. */
  readonly ask: (request: TokenRequest) => string | Promise<string>;
}

/** Caches nothing: the owner of the function decides what to cache, and for whom. */
export class AskedToken implements TokenProvider {
  readonly current = undefined;
  readonly renewable = true;
  readonly #ask: AskedTokenOptions['ask'];

  constructor(options: AskedTokenOptions) {
    this.#ask = options.ask;
  }

  get({ rejected }: TokenDemand = {}): string | Promise<string> {
    return this.#ask(rejected === undefined ? {} : { rejected });
  }

  invalidate(): boolean {
    return true;
  }
}
