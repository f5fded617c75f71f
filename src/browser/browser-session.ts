/** The session of a single-page app: sign-in, sign-out, and the token of each request for the client that it is given to. */

import type { Credential, CredentialSource } from '../credentials/credential.ts';
import { LoginRequiredError, loadPart } from '../errors.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { createWebRuntime } from '../runtime/web-runtime.ts';
import { loadErrors } from './load-errors.ts';
import { ObservableSession } from './observable-session.ts';
import { PageSession } from './page-session.ts';
import { renewSession } from './refresh/renew-session.ts';
import { type SessionState, SessionView } from './session-state.ts';
import { SharedStart } from './shared-start.ts';
import { openPopup } from './sign-in/open-popup.ts';
import { startPage } from './sign-in/start-page.ts';
import { type BrowserSignInOptions, type PageSettings, pageSettings } from './sign-in-options.ts';
import { loadLeavingSteps } from './steps/load-steps.ts';
import { deleteSession } from './store/delete-session.ts';
import { tokensOf } from './store/stored-session.ts';

export interface SignInOptions {
  /**
   * Sign in in a popup instead of leaving the page. Call `signIn` directly in the handler of a click, or the browser blocks the
   * popup. Default: false.
   */
  readonly popup?: boolean | undefined;
  /** The page of the app to show afterwards, of the same origin. Default: the current one. Ignored with a popup. */
  readonly returnTo?: string | undefined;
  /**
   * What the provider asks the user (OpenID Connect Core, section 3.1.2.1): `login` asks for the password
   * again, `select_account` for the account, `consent` for the consent. `none` asks nothing: the sign-in fails
   * with `login_required` if the provider does not know the user. Default: left to the provider.
   */
  readonly prompt?: 'login' | 'select_account' | 'consent' | 'none' | undefined;
  /** User name or email address that the provider may fill in, as in `alice@company.com`. Default: none. */
  readonly loginHint?: string | undefined;
}

export interface SignOutOptions {
  /**
   * End the session at the provider too: leaves the page for the provider, which comes back to the redirect URI. Register it
   * there as post-logout redirect URI (OpenID Connect RP-Initiated Logout 1.0). Default: false.
   */
  readonly global?: boolean | undefined;
}

/** A sign-in for a single-page app, and the credential source of its client. Created by `browserSignIn()`. */
export class BrowserSession extends ObservableSession implements CredentialSource {
  /** The name of the token's source in errors. */
  readonly name = 'browser sign-in';
  readonly #options: BrowserSignInOptions;
  readonly #runtime: Runtime;
  readonly #view: SessionView;
  readonly #key = `browser sign-in ${Math.random()}`;
  #settings: PageSettings | undefined;
  #page: PageSession | undefined;
  readonly #start: SharedStart;
  #popup: Window | undefined;
  #byPopup: Promise<void> | undefined;

  /** @internal */
  constructor(options: BrowserSignInOptions) {
    const view = new SessionView();
    super(view);
    this.#view = view;
    this.#start = new SharedStart(view);
    this.#options = options;
    this.#runtime = createWebRuntime(options);
  }

  /**
   * Reads the stored session. If the provider has just sent the user back to this page, it first finishes the sign-in: it
   * exchanges the code in the address for the session, and shows the `returnTo` of `signIn()` as the address. Several calls
   * share one start. Await it before a router reads the address.
   *
   * @throws SignInError, LoginChangedError, TransientAuthError, AuthError when a sign-in failed; also in `state.error`
   */
  start(): Promise<SessionState> {
    return this.#start.run(async () => startPage(this.#open()));
  }

  /**
   * Leaves the page for the provider, or opens a popup. With a popup it resolves when the user has signed in; otherwise when the
   * page is about to be left. While a popup is open, another call with `popup` brings it to the front and shares its outcome.
   *
   * @throws SignInError, TransientAuthError, AuthError
   * @throws TypeError for a `returnTo` of another origin
   */
  signIn(options: SignInOptions = {}): Promise<void> {
    if (!options.popup) return this.#signIn(options);
    if (this.#byPopup !== undefined && this.#popup?.closed === false) this.#popup.focus();
    else this.#byPopup = this.#signIn(options);
    return this.#byPopup;
  }

  async #signIn(options: SignInOptions): Promise<void> {
    const view = this.#view.untilReset();
    let popup: Window | undefined;
    this.#popup = undefined;
    try {
      const page = this.#open();
      const { returnTo = location.href } = options;
      popup = options.popup ? openPopup() : undefined;
      this.#popup = popup;
      if (options.popup && popup === undefined) throw (await loadErrors()).popupBlocked();
      await this.start().catch(() => {});
      view.fail(undefined);
      if (popup === undefined) {
        const { leaveForProvider } = await loadLeavingSteps();
        return await leaveForProvider(page, { ...options, returnTo });
      }
      const { signInByPopup } = await loadPart(import('./sign-in/popup.ts'));
      await signInByPopup(page, popup, options, (error) => void view.failed(error));
    } catch (error) {
      popup?.close();
      // A popup that the user has closed to open another one is no failure of that one.
      throw popup === this.#popup ? view.failed(error) : error;
    }
  }

  /**
   * Deletes the session for all tabs at once, and revokes its refresh token at the provider if that can be reached.
   *
   * @throws SignInError `storage_denied`
   * @throws NeMoError `connection_failed`, TransientAuthError, AuthError with `global`, after the session is deleted
   */
  async signOut({ global = false }: SignOutOptions = {}): Promise<void> {
    const page = this.#open();
    const { store, redirectUri } = page.settings;
    const ended = await deleteSession(store);
    await page.announce();
    if (ended === undefined) return;
    await page.revoke(ended);
    if (!global) return;
    const { signOutAtProvider } = await loadLeavingSteps();
    await signOutAtProvider(this.#runtime, ended, redirectUri);
  }

  /** Stops listening to other tabs and drops the token in memory. The stored session stays; `start()` begins again. */
  dispose(): void {
    this.#page?.close();
    this.#page = undefined;
    this.#start.reset();
    this.#view.reset();
  }

  /** @internal */
  async find(): Promise<Credential> {
    const page = this.#open();
    await this.start().catch(() => {});
    const stored = await page.settings.store.read();
    if (stored === undefined) throw new LoginRequiredError('You are not signed in.');
    return {
      origin: { source: this.name },
      key: this.#key,
      boundTo: new URL(page.settings.baseUrl).origin,
      token: tokensOf(stored),
      renew: (stale) => renewSession(this.#open(), stale),
      changed: (listener) => this.#view.onLogin(listener),
    };
  }

  /** The settings are kept after `dispose()`, because a session in memory is kept too. */
  #open(): PageSession {
    const options = this.#options;
    this.#settings ??= pageSettings(options);
    this.#page ??= new PageSession({
      options,
      settings: this.#settings,
      runtime: this.#runtime,
      view: this.#view,
    });
    return this.#page;
  }
}
