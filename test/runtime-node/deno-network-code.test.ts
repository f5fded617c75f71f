/** Network errors of Deno get the codes of Node. */

import { expect, test } from 'vitest';
import { denoNetworkCode } from '../../src/runtime-node/deno-network-code.ts';

const CONNECT = 'error sending request for url (http://nmp.example/): client error (Connect): ';

test.each([
  ['tcp connect error: Connection refused (os error 111)', 'ECONNREFUSED'],
  ['tcp connect error: Connection refused (os error 61)', 'ECONNREFUSED'],
  ['dns error: failed to lookup address information: Name or service not known', 'ENOTFOUND'],
  ['invalid peer certificate: UnknownIssuer', 'CERT_INVALID'],
  ['something else', undefined],
])('%s has the code %s', (message, code) => {
  const cause = new Error(CONNECT + message);
  expect(denoNetworkCode(new TypeError('fetch failed', { cause }))).toBe(code);
});

test('a host that Deno does not allow has a code of its own', () => {
  const denied = Object.assign(new Error('Requires net access'), { name: 'NotCapable' });
  expect(denoNetworkCode(denied)).toBe('NOT_CAPABLE');
});

test('an abort stays what it is', () => {
  expect(denoNetworkCode(new DOMException('aborted', 'AbortError'))).toBeUndefined();
});
