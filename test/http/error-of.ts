/** The error of a call whose response a test writes. */

import { expect } from 'vitest';
import type { APIError } from '../../src/errors.ts';
import type { ApiRequest, RequestOptions } from '../../src/http/request-options.ts';
import type { TransportOptions } from '../../src/http/transport.ts';
import { type Handler, serve } from '../support/http/loopback-server.ts';
import { testTransport } from '../support/http/test-transport.ts';

export const ESC = '\u001b';

export async function errorOf(
  handler: Handler,
  request: Partial<ApiRequest> = {},
  settings: Partial<TransportOptions> = {},
  options: RequestOptions = {},
): Promise<APIError> {
  const server = await serve(handler);
  const transport = testTransport(server.url, { maxRetries: 0, ...settings });
  const call = transport.request({ method: 'GET', path: '/x', ...request }, options);
  return call.then(
    () => expect.unreachable(),
    (error: APIError) => error,
  );
}
