/** What a log line says of the end of an attempt. Loaded with the first of them. */

import type { APIConnectionError } from '../../errors.ts';
import { safeRequestId } from '../judge/safe-request-id.ts';
import type { Call } from '../prepare/call.ts';
import type { Reply } from './attempt.ts';

/**
 * @param token - the one that the attempt carried.
 * @returns status and request id, as in `503 req-1`, or the code of the error.
 */
export function outcomeText(
  call: Call,
  outcome: Reply<unknown> | APIConnectionError,
  token: string | undefined,
): string {
  if (!('response' in outcome)) return outcome.code;
  const { response } = outcome;
  const id = safeRequestId(call, token, response);
  return `${response.status}${id === undefined ? '' : ` ${id}`}`;
}
