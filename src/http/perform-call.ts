/**
 * The life of a call, read from top to bottom: authorize, send, judge, and read by the step that is handed in. `transport.ts`
 * prepares the call.
 */

import { type APIConnectionError, APIError, loadPart, type NeMoError } from '../errors.ts';
import { afterRefusal, authorize } from './authorize.ts';
import type { CallContext } from './call-context.ts';
import { backOff } from './judge/back-off.ts';
import type { judgeResponse as JudgeResponse } from './judge/judge-response.ts';
import type { Reader } from './parse/reader.ts';
import type { Call } from './prepare/call.ts';
import { shownUrl } from './prepare/resolve-url.ts';
import type { Reply } from './send/attempt.ts';
import type { Cancellation } from './send/cancellation.ts';
import { wasNeverSent } from './send/connection-error.ts';
import { describeOutcome, loggedAttempt } from './send/logged-attempt.ts';

/** The data of a call, and the response that it comes from. */
export interface Performed<T> {
  readonly data: T;
  readonly response: Response;
}

/**
 * @param reader - reads a response with a status that it accepts.
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
    if ('response' in outcome && outcome.response.status === 401 && !refused) {
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
    const wait =
      'response' in outcome
        ? await judgedResponse(call, outcome, context, retry, refused)
        : await judgedLoss(call, outcome, context, retry);
    logger?.info?.(
      `${await describeOutcome(call, outcome, token)}, retry ${retry + 1} of ${call.maxRetries} in ${Math.round(wait)} ms`,
    );
    await runtime.sleep(wait, cancellation.step().signal);
  }
}

const judgedResponse: typeof JudgeResponse = async (call, reply, ...rest) => {
  const { judgeResponse } = await loadPart(import('./judge/judge-response.ts')).catch(
    (error: NeMoError) => {
      throw error.retryable ? unexplained(call, reply) : error;
    },
  );
  // Without `await` the stack of the error would end here, and not show the line of the caller.
  return await judgeResponse(call, reply, ...rest);
};

/** If the module that judges responses cannot be loaded any more, the error still has the status. */
function unexplained({ method, url }: Call, { response }: Reply<unknown>): APIError {
  const { status } = response;
  return new APIError(`The call failed (HTTP ${status})`, { method, url: shownUrl(url), status });
}

/**
 * Decides what follows an attempt without a response; the table is in `retry-policy.ts`.
 *
 * @returns milliseconds before the next attempt.
 */
async function judgedLoss(
  call: Call,
  error: APIConnectionError,
  { runtime }: CallContext,
  retry: number,
): Promise<number> {
  if (retry >= call.maxRetries || !call.body.replayable) throw error;
  if (!call.idempotent && !(await wasNeverSent(error, call))) throw error;
  return backOff(retry, runtime.random());
}
