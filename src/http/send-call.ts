/** Repeats the attempts of a call until one counts: one replay after a 401, and the retries of the retry policy. */

import { APIConnectionError, wasNeverSent } from '../errors.ts';
import { attempt, type Reply } from './attempt.ts';
import type { Authorizer } from './authorizer.ts';
import type { Call } from './call.ts';
import { secretsOf } from './call-secrets.ts';
import type { Cancellation } from './cancellation.ts';
import { explainRefusal, type RefusalContext } from './explain-refusal.ts';
import type { HttpRuntime } from './http-runtime.ts';
import type { Logger } from './logger.ts';
import { requestIdOf } from './request-id.ts';
import { shownUrl } from './resolve-url.ts';
import { responseError } from './response-error.ts';
import { isRefusedUntried, isWorthRetrying, waitBeforeRetry } from './retry-policy.ts';

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
  const { runtime, logger } = context;
  let refused = false;
  let token = await authorize(call, context.authorizer);
  for (let retry = 0; ; token = await authorize(call, context.authorizer)) {
    let outcome = await observedAttempt(call, token, context, cancellation);
    if ('response' in outcome && !refused && hasNewerToken(outcome, context.authorizer)) {
      refused = true;
      const newer = call.body.replayable ? await authorize(call, context.authorizer, token) : token;
      if (newer !== token && call.reading === 'raw') discard(outcome.response);
      if (newer !== token) outcome = await observedAttempt(call, newer, context, cancellation);
    }
    if ('response' in outcome && (outcome.response.ok || call.reading === 'raw')) return outcome;
    const headers = 'response' in outcome ? outcome.response.headers : undefined;
    if (retry >= call.maxRetries || !mayRepeat(call, outcome, runtime.now())) {
      if (!('response' in outcome)) throw outcome;
      throw responseError(call, outcome, explainRefusal(call, outcome, context, refused));
    }
    const wait = waitBeforeRetry(retry, headers, runtime.now(), runtime.random());
    retry++;
    logger?.info?.(
      `${call.method} ${shownUrl(call.url)} ${summary(call, outcome, token)}, retry ${retry} of ${call.maxRetries} in ${Math.round(wait)} ms`,
    );
    await runtime.sleep(wait, cancellation.step().signal);
  }
}

function discard(response: Response): void {
  void response.body?.cancel().catch(() => undefined);
}

type Outcome = Reply | APIConnectionError;

/**
 * The token of the next attempt; limits of its own bound the wait for a refresh.
 *
 * @returns undefined for a call that has an Authorization header of its own, or for which there is no token.
 */
async function authorize(
  call: Call,
  authorizer: Authorizer,
  rejected?: string,
): Promise<string | undefined> {
  return call.headers.has('authorization') ? undefined : authorizer.token(rejected);
}

async function observedAttempt(
  call: Call,
  token: string | undefined,
  { runtime, logger }: CallContext,
  cancellation: Cancellation,
): Promise<Outcome> {
  const started = runtime.now();
  let outcome: Outcome;
  try {
    outcome = await attempt(call, token, runtime, cancellation);
  } catch (error) {
    if (!(error instanceof APIConnectionError)) throw error;
    outcome = error;
  }
  logger?.debug?.(
    `${call.method} ${shownUrl(call.url)} ${summary(call, outcome, token)} ${Math.round(runtime.now() - started)} ms`,
  );
  return outcome;
}

function summary(call: Call, outcome: Outcome, token: string | undefined): string {
  if (!('response' in outcome)) return outcome.code;
  const id = requestIdOf(outcome.response, secretsOf(call, token));
  return id === undefined ? `${outcome.response.status}` : `${outcome.response.status} ${id}`;
}

/** After a 401 to a token of ours: whether another attempt would carry a different one. */
function hasNewerToken({ response, token }: Reply, authorizer: Authorizer): boolean {
  return response.status === 401 && token !== undefined && authorizer.invalidate(token);
}

function mayRepeat(call: Call, outcome: Outcome, now: number): boolean {
  if (!call.body.replayable) return false;
  if (!('response' in outcome)) return call.idempotent || wasNeverSent(outcome.cause);
  const { status, headers } = outcome.response;
  return call.idempotent
    ? isWorthRetrying(status, headers)
    : isRefusedUntried(status, headers, now);
}
