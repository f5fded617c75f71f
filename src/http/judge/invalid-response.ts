/** The error of a response that does not come from the API, or is too large to be read as data. */

import { APIError } from '../../errors.ts';
import type { Call } from '../prepare/call.ts';
import { shownUrl } from '../prepare/resolve-url.ts';
import { safeRequestId } from './safe-request-id.ts';

interface InvalidResponse {
  readonly hint?: string | undefined;
  readonly remedy?: string | undefined;
  readonly retryable?: boolean;
}

/** @param retryable - a proxy or the sign-in page of a network may have sent the response; the same call may succeed later. */
export async function invalidResponse(
  call: Call,
  response: Response,
  why: string,
  { hint, remedy, retryable = true }: InvalidResponse = {},
): Promise<APIError> {
  const url = shownUrl(call.url);
  return new APIError(`${why} (HTTP ${response.status})`, {
    code: 'invalid_response',
    method: call.method,
    url,
    status: response.status,
    requestId: safeRequestId(call, undefined, response),
    hint,
    remedy,
    retryable,
  });
}
