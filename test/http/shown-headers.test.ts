/** Headers of responses that repeat the token are not shown. */

import { describe, expect, test } from 'vitest';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { serve } from '../support/http/loopback-server.ts';
import { staticToken, testTransport } from '../support/http/test-transport.ts';

const TOKEN = 'secret/token+1234567890';
const FORMS: readonly (readonly [string, string])[] = [
  ['plain', TOKEN],
  ['percent-encoded', encodeURIComponent(TOKEN)],
  ['base64', Buffer.from(TOKEN).toString('base64')],
];

// L-02
describe.each(FORMS)('a token that a response header repeats (%s) is not shown', (_name, form) => {
  const call = async (status: number, headers: Record<string, string>, body: string) => {
    const server = await serve((_, response) => void response.writeHead(status, headers).end(body));
    const transport = testTransport(server.url, { authorizer: staticToken(TOKEN) });
    return transport.request({ method: 'GET', path: '/' }, { maxRetries: 0 }).then(
      () => 'no error',
      (error: unknown) => error,
    );
  };

  test('as the id of an error', async () => {
    const error = await call(404, { 'x-request-id': `id-${form}` }, '{}');
    expect(error).toMatchObject({ status: 404, requestId: expect.stringMatching(/^id-/) });
    expect(everythingShown(error)).not.toContain(form);
  });

  test('as the content type of a response that is not JSON', async () => {
    const error = await call(200, { 'content-type': `text/${form}` }, 'text');
    expect(error).toMatchObject({ code: 'invalid_response' });
    expect((error as Error).message).toContain('not JSON but text/');
    expect(everythingShown(error)).not.toContain(form);
  });
});
