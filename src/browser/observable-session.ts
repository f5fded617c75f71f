/** The base class of the sessions of a page: their state, and subscriptions to its changes. */

import type { SessionState, SessionStatus, SessionView } from './session-state.ts';
import type { SessionUser } from './store/stored-session.ts';

/** A session whose state an app can read and follow. */
export abstract class ObservableSession {
  readonly #view: SessionView;

  /** @internal */
  constructor(view: SessionView) {
    this.#view = view;
  }

  /** Status, user and error as one object, which stays the same until something changes. */
  get state(): SessionState {
    return this.#view.state;
  }

  /** Whether a user is signed in; `starting` until `start()` has read the session. */
  get status(): SessionStatus {
    return this.state.status;
  }

  /** Who has signed in; undefined unless signed in. */
  get user(): SessionUser | undefined {
    return this.state.user;
  }

  /**
   * Calls the listener after every change of `state`, those by other tabs included.
   *
   * @returns a function that ends the subscription.
   */
  readonly subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener);
}
