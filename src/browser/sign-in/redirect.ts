/** A sign-in by a redirect: the page leaves for the provider, and finishes the sign-in when it is opened with the response. */

import { LoginRequiredError } from '../../errors.ts';
import { loadErrors } from '../load-errors.ts';
import type { PageSession } from '../page-session.ts';
import { deleteSession } from '../store/commit-session.ts';
import { type Callback, readCallback, redirectState, replaceAddress } from './callback.ts';
import { savePending, takePending } from './pending-sign-in.ts';
import { handOver } from './popup-window.ts';
import { addressAtProvider, type ProviderHints, storeResponse } from './sign-in-steps.ts';

/**
 * Sign-ins that this page is finishing, by platform: another start waits for them, and fails if they do. It may be
 * of a second session, or of the same one after `dispose()`, which React in StrictMode calls at once.
 */
const FINISHING = new Map<string, Promise<unknown>>();

export interface RedirectOptions extends ProviderHints {
  /** The address in the app to return to. */
  readonly returnTo: string;
  /** The login that a silent sign-in renews. */
  readonly recovers?: string | undefined;
}

/** Leaves the page for the provider. */
export async function leaveForProvider(page: PageSession, options: RedirectOptions): Promise<void> {
  const { returnTo, recovers } = options;
  const prefix = redirectState(page.settings.baseUrl);
  const { url, flow } = await addressAtProvider(page, prefix, options);
  await savePending({ flow, returnTo, recovers, startedAt: page.runtime.now() });
  location.assign(url);
}

/**
 * Finishes a sign-in if the page was opened with a response, and shows what the store holds then. It takes the
 * response before its first `await`, so that no second session sees the same response.
 */
export async function startPage(page: PageSession): Promise<void> {
  const { redirectUri, baseUrl } = page.settings;
  const callback = readCallback(redirectUri, baseUrl);
  // The window closes: never resolves, so that the app does not start in it.
  if (callback?.isPopup && handOver(callback)) return new Promise(() => {});
  if (callback === undefined) {
    try {
      await FINISHING.get(baseUrl);
    } finally {
      await page.sync();
    }
    return undefined;
  }
  const finishing = finishRedirect(page, callback);
  FINISHING.set(baseUrl, finishing);
  try {
    await finishing;
  } finally {
    FINISHING.delete(baseUrl);
    await page.sync();
  }
}

async function finishRedirect(page: PageSession, callback: Callback): Promise<void> {
  const { store, redirectUri } = page.settings;
  const taken = takePending(callback.state, page.runtime.now());
  if ('refuse' in taken) {
    replaceAddress(redirectUri, redirectUri);
    // After Back or a reload the session of this response exists already.
    if ((await store.read()) !== undefined) return;
    throw await taken.refuse();
  }
  const { pending } = taken;
  replaceAddress(pending.returnTo, redirectUri);
  const { flow, recovers } = pending;
  try {
    await storeResponse(page, flow, callback.parameters, recovers);
  } catch (error) {
    const hasEnded = recovers !== undefined && error instanceof LoginRequiredError;
    if (!hasEnded) throw error;
    await deleteSession(store, recovers);
    const { notRecovered } = await loadErrors();
    page.view.fail(notRecovered(page.options.offlineAccess ?? true));
    await page.announce();
  }
}
