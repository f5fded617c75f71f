/** The session as this page runs it: ends sign-ins, begins them, renews the token, and follows what other tabs do. */

import { LoginRequiredError } from '../errors.ts';
import { retryWhenBusy } from '../oauth/retry-when-busy.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { TokenSet } from '../token/token-set.ts';
import { type Callback, REDIRECT_STATE, readCallback, replaceAddress } from './callback.ts';
import { loadSteps } from './load-steps.ts';
import { type PendingSignIn, savePending, takePending } from './pending-sign-in.ts';
import { handOver } from './popup.ts';
import { withRefreshLock } from './refresh-lock.ts';
import { expired, recovering, renewSession } from './renew-session.ts';
import type { SessionView } from './session-state.ts';
import type { BrowserSignInOptions, PageSettings } from './sign-in-options.ts';
import { commitSession, deleteSession } from './store/commit-session.ts';
import { newVersion, type StoredSession } from './store/stored-session.ts';
import { openTabChannel, type TabChannel } from './tab-channel.ts';

/** Sign-ins that end in this page right now, by platform: a second session of the page waits for them. */
const FINISHING = new Map<string, Promise<unknown>>();

interface ProviderHints {
  readonly prompt?: string | undefined;
  readonly loginHint?: string | undefined;
}

export interface PageSessionParts {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: SessionView;
}

export class PageSession {
  readonly settings: PageSettings;
  readonly #options: BrowserSignInOptions;
  readonly #runtime: Runtime;
  readonly #view: SessionView;
  readonly #channel: TabChannel | undefined;
  #isOpen = true;

  constructor({ options, settings, runtime, view }: PageSessionParts) {
    this.settings = settings;
    this.#options = options;
    this.#runtime = runtime;
    this.#view = view;
    if (settings.isShared) {
      this.#channel = openTabChannel(`nemo-platform ${settings.baseUrl}`, () => {
        // Until the start is over nothing is signed out: a response may be on its way to a session.
        if (view.state.status !== 'starting') void this.sync().catch(() => {});
      });
    }
  }

  close(): void {
    this.#isOpen = false;
    this.#channel?.close();
    this.settings.store.close?.();
  }

  /** Until its first `await` nothing else runs in the page: no second session sees the same response. */
  async start(): Promise<void> {
    const { redirectUri, baseUrl } = this.settings;
    const callback = readCallback(redirectUri);
    // The window closes: nothing of the app must begin in it.
    if (callback?.isPopup && handOver(callback)) return new Promise(() => {});
    if (callback === undefined) {
      await FINISHING.get(baseUrl)?.catch(() => {});
      return this.sync();
    }
    const finishing = this.#finish(callback);
    FINISHING.set(baseUrl, finishing);
    try {
      await finishing;
    } finally {
      FINISHING.delete(baseUrl);
      await this.sync();
    }
  }

  /** Shows what the store holds now. */
  async sync(): Promise<void> {
    const stored = await this.settings.store.read();
    if (!this.#isOpen) return;
    this.#view.show(stored);
    // A refresh will need it, when the app may have been deployed again and this part be gone.
    if (stored !== undefined) void loadSteps().catch(() => {});
  }

  async begin(statePrefix: string, options: ProviderHints) {
    const { prompt, loginHint } = options;
    const { beginSignIn } = await loadSteps();
    return beginSignIn(this.#runtime, {
      ...this.settings,
      scopes: this.#options.scopes,
      statePrefix,
      prompt,
      loginHint,
    });
  }

  /** Leaves the page for the provider. */
  async leave(
    options: ProviderHints & { readonly returnTo: string; readonly recovers?: string | undefined },
  ): Promise<void> {
    const { returnTo, recovers } = options;
    const { url, flow } = await this.begin(REDIRECT_STATE, options);
    savePending({ flow, returnTo, recovers, startedAt: this.#runtime.now() });
    location.assign(url);
  }

  /** Redeems a response, and stores and shows the session. */
  async finish(flow: PendingSignIn['flow'], response: URLSearchParams, recovers?: string) {
    const { finishSignIn } = await loadSteps();
    const session = await finishSignIn(this.#runtime, flow, response);
    const isStored = await commitSession(this.settings.store, session, recovers).catch(
      (error: unknown) => {
        void this.revoke(session);
        throw error;
      },
    );
    if (!isStored) void this.revoke(session);
    await this.announce();
  }

  /** Revokes the refresh token if the provider can be reached; nothing depends on it. */
  async revoke(session: StoredSession): Promise<void> {
    const steps = await loadSteps().catch(() => undefined);
    await steps?.revokeQuietly(this.#runtime, session);
  }

  /** Shows here, and lets the other tabs see, what the store holds now. */
  async announce(): Promise<void> {
    this.#channel?.announce();
    await this.sync();
  }

  renew(stale: TokenSet | undefined): Promise<TokenSet> {
    const { store, baseUrl, isShared } = this.settings;
    return retryWhenBusy(this.#runtime, () =>
      renewSession(
        {
          runtime: this.#runtime,
          store,
          exclusively: (work) =>
            isShared ? withRefreshLock(`nemo-platform ${baseUrl}`, work) : work(),
          onSeen: (stored) => this.#view.show(stored),
          onEnded: () => this.announce(),
          recover: (stored) => this.#recover(stored),
          discard: (stored) => void this.revoke(stored),
        },
        stale,
      ),
    );
  }

  async #finish(callback: Callback): Promise<void> {
    const { redirectUri } = this.settings;
    let pending: PendingSignIn;
    try {
      pending = takePending(callback.state, this.#runtime.now());
    } catch (error) {
      replaceAddress(redirectUri, redirectUri);
      // After Back or a reload the session that this response began is there already.
      if ((await this.settings.store.read()) !== undefined) return;
      throw error;
    }
    replaceAddress(pending.returnTo, redirectUri);
    const { flow, recovers } = pending;
    try {
      await this.finish(flow, callback.parameters, recovers);
    } catch (error) {
      const hasEnded = recovers !== undefined && error instanceof LoginRequiredError;
      if (!hasEnded) throw error;
      await deleteSession(this.settings.store, recovers);
      await this.announce();
    }
  }

  /** The refresh token is spent, and the new one was lost: the provider still knows the user, and is asked by a redirect. */
  async #recover(stored: StoredSession): Promise<never> {
    const { store } = this.settings;
    if (this.#options.recovery === 'none') {
      await deleteSession(store, stored.login);
      await this.announce();
      throw expired();
    }
    const claim = {
      ...stored,
      version: newVersion(),
      recovering: this.#runtime.now(),
    };
    // One page is enough, and only one that is seen: a hidden one might be left for hours.
    const isVisible = document.visibilityState === 'visible';
    if (isVisible && (await store.replace(stored.version, claim))) {
      await this.leave({ returnTo: location.href, prompt: 'none', recovers: stored.login });
    }
    throw recovering();
  }
}
