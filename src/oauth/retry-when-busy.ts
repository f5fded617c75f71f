/** One more attempt within `maxRetries` when a server answers that it cannot serve now, as the platform's own 503 gets one. */

import { TransientAuthError } from '../errors.ts';
import type { OAuthRuntime } from './oauth-runtime.ts';

/** The server answered with 429 or 5xx: it has not carried out the request. */
export class ServerBusyError extends TransientAuthError {}

/** Milliseconds between the two attempts. */
const PAUSE = 500;

/**
 * Do not call it while a lock is held: others wait for it.
 *
 * @throws what the second attempt throws
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
