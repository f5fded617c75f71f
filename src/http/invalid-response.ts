/** The error of a response that is not one of the API, or too large to be read as data. */

import { APIError } from '../errors.ts';
import type { Call } from './call.ts';
import { requestIdOf } from './request-id.ts';
import { shownUrl } from './resolve-url.ts';

/** @param retryable - a proxy or the sign-in page of a network may have answered; the same call may succeed later. */
export function invalidResponse(
  call: Call,
  response: Response,
  why: string,
  { retryable = true }: { readonly retryable?: boolean } = {},
): APIError {
  const url = shownUrl(call.url);
  return new APIError(`${response.status} ${call.method} ${url}\n${why}`, {
    code: 'invalid_response',
    method: call.method,
    url,
    status: response.status,
    requestId: requestIdOf(response),
    retryable,
  });
}
