/** Finds what a caller passed in a wrong place, such as options in the parameters of a method: no operation has these names. */

import type { ApiRequest, PlatformRequest } from './request-options.ts';

// A text or an array in place of a record has the key 0.
const CALL_OPTIONS: readonly string[] = ['headers', 'timeout', 'signal', 'token', '0'];

/** @param names - options that have no meaning in the record. Default: all. */
export function misplacedIn(record: object, names = CALL_OPTIONS): string | undefined {
  return names.find((name) => (record as Record<string, unknown>)[name] !== undefined);
}

const REQUEST_KEYS = ['method', 'path', 'pathParams', 'query', 'body'];

/** The request of `client.request`, with a key that is unknown or has no value. */
export function untypedRequest(request: PlatformRequest): ApiRequest {
  const misplaced = !request?.path
    ? 'path'
    : /^[A-Z]+$/.test(request.method)
      ? Object.keys(request).find((key) => !REQUEST_KEYS.includes(key))
      : '=method';
  return { ...request, mayBeEmpty: true, misplaced };
}
