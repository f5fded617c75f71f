/** Merges headers and refuses what `fetch` would refuse with an error that repeats the value. */

import type { RequestHeaders } from '../request-options.ts';
import type { EncodedBody } from './encoded-body.ts';

/** By lower-case name, each checked. */
export type CheckedHeaders = ReadonlyMap<string, string>;

// RFC 9110 §5.6.2 and §5.5.
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/**
 * Headers about the connection, the host and the length of a message (RFC 9110 §7.6.1): a wrong value could
 * make a server read the body as another request (request smuggling).
 */
export const CONNECTION_HEADERS: RegExp =
  /^(?:connection|expect|host|http2-settings|keep-alive|proxy-authorization|proxy-connection|te|trailer|transfer-encoding|upgrade)$/;

/**
 * Later headers win; `null` and `undefined` remove a header.
 *
 * @throws TypeError naming the header, never its value.
 */
export function mergeHeaders(
  checked: CheckedHeaders,
  more: RequestHeaders | null | undefined,
): CheckedHeaders {
  if (!more) return checked;
  const merged = new Map(checked);
  // A `Headers` may be of another realm.
  const entries = Symbol.iterator in more ? more : Object.entries(more);
  for (const [name, value] of entries) {
    if (!NAME.test(name)) {
      throw new TypeError('A header name has characters that HTTP does not allow.');
    }
    const key = name.toLowerCase();
    if (key === 'x-nmp-principal-id') {
      throw new TypeError('X-NMP-Principal-Id belongs to the platform: send a token.');
    }
    if (value === null || value === undefined) merged.delete(key);
    else if (CONNECTION_HEADERS.test(key)) throw ownedByHttp(key);
    else if (typeof value === 'string' && VALUE.test(value)) merged.set(key, value);
    else
      throw new TypeError(`The value of header ${name} has characters that HTTP does not allow.`);
  }
  return merged;
}

/** @throws TypeError for a `content-length` of a body other than a stream, whose length is known already. */
export function checkLength(headers: CheckedHeaders, { replayable }: EncodedBody): void {
  const length = headers.get('content-length');
  if (length === undefined || (!replayable && /^\d{1,15}$/.test(length))) return;
  throw ownedByHttp('content-length');
}

function ownedByHttp(name: string): TypeError {
  return new TypeError(`The header ${name} cannot be set: it belongs to the connection.`);
}
