/** The first half of a sign-in by a redirect: the page leaves for the provider. */

import { addressInApp } from '../page/return-address.ts';
import type { SessionPage } from '../session-page.ts';
import { redirectState } from './callback.ts';
import { savePending } from './save-pending.ts';
import { type ProviderHints, signInAddress } from './sign-in-address.ts';

export interface RedirectOptions extends ProviderHints {
  /** The address in the app to return to. */
  readonly returnTo: string;
  /** The login that a silent sign-in renews. */
  readonly recovers?: string | undefined;
}

/**
 * @throws SignInError `misconfigured`, `storage_denied`; TransientAuthError, AuthError
 * @throws TypeError for a `returnTo` of another origin
 */
export async function leaveForProvider(page: SessionPage, options: RedirectOptions): Promise<void> {
  const { recovers } = options;
  const returnTo = addressInApp(options.returnTo);
  const prefix = redirectState(page.settings.baseUrl);
  const { url, flow } = await signInAddress(page, prefix, options);
  await savePending({ flow, returnTo, recovers, startedAt: page.runtime.now() });
  location.assign(url);
}
