/** The options of a session in a browser, with their checks and defaults. */

import { requirePage } from './page/require-page.ts';
import { guardedStore } from './store/guarded-store.ts';
import { indexedDbStore } from './store/indexed-db-store.ts';
import { memoryStore } from './store/memory-store.ts';
import type { SessionStore } from './store/stored-session.ts';

/** Options of `browserSignIn()`. All are optional. */
export interface BrowserSignInOptions {
  /** URL of the platform, absolute or relative to the page. Default: the origin of the page. */
  readonly baseUrl?: string | undefined;
  /**
   * The page of the app to which the provider returns, absolute or relative to the origin; registered at the provider.
   * Default: `/`.
   */
  readonly redirectUri?: string | undefined;
  /** Scopes of the platform to ask for, as in `platform:read`. Default: those that the platform names. */
  readonly scopes?: readonly string[] | undefined;
  /**
   * Whether to ask for `offline_access` where the platform names it. Many providers issue a refresh token only then. Keycloak
   * issues one in any case, and keeps no session of its own in addition to offline access: with `false` an
   * interrupted refresh is recovered without a password, and the session ends with that of Keycloak. Default:
   * true.
   */
  readonly offlineAccess?: boolean | undefined;
  /**
   * Where the session is kept: `indexeddb` for all tabs of the origin, `memory` for this page until it is reloaded, or a store
   * of your own. Default: `indexeddb`.
   */
  readonly store?: 'indexeddb' | 'memory' | SessionStore | undefined;
  /**
   * What happens when a tab was closed in the middle of a refresh and the session can only be renewed at the provider: `redirect`
   * leaves the page for a moment, without asking the user (`prompt=none`); `none` ends the session. Default: `redirect`.
   */
  readonly recovery?: 'redirect' | 'none' | undefined;
  /** Sends the requests of the sign-in and of refreshes, not those of the client. Default: the `fetch` of the browser. */
  readonly fetch?:
    | ((input: string | URL | Request, init?: RequestInit) => Promise<Response>)
    | undefined;
}

/** Options that depend on the page. */
export interface PageSettings {
  readonly baseUrl: string;
  readonly redirectUri: string;
  readonly store: SessionStore;
  /** Whether other tabs see the same session. */
  readonly isShared: boolean;
}

/** @throws SignInError `not_a_browser`, `insecure_context` */
export function pageSettings(options: BrowserSignInOptions): PageSettings {
  requirePage();
  const baseUrl = new URL(options.baseUrl ?? '/', location.href).href.replace(/\/+$/, '');
  const redirectUri = new URL(options.redirectUri ?? '/', location.origin).href;
  const { store = 'indexeddb' } = options;
  return {
    baseUrl,
    redirectUri,
    isShared: store !== 'memory',
    store: guardedStore(openStore(store, baseUrl)),
  };
}

function openStore(store: BrowserSignInOptions['store'] & {}, baseUrl: string): SessionStore {
  if (store === 'memory') return memoryStore();
  return store === 'indexeddb' ? indexedDbStore(baseUrl) : store;
}
