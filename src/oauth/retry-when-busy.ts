/** One retry, within `maxRetries`, when a server is temporarily unavailable; API requests are retried likewise. */

import { TransientAuthError } from '../errors.ts';
import type { OAuthRuntime } from './oauth-runtime.ts';

/** The server responded with 429 or 5xx, so it has not carried out the request. */
export class ServerBusyError extends TransientAuthError {}

/** Milliseconds between the two attempts. */
const PAUSE = 500;

/**
 * Do not call it while a lock is held, because other processes wait for the lock.
 *
 * @throws the error of the last attempt
 */
export async function retryWhenBusy<T>(
  runtime: Pick<OAuthRuntime, 'sleep'>,
  attempt: () => Promise<T>,
  { maxRetries = 1 }: { readonly maxRetries?: number | undefined } = {},
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof ServerBusyError) || maxRetries < 1) throw error;
    await runtime.sleep(PAUSE);
    return attempt();
  }
}
