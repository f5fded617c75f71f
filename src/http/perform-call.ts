/**
 * The life of a call, read from top to bottom: authorize, send, judge, and read by the step that is handed in. `transport.ts`
 * prepares the call.
 */

import { wasNeverSent } from '../errors.ts';
import { afterRefusal, authorize } from './authorize.ts';
import type { HttpRuntime } from './http-runtime.ts';
import { explainRefusal, type RefusalContext } from './judge/explain-refusal.ts';
import { responseError } from './judge/response-error.ts';
import { isRefusedUntried, isWorthRetrying, waitBeforeRetry } from './judge/retry-policy.ts';
import type { Logger } from './logger.ts';
import type { Reader } from './parse/reader.ts';
import type { Call } from './prepare/call.ts';
import type { Cancellation } from './send/cancellation.ts';
import { describeOutcome, loggedAttempt, type Outcome } from './send/logged-attempt.ts';

/** What the attempts of a call work with. */
export interface CallContext extends RefusalContext {
  readonly runtime: HttpRuntime;
  readonly logger?: Logger | undefined;
}

/** The data of a call, and the response that it comes from. */
export interface Performed<T> {
  readonly data: T;
  readonly response: Response;
}

/**
 * @param reader - reads a response with a status that it takes.
 * @throws APIError of the last attempt
 */
export async function performCall<T>(
  call: Call,
  reader: Reader<T>,
  context: CallContext,
  cancellation: Cancellation,
): Promise<Performed<T>> {
  const { authorizer, runtime, logger } = context;
  let refused = false;
  for (let retry = 0; ; retry++) {
    let token = await authorize(call, authorizer);
    let outcome = await loggedAttempt(call, token, reader, context, cancellation);
    if ('response' in outcome && !refused) {
      const refusal = await afterRefusal(call, outcome, authorizer);
      refused = refusal.refused;
      if (refusal.replayWith !== undefined) {
        token = refusal.replayWith;
        outcome = await loggedAttempt(call, token, reader, context, cancellation);
      }
    }
    if ('response' in outcome && outcome.result !== undefined) {
      return { data: outcome.result.data, response: outcome.response };
    }
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
function mayRepeat(call: Call, outcome: Outcome<unknown>, now: number): boolean {
  if (!call.body.replayable) return false;
  if (!('response' in outcome)) return call.idempotent || wasNeverSent(outcome.cause);
  const { status, headers } = outcome.response;
  return call.idempotent
    ? isWorthRetrying(status, headers)
    : isRefusedUntried(status, headers, now);
}
