/** Streams of a server that repeats secrets, never sends an event, or sends replies of another type. */

import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { NeMoPlatform } from '../../src/index.node.ts';
import { fakeIO } from '../cli/fake-io.ts';
import { everythingShown } from '../support/faults/everything-shown.ts';
import { serve } from '../support/http/loopback-server.ts';

const TOKEN = 'tok_SECRET_abcdefgh';
const ENCODED = Buffer.from(TOKEN).toString('base64');
const REQUEST = { model: 'default/m', messages: [{ role: 'user', content: 'hi' }] } as const;

function streaming(send: (response: ServerResponse, authorization: string) => void) {
  return serve((request, response) => {
    const authorization = request.headers.authorization ?? '';
    response.setHeader('x-request-id', authorization);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    send(response, authorization);
  });
}

async function failureOf(baseUrl: string): Promise<Error> {
  const { inference } = new NeMoPlatform({ baseUrl, workspace: 'default', accessToken: TOKEN });
  const stream = await inference.chat.completions.create({ ...REQUEST, stream: true });
  try {
    for await (const _ of stream);
  } catch (error) {
    return error as Error;
  }
  return expect.unreachable();
}

test.each<[string, (authorization: string) => string]>([
  ['an error object', (sent) => `data: ${JSON.stringify({ error: { message: `bad ${sent}` } })}`],
  ['the data of an event named error', (sent) => `event: error\ndata: ${sent.slice(7)}`],
  ['another encoding', () => `event: error\ndata: bad ${ENCODED}`],
])('L-15: a token that a stream repeats in %s is redacted', async (_, event) => {
  const server = await streaming((response, sent) => response.end(`${event(sent)}\n\n`));
  const shown = everythingShown(await failureOf(server.url));
  expect(shown).not.toContain('tok_SECRET');
  expect(shown).not.toContain(ENCODED);
  expect(shown).toContain('[redacted]');
});

test('L-15: also in what the openai package shows', async () => {
  const server = await streaming((response, sent) =>
    response.end(`event: error\ndata: bad ${sent.slice(7)}\n\n`),
  );
  const client = new NeMoPlatform({
    baseUrl: server.url,
    workspace: 'default',
    accessToken: TOKEN,
  });
  const { fetch, baseURL } = await client.inference.openai();
  const body = JSON.stringify({ ...REQUEST, stream: true });
  const response = await fetch(`${baseURL}/chat/completions`, { method: 'POST', body });
  expect(await response.text()).toContain('bad [redacted]');
});

test('H-22: a stream of comments ends at 16 MiB', async () => {
  const comment = `: ${'x'.repeat(1 << 20)}\n\n`;
  const server = await streaming((response) => {
    const more = () => void (response.destroyed || response.write(comment, more));
    more();
  });
  expect((await failureOf(server.url)).message).toContain('larger than 16 MiB');
});

test('a reply that is not text is an invalid response', async () => {
  const chunk = { choices: [{ delta: { content: { a: 1 } } }] };
  const server = await streaming((response) =>
    response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`),
  );
  const io = fakeIO({ env: { NMP_BASE_URL: server.url, NMP_ACCESS_TOKEN: TOKEN } });
  expect(await run(['chat', 'default/m', 'hi'], io)).toBe(3);
  expect(io.stderr()).toContain('The stream contains a reply that is not text.');
});
