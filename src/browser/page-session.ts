/** The session as this page has it: what the store holds, what the app sees of it, and what the tabs tell each other. */

import type { Runtime } from '../runtime/runtime.ts';
import { loadSteps } from './load-steps.ts';
import type { SessionView } from './session-state.ts';
import type { BrowserSignInOptions, PageSettings } from './sign-in-options.ts';
import type { StoredSession } from './store/stored-session.ts';
import { openTabChannel, type TabChannel } from './tab-channel.ts';

export interface PageSessionParts {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: SessionView;
}

export class PageSession {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: SessionView;
  readonly #channel: TabChannel | undefined;
  #isOpen = true;

  constructor({ options, settings, runtime, view }: PageSessionParts) {
    this.options = options;
    this.settings = settings;
    this.runtime = runtime;
    this.view = view;
    if (settings.isShared) {
      this.#channel = openTabChannel(this.sharedName, () => {
        // Until the start is over nothing is signed out: a response may be on its way to a session.
        if (view.state.status !== 'starting') void this.sync().catch(() => {});
      });
    }
  }

  /** The name that the tabs have for this session, of their channel and of their lock. */
  get sharedName(): string {
    return `nemo-platform ${this.settings.baseUrl}`;
  }

  close(): void {
    this.#isOpen = false;
    this.#channel?.close();
    this.settings.store.close?.();
  }

  /** Shows what the store holds now. */
  async sync(): Promise<void> {
    const stored = await this.settings.store.read();
    if (!this.#isOpen) return;
    this.view.show(stored);
    // A refresh will need it, when the app may have been deployed again and this part be gone.
    if (stored !== undefined) void loadSteps().catch(() => {});
  }

  /** Shows here, and lets the other tabs see, what the store holds now. */
  async announce(): Promise<void> {
    this.#channel?.announce();
    await this.sync();
  }

  /** Revokes the refresh token if the provider can be reached; nothing depends on it. */
  async revoke(session: StoredSession): Promise<void> {
    const steps = await loadSteps().catch(() => undefined);
    await steps?.revokeQuietly(this.runtime, session);
  }
}
