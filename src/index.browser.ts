/** The entry `nemo-platform/browser`: sign-in for single-page apps. Imports anywhere; works in pages. */

import { BrowserSession } from './browser/browser-session.ts';
import {
  ServerSession,
  type ServerSessionOptions,
} from './browser/server-session/server-session.ts';
import type { BrowserSignInOptions } from './browser/sign-in-options.ts';

export type { BrowserSession, SignInOptions, SignOutOptions } from './browser/browser-session.ts';
export type { ObservableSession } from './browser/observable-session.ts';
export type {
  ServerSession,
  ServerSessionOptions,
} from './browser/server-session/server-session.ts';
export type { SessionState, SessionStatus } from './browser/session-state.ts';
export type { BrowserSignInOptions } from './browser/sign-in-options.ts';
export type { SessionStore, SessionUser, StoredSession } from './browser/store/stored-session.ts';
export { SignInError, type SignInErrorCode } from './errors.ts';

/**
 * A sign-in for a single-page app at the identity provider of the platform: authorization code with PKCE (RFC 7636), one
 * session for all tabs. It is the credential source of the client. Nothing happens before `start()`, a sign-in or a request.
 *
 * @example
 * ```ts
 * import { NeMoPlatform } from 'nemo-platform';
 * import { browserSignIn } from 'nemo-platform/browser';
 *
 * const session = browserSignIn({ baseUrl: 'https://nmp.company.com', redirectUri: '/callback' });
 * const client = new NeMoPlatform({ baseUrl: 'https://nmp.company.com', credentials: session });
 *
 * export async function main() {
 *   const { status } = await session.start();
 *   if (status === 'signed-out') return session.signIn();
 *   for await (const workspace of client.workspaces.list()) console.log(workspace.name);
 * }
 * ```
 */
export function browserSignIn(options: BrowserSignInOptions = {}): BrowserSession {
  return new BrowserSession(options);
}

/**
 * A session that the platform itself keeps, for pages that are served from its origin, behind a gateway that accepts its cookie: no
 * token is ever in the page. It is the credential source of the client. Nothing happens before `start()`, a sign-in or a request.
 * Since version 0.8 of the platform.
 *
 * @example
 * ```ts
 * import { NeMoPlatform } from 'nemo-platform';
 * import { serverSession } from 'nemo-platform/browser';
 *
 * const baseUrl = 'https://nmp.company.com';
 * const session = serverSession({ baseUrl });
 * const client = new NeMoPlatform({ baseUrl, credentials: session });
 *
 * export async function main() {
 *   const { status } = await session.start();
 *   if (status === 'signed-out') return session.signIn();
 *   for await (const workspace of client.workspaces.list()) console.log(workspace.name);
 * }
 * ```
 */
export function serverSession(options: ServerSessionOptions = {}): ServerSession {
  return new ServerSession(options);
}
