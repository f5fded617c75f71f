/** The start of a page: finishes a sign-in by a redirect if the page was opened with its response. */

import { LoginRequiredError, loadPart } from '../../errors.ts';
import type { SessionPage } from '../session-page.ts';
import { loadReturn } from '../steps/load-steps.ts';
import { type Callback, readCallback, replaceAddress } from './callback.ts';
import { takePending } from './pending-sign-in.ts';

/**
 * Sign-ins that this page is finishing, by platform: another start waits for them, and fails if they do. It may be
 * of a second session, or of the same one after `dispose()`, which React in StrictMode calls at once.
 */
const FINISHING = new Map<string, Promise<unknown>>();

/**
 * Finishes a sign-in if the page was opened with a response, and shows what the store holds then. It takes the
 * response before its first `await`, so that no second session sees the same response.
 */
export async function startPage(page: SessionPage): Promise<void> {
  const { redirectUri, baseUrl } = page.settings;
  const callback = readCallback(redirectUri, baseUrl);
  if (callback?.isPopup) {
    const { handOver } = await loadPart(import('./hand-over.ts'));
    // The window closes: never resolves, so that the app does not start in it.
    if (handOver(callback)) return new Promise(() => {});
  }
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

async function finishRedirect(page: SessionPage, callback: Callback): Promise<void> {
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
    const { finishSignIn } = await loadReturn();
    await finishSignIn(page, flow, callback.parameters, recovers);
  } catch (error) {
    const hasEnded = recovers !== undefined && error instanceof LoginRequiredError;
    if (!hasEnded) throw error;
    const { endRecovery } = await loadPart(import('../refresh/recover-session.ts'));
    await endRecovery(page, recovers);
  }
}
