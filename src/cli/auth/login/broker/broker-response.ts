/** The response of a login through the broker: the first one that arrives, from the loopback page or a prompt. */

import { type BrokerLogin, readBrokerResponse } from '../../../../oauth/grants/broker-grant.ts';
import type { Verdict } from './loopback-callback.ts';

export class BrokerResponse {
  /** Rejects with GrantRejectedError when the provider or the user refused the login. */
  readonly code: Promise<string>;
  #resolve!: (code: string) => void;
  #reject!: (reason: unknown) => void;
  #login: BrokerLogin | undefined;

  constructor() {
    this.code = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // A refusal may come before the code is awaited.
    this.code.catch(() => {});
  }

  /** Sets the login whose response is accepted. Before this call, every response is foreign. */
  expect(login: BrokerLogin): void {
    this.#login = login;
  }

  /** Judges a response, and keeps the first one of this login. */
  take(query: URLSearchParams): Verdict {
    const login = this.#login;
    if (login === undefined) return 'foreign';
    try {
      const code = readBrokerResponse(query, login.state);
      if (code === undefined) return 'foreign';
      this.#login = undefined;
      this.#resolve(code);
      return 'completed';
    } catch (error) {
      this.#login = undefined;
      this.#reject(error);
      return 'refused';
    }
  }
}
