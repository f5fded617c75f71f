/** The tokens of a function that the program passes: asked for every attempt, so that a token never crosses callers. */

import type { TokenRequest } from '../credentials/credential.ts';
import type { TokenDemand, TokenProvider } from './token-provider.ts';

export interface AskedTokenOptions {
  /** Returns a checked token. */
  readonly ask: (request: TokenRequest) => string | Promise<string>;
}

/** Keeps nothing: the owner of the function decides what is cached, and for whom. */
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
