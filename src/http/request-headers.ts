/** Merges headers and refuses what `fetch` would refuse with an error that repeats the value. */

import type { RequestHeaders } from './request-options.ts';

// RFC 9110 §5.6.2 and §5.5.
const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/**
 * Later sources win; `null` and `undefined` take a header away.
 *
 * @throws TypeError naming the header, never its value.
 */
export function mergeHeaders(...sources: readonly (RequestHeaders | undefined)[]): Headers {
  const merged = new Headers();
  for (const source of sources) {
    if (source === undefined) continue;
    const entries = source instanceof Headers ? source.entries() : Object.entries(source);
    for (const [name, value] of entries) set(merged, name, value);
  }
  return merged;
}

function set(headers: Headers, name: string, value: string | null | undefined): void {
  if (!NAME.test(name))
    throw new TypeError('A header name has characters that HTTP does not allow.');
  if (name.toLowerCase() === 'x-nmp-principal-id') {
    throw new TypeError(
      'X-NMP-Principal-Id is for the platform itself to set; send a token instead.',
    );
  }
  if (value === null || value === undefined) headers.delete(name);
  else if (typeof value === 'string' && VALUE.test(value)) headers.set(name, value);
  else throw new TypeError(`The value of header ${name} has characters that HTTP does not allow.`);
}
