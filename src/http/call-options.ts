/** Finds options of a call in the parameters of a method: no operation of the platform has a parameter of these names. */

import type { ApiRequest, PlatformRequest } from './request-options.ts';

const CALL_OPTIONS: readonly string[] = ['headers', 'timeout', 'signal', 'token'];

/** @param names - options that have no meaning in the record. Default: all. */
export function misplacedIn(record: object, names = CALL_OPTIONS): string | undefined {
  return names.find((name) => (record as Record<string, unknown>)[name] !== undefined);
}

const REQUEST_KEYS = ['method', 'path', 'pathParams', 'query', 'body'];

/** The request of `client.request`, with the unknown key that it may have. */
export function untypedRequest(request: PlatformRequest): ApiRequest {
  const misplaced = Object.keys(request).find((key) => !REQUEST_KEYS.includes(key));
  return { ...request, mayBeEmpty: true, misplaced };
}
