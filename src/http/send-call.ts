/**
 * The middle of a call, read from top to bottom: authorize, send, judge. `transport.ts` prepares the call before it and
 * parses the response after it.
 */

import { wasNeverSent } from '../errors.ts';
import { afterRefusal, authorize } from './authorize.ts';
import type { HttpRuntime } from './http-runtime.ts';
import { explainRefusal, type RefusalContext } from './judge/explain-refusal.ts';
import { responseError } from './judge/response-error.ts';
import { isRefusedUntried, isWorthRetrying, waitBeforeRetry } from './judge/retry-policy.ts';
import type { Logger } from './logger.ts';
import type { Call } from './prepare/call.ts';
import type { Reply } from './send/attempt.ts';
import type { Cancellation } from './send/cancellation.ts';
import { describeOutcome, loggedAttempt, type Outcome } from './send/logged-attempt.ts';

/** What the attempts of a call work with. */
export interface CallContext extends RefusalContext {
  readonly runtime: HttpRuntime;
  readonly logger?: Logger | undefined;
}

/**
 * @returns a reply whose status is a success; with `reading: 'raw'` any reply.
 * @throws APIError of the last attempt
 */
export async function sendCall(
  call: Call,
  context: CallContext,
  cancellation: Cancellation,
): Promise<Reply> {
  const { authorizer, runtime, logger } = context;
  let refused = false;
  for (let retry = 0; ; retry++) {
    let token = await authorize(call, authorizer);
    let outcome = await loggedAttempt(call, token, context, cancellation);
    if ('response' in outcome && !refused) {
      const refusal = await afterRefusal(call, outcome, authorizer);
      refused = refusal.refused;
      if (refusal.replayWith !== undefined) {
        token = refusal.replayWith;
        outcome = await loggedAttempt(call, token, context, cancellation);
      }
    }
    if ('response' in outcome && (outcome.response.ok || call.reading === 'raw')) return outcome;
    if (retry >= call.maxRetries || !mayRepeat(call, outcome, runtime.now())) {
      if (!('response' in outcome)) throw outcome;
      throw responseError(call, outcome, explainRefusal(call, outcome, context, refused));
    }
    const headers = 'response' in outcome ? outcome.response.headers : undefined;
    const wait = waitBeforeRetry(retry, headers, runtime.now(), runtime.random());
    logger?.info?.(
      `${describeOutcome(call, outcome, token)}, retry ${retry + 1} of ${call.maxRetries} in ${Math.round(wait)} ms`,
    );
    await runtime.sleep(wait, cancellation.step().signal);
  }
}

/** The judgement of a failed attempt; the tables are in `retry-policy.ts`. */
function mayRepeat(call: Call, outcome: Outcome, now: number): boolean {
  if (!call.body.replayable) return false;
  if (!('response' in outcome)) return call.idempotent || wasNeverSent(outcome.cause);
  const { status, headers } = outcome.response;
  return call.idempotent
    ? isWorthRetrying(status, headers)
    : isRefusedUntried(status, headers, now);
}
