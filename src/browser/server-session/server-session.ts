/** The session of a page that the platform keeps: sign-in, sign-out, and calls with its cookie. No token is ever in the page. */

import type { Credential, CredentialSource } from '../../credentials/credential.ts';
import { AuthError, LoginRequiredError } from '../../errors.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { createWebRuntime } from '../../runtime/web-runtime.ts';
import { ObservableSession } from '../observable-session.ts';
import { requirePage } from '../page/require-page.ts';
import { type SessionState, SessionView } from '../session-state.ts';
import { SharedStart } from '../shared-start.ts';
import type { SessionUser } from '../store/stored-session.ts';
import { openTabChannel, type TabChannel } from '../tab-channel.ts';
import { cookieFetch } from './cookie-fetch.ts';
import { loginUrl } from './login-url.ts';
import { endSession, readSession } from './session-routes.ts';

/** Options of `serverSession()`. All are optional. */
export interface ServerSessionOptions {
  /**
   * URL of the platform, absolute or relative to the page. The sign-in needs it to have the origin of the page. Default: the
   * origin of the page.
   */
  readonly baseUrl?: string | undefined;
  /** The OAuth client of the platform that signs in. Default: the one that its discovery names. */
  readonly client?: 'public' | 'confidential' | undefined;
  /** Used for the session and discovery; the calls of the client use its own. Default: the browser's own. */
  readonly fetch?:
    | ((input: string | URL | Request, init?: RequestInit) => Promise<Response>)
    | undefined;
}

/** A session that the platform keeps, and the credential source of its client. Created by `serverSession()`. */
export class ServerSession extends ObservableSession implements CredentialSource {
  readonly name = 'session of the platform';
  readonly #options: ServerSessionOptions;
  readonly #runtime: Runtime;
  readonly #view: SessionView;
  #channel: TabChannel | undefined;
  readonly #start: SharedStart;
  #checking: Promise<void> | undefined;

  /** @internal */
  constructor(options: ServerSessionOptions) {
    const view = new SessionView();
    super(view);
    this.#view = view;
    this.#start = new SharedStart(view);
    this.#options = options;
    this.#runtime = createWebRuntime(options);
  }

  /**
   * Asks the platform for the session. Calls in a row share one request.
   *
   * @throws TransientAuthError, AuthError when the platform cannot be reached or sends an unexpected response;
   * also in `state.error`
   */
  start(): Promise<SessionState> {
    return this.#start.run(async (isCurrent) => {
      const user = await readSession(this.#runtime, this.#open());
      if (isCurrent()) this.#view.show(shownAs(user));
    });
  }

  /**
   * Leaves the page for the platform's login, which comes back to `returnTo`. Resolves when the page is about to be left.
   *
   * @param options - `returnTo`: the page of the app to show afterwards, of the same origin; default: the current one
   * @throws SignInError `misconfigured` where the platform keeps no sessions, or has another origin than the page
   * @throws TransientAuthError, AuthError
   * @throws TypeError for a `returnTo` of another origin
   */
  async signIn({ returnTo }: { readonly returnTo?: string | undefined } = {}): Promise<void> {
    const view = this.#view.untilReset();
    try {
      const baseUrl = this.#open();
      view.fail(undefined);
      const url = await loginUrl(this.#runtime, baseUrl, returnTo, this.#options.client);
      location.assign(url);
    } catch (error) {
      throw view.failed(error);
    }
  }

  /**
   * Ends the session at the platform, for all tabs. The user stays signed in at the identity provider.
   *
   * @throws TransientAuthError, AuthError; then the session is unchanged
   */
  async signOut(): Promise<void> {
    const view = this.#view.untilReset();
    await endSession(this.#runtime, this.#open());
    view.show(undefined);
    this.#channel?.announce();
  }

  /** Stops listening to other tabs. The session at the platform is kept; `start()` begins again. */
  dispose(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#start.reset();
    this.#view.reset();
  }

  /** @internal */
  async find(): Promise<Credential | undefined> {
    await this.start();
    if (this.status === 'signed-out') throw new LoginRequiredError('You are not signed in.');
    return undefined;
  }

  /** @internal */
  absence(): string {
    return 'the browser sends the cookie of the platform';
  }

  /** @internal */
  wrapFetch(fetch: Runtime['fetch']): Runtime['fetch'] {
    return (input, init) => {
      const { origin } = new URL(this.#open());
      return cookieFetch(fetch, origin, () => this.#refused())(input, init);
    };
  }

  /** Reads the session again: another tab has signed out, or a call was refused. */
  #check(): Promise<void> {
    const view = this.#view.untilReset();
    this.#checking ??= readSession(this.#runtime, this.#open())
      .then((user) => view.show(shownAs(user)))
      .finally(() => {
        this.#checking = undefined;
      });
    return this.#checking;
  }

  /** The error of a call that the platform refused with 401. The call is not repeated. */
  async #refused(): Promise<Error> {
    await this.#check();
    if (this.status === 'signed-out') return new LoginRequiredError('Your session has expired.');
    return new AuthError('The session is valid, but the platform does not accept it for calls.', {
      code: 'auth_misconfigured',
      hint: 'The gateway in front of the platform must pass the cookie to /apis/auth/ext-authz, and the identity in its response to the platform.',
    });
  }

  /** @throws SignInError `not_a_browser`, `insecure_context` */
  #open(): string {
    requirePage();
    const { baseUrl = '/' } = this.#options;
    const url = new URL(baseUrl, location.href).href.replace(/\/+$/, '');
    this.#channel ??= openTabChannel(`nemo-platform session at ${url}`, () => {
      if (this.status !== 'starting') void this.#check().catch(() => {});
    });
    return url;
  }
}

function shownAs(user: SessionUser | undefined) {
  return user && { login: user.subject ?? '', user };
}
