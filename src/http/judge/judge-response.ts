/** Decides what follows a response with an error status: another attempt, or an error. Loaded with the first such response. */

import type { CallContext } from '../call-context.ts';
import type { Call } from '../prepare/call.ts';
import type { Reply } from '../send/attempt.ts';
import { explainRefusal } from './explain-refusal.ts';
import { responseError } from './response-error.ts';
import { isRefusedUntried, isWorthRetrying, waitBeforeRetry } from './retry-policy.ts';

/**
 * @param retry - how often the call was repeated before.
 * @param refused - see `explainRefusal`.
 * @returns milliseconds before the next attempt.
 * @throws APIError, LoginRequiredError when the call is not repeated
 */
export async function judgeResponse(
  call: Call,
  reply: Reply<unknown>,
  context: CallContext,
  retry: number,
  refused: boolean,
): Promise<number> {
  const { headers } = reply.response;
  const now = context.runtime.now();
  if (retry < call.maxRetries && mayRepeat(call, reply, now)) {
    return waitBeforeRetry(retry, headers, now, context.runtime.random());
  }
  throw responseError(call, reply, await explainRefusal(call, reply, context, refused));
}

/** The tables are in `retry-policy.ts`. */
function mayRepeat(call: Call, { response }: Reply<unknown>, now: number): boolean {
  const { status, headers } = response;
  if (!call.body.replayable) return false;
  return call.idempotent
    ? isWorthRetrying(status, headers)
    : isRefusedUntried(status, headers, now);
}
