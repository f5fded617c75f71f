/** The two steps of a sign-in that redirect and popup share: the address at the provider, and the session from its response. */

import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { loadSteps } from '../load-steps.ts';
import type { PageSession } from '../page-session.ts';
import { commitSession } from '../store/commit-session.ts';

/** Options of the app for the provider. */
export interface ProviderHints {
  readonly prompt?: string | undefined;
  readonly loginHint?: string | undefined;
}

/** @throws SignInError `misconfigured`; TransientAuthError, AuthError */
export async function addressAtProvider(
  { runtime, settings, options }: PageSession,
  statePrefix: string,
  { prompt, loginHint }: ProviderHints,
): Promise<{ readonly url: string; readonly flow: CodeFlow }> {
  const { beginSignIn } = await loadSteps();
  const { scopes, offlineAccess } = options;
  return beginSignIn(runtime, {
    ...settings,
    scopes,
    offlineAccess,
    statePrefix,
    prompt,
    loginHint,
  });
}

/**
 * Redeems a response, and stores and shows the session.
 *
 * @param recovers - the login that a silent sign-in renews.
 * @throws SignInError, LoginRequiredError, LoginChangedError, TransientAuthError, AuthError
 */
export async function storeResponse(
  page: PageSession,
  flow: CodeFlow,
  response: URLSearchParams,
  recovers?: string,
): Promise<void> {
  const { finishSignIn } = await loadSteps();
  const session = await finishSignIn(page.runtime, flow, response);
  let isStored = false;
  try {
    isStored = await commitSession(page.settings.store, session, recovers);
  } finally {
    if (!isStored) void page.revoke(session);
  }
  await page.announce();
}
