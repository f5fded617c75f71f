/** What a session shows to the app: an unchanging object that is replaced when something changes. */

import { NeMoError } from '../errors.ts';
import type { SessionUser, StoredSession } from './store/stored-session.ts';

/** `starting` until `start()` has read the session, and on servers. */
export type SessionStatus = 'starting' | 'signed-out' | 'signed-in';

/** The same object until something changes, as `useSyncExternalStore` of React wants it. */
export interface SessionState {
  readonly status: SessionStatus;
  /** Undefined unless signed in. */
  readonly user: SessionUser | undefined;
  /** Why the last sign-in failed; undefined after the next one has begun. */
  readonly error: NeMoError | undefined;
}

const STARTING: SessionState = { status: 'starting', user: undefined, error: undefined };

/** Changes what a session shows. */
export type Shown = Pick<SessionView, 'show' | 'fail' | 'failed'>;

/** The state, and the listeners that are called when it changes. */
export class SessionView {
  readonly #listeners = new Set<() => void>();
  readonly #onLogin = new Set<() => void>();
  #login: string | undefined;
  #generation = 0;
  state: SessionState = STARTING;

  /** @returns a function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the listener when the login has ended or has been replaced, before any subscriber. */
  onLogin(listener: () => void): void {
    this.#onLogin.add(listener);
  }

  /** Shows what the store holds. A refresh changes nothing that an app can see. */
  show(stored: Pick<StoredSession, 'login' | 'user'> | undefined): void {
    const status = stored === undefined ? 'signed-out' : 'signed-in';
    if (stored?.login === this.#login && status === this.state.status) return;
    const error = stored === undefined ? this.state.error : undefined;
    this.#change(stored?.login, { status, user: stored?.user, error });
  }

  /** Shows why a sign-in failed; undefined when the next one has begun. */
  fail(error: NeMoError | undefined): void {
    if (error === this.state.error) return;
    const { status, user } = this.state;
    const isOver = status === 'starting' && error !== undefined;
    this.#change(this.#login, { status: isOver ? 'signed-out' : status, user, error });
  }

  /** As `fail`, for a value of any type; only errors of this package are shown. @returns the error, to throw it. */
  failed(error: unknown): unknown {
    if (error instanceof NeMoError) this.fail(error);
    return error;
  }

  /** Returns to the initial state. What began before it shows nothing any more. */
  reset(): void {
    this.#generation += 1;
    this.#change(undefined, STARTING);
  }

  /** For work that may end after the session was disposed: shows nothing after the next `reset`. */
  untilReset(): Shown {
    const generation = this.#generation;
    const isCurrent = () => generation === this.#generation;
    return {
      show: (stored) => void (isCurrent() && this.show(stored)),
      fail: (error) => void (isCurrent() && this.fail(error)),
      failed: (error) => (isCurrent() ? this.failed(error) : error),
    };
  }

  #change(login: string | undefined, state: SessionState): void {
    const isOther = login !== this.#login;
    this.#login = login;
    this.state = state;
    // Tokens of the previous login are dropped first, so that subscribers cannot use them.
    if (isOther) for (const listener of this.#onLogin) listener();
    for (const listener of this.#listeners) this.#notify(listener);
  }

  /** A subscriber that throws must not affect the other subscribers or the session. */
  #notify(listener: () => void): void {
    try {
      listener();
    } catch (error) {
      reportError(error);
    }
  }
}
