/** The session in this page: connects the store, the state that the app sees, and the messages between tabs. */

import type { Runtime } from '../runtime/runtime.ts';
import type { SessionPage } from './session-page.ts';
import type { SessionView, Shown } from './session-state.ts';
import type { BrowserSignInOptions, PageSettings } from './sign-in-options.ts';
import { loadSessionSteps } from './steps/load-steps.ts';
import type { StoredSession } from './store/stored-session.ts';
import { openTabChannel, type TabChannel } from './tab-channel.ts';

export interface PageSessionParts {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: SessionView;
}

export class PageSession implements SessionPage {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: Shown;
  readonly #channel: TabChannel | undefined;
  #isOpen = true;

  constructor({ options, settings, runtime, view }: PageSessionParts) {
    this.options = options;
    this.settings = settings;
    this.runtime = runtime;
    this.view = view.untilReset();
    if (settings.isShared) {
      this.#channel = openTabChannel(this.sharedName, () => {
        // During the start the state stays `starting`, because the response of a sign-in may be about to create
        // a session.
        if (view.state.status !== 'starting') void this.sync().catch(() => {});
      });
    }
  }

  get sharedName(): string {
    return `nemo-platform ${this.settings.baseUrl}`;
  }

  close(): void {
    this.#isOpen = false;
    this.#channel?.close();
    this.settings.store.close?.();
  }

  async sync(): Promise<void> {
    const stored = await this.settings.store.read();
    if (!this.#isOpen) return;
    this.view.show(stored);
    // Loaded early: at the first refresh, a new deployment of the app may have removed this part.
    if (stored !== undefined) void loadSessionSteps().catch(() => {});
  }

  async announce(): Promise<void> {
    this.#channel?.announce();
    await this.sync();
  }

  async revoke(session: StoredSession): Promise<void> {
    const steps = await loadSessionSteps().catch(() => undefined);
    await steps?.revokeQuietly(this.runtime, session);
  }
}
