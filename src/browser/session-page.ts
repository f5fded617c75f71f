/** What the steps of a session see of the page. */

import type { Runtime } from '../runtime/runtime.ts';
import type { Shown } from './session-state.ts';
import type { BrowserSignInOptions, PageSettings } from './sign-in-options.ts';
import type { StoredSession } from './store/stored-session.ts';

export interface SessionPage {
  readonly options: BrowserSignInOptions;
  readonly settings: PageSettings;
  readonly runtime: Runtime;
  readonly view: Shown;
  /** The name of the channel and the lock that the tabs share for this session. */
  readonly sharedName: string;
  /** Shows what the store holds now. */
  sync(): Promise<void>;
  /** Shows what the store holds now, in this page and in the other tabs. */
  announce(): Promise<void>;
  /** Revokes the refresh token if the provider can be reached. A failure is ignored. */
  revoke(session: StoredSession): Promise<void>;
}
