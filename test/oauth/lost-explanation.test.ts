/** A refresh whose connection is lost while the file that explains connections is missing. */

import { expect, test, vi } from 'vitest';
import { LostResponseError, tokenEndpointRequest } from '../../src/oauth/token-endpoint-request.ts';

vi.mock('../../src/errors/connection/connection-reason.ts', () => {
  throw new Error('gone');
});

test('a lost response counts as one that the provider may have sent, even without its explanation', async () => {
  const reset = Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' });
  const runtime = { fetch: () => Promise.reject(reset), now: () => 0 } as never;
  const url = 'https://login.company.com/token';
  const sent = tokenEndpointRequest(runtime, 'token endpoint', url, () => Promise.reject(reset));
  const error: unknown = await sent.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(LostResponseError);
  expect(error).toMatchObject({
    message: 'The token endpoint did not respond.',
    cause: { code: 'ECONNRESET' },
  });
});
