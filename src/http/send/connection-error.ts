/** Errors of attempts without a response: what happened in one line, never the message of `fetch`. */

import { APIConnectionError, APITimeoutError, findReason, systemCode } from '../../errors.ts';
import type { Call } from '../prepare/call.ts';
import { shownUrl } from '../prepare/resolve-url.ts';
import type { Hop } from './exchange.ts';
import type { Phase } from './time-limit.ts';

/** @param hop - the one that failed: after a redirect not the one that was called. */
export async function connectionError(
  call: Call,
  { url, redirect }: Hop,
  cause: unknown,
): Promise<APIConnectionError> {
  const reason = await findReason(cause, url, !call.body.replayable);
  const { summary, hint, isTimeout, remedy } = reason;
  const facts = {
    method: call.method,
    url: shownUrl(call.url),
    retryable: true,
    hint: [redirect, hint].filter((line) => line !== undefined).join('\n') || undefined,
    cause,
  };
  if (isTimeout) return new APITimeoutError(summary, { ...facts, code: 'timeout' });
  return new APIConnectionError(summary, {
    ...facts,
    code: 'connection_failed',
    remedy: redirect === undefined ? remedy : undefined,
  });
}

/** Whether no byte of the request was sent. Unknown in browsers, which give no error code. */
export async function wasNeverSent({ cause }: APIConnectionError, { url }: Call): Promise<boolean> {
  if (systemCode(cause) === undefined) return false;
  return (await findReason(cause, url)).wasNeverSent ?? false;
}

const TIMED_OUT: Readonly<Record<Phase, string>> = {
  response: 'No complete response within',
  upload: 'The upload made no progress for',
  body: 'The response sent nothing for',
};

/**
 * @param hop - the one that took too long.
 * @param ms - the limit that was exceeded.
 */
export function timeoutError(
  call: Call,
  { redirect }: Hop,
  ms: number,
  phase: Phase,
): APITimeoutError {
  const url = shownUrl(call.url);
  return new APITimeoutError(`${TIMED_OUT[phase]} ${ms / 1000} s.`, {
    code: 'timeout',
    method: call.method,
    url,
    retryable: true,
    hint: redirect,
  });
}
