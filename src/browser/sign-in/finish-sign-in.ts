/** The last step of a sign-in, by redirect or popup: from the response of the provider to the stored session. */

import { GrantRejectedError, loadPart } from '../../errors.ts';
import { type CodeFlow, redeemCode } from '../../oauth/grants/authorization-code.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import type { SessionPage } from '../session-page.ts';
import { commitSession } from '../store/commit-session.ts';
import { newVersion, type StoredSession } from '../store/stored-session.ts';
import { userOf } from './user-of.ts';

/**
 * Redeems the code of a response, and stores and shows the session.
 *
 * @param recovers - the login that a silent sign-in renews.
 * @throws SignInError; LoginRequiredError where the provider has to ask the user; LoginChangedError, TransientAuthError, AuthError
 */
export async function finishSignIn(
  page: SessionPage,
  flow: CodeFlow,
  response: URLSearchParams,
  recovers?: string,
): Promise<void> {
  const session = await sessionOf(page.runtime, flow, response);
  let isStored = false;
  try {
    isStored = await commitSession(page.settings.store, session, recovers);
  } finally {
    if (!isStored) void page.revoke(session);
  }
  await page.announce();
}

async function sessionOf(
  runtime: Runtime,
  flow: CodeFlow,
  response: URLSearchParams,
): Promise<StoredSession> {
  try {
    const grant = await redeemCode(runtime, flow, response);
    const { accessToken, expiresAt, lifetime } = await grant.validate();
    const { idToken, refreshToken } = grant;
    return {
      version: newVersion(),
      login: crypto.randomUUID(),
      accessToken,
      refreshToken,
      idToken,
      expiresAt,
      lifetime,
      user: userOf(accessToken, idToken),
      provider: flow.provider,
    };
  } catch (error) {
    if (!(error instanceof GrantRejectedError)) throw error;
    const { refusedSignIn } = await loadPart(import('./refused-sign-in.ts'));
    throw refusedSignIn(error, flow);
  }
}
