/** Plugins: what they take from the client, and what their job collections do beyond their routes. */

import { expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { Agents } from '../../src/plugins/agents/agents-plugin.ts';
import { SafeSynthesizer } from '../../src/plugins/safe-synthesizer/safe-synthesizer-plugin.ts';
import { sendJson, serve } from '../support/http/loopback-server.ts';

function clientOf(baseUrl: string): NeMoPlatform {
  return new NeMoPlatform({ baseUrl, accessToken: 'the-token', workspace: 'ml', maxRetries: 0 });
}

test('a plugin sends the token and the workspace of its client', async () => {
  const server = await serve((_request, response) => sendJson(response, 200, { name: 'helper' }));
  await new Agents(clientOf(server.url)).retrieve('helper');
  const [received] = server.received;
  expect(received!.url).toBe('/apis/agents/v2/workspaces/ml/agents/helper');
  expect(received!.headers.authorization).toBe('Bearer the-token');
});

test.each([undefined, null, {}, 'client'])('%j is refused as a client', (value) => {
  expect(() => new Agents(value as unknown as NeMoPlatform)).toThrow(
    new TypeError('A plugin takes a NeMoPlatform client.'),
  );
});

test('the printed form of a plugin contains no client and no token', () => {
  const agents = new Agents(clientOf('http://localhost'));
  expect(JSON.stringify(agents)).not.toContain('the-token');
});

test('waiting for a job of a plugin uses the routes of the plugin', async () => {
  const server = await serve((_request, response) =>
    sendJson(response, 200, { id: 'j', name: 'synth', status: 'completed' }),
  );
  const synthesizer = new SafeSynthesizer(clientOf(server.url));
  await expect(synthesizer.jobs.wait('synth')).resolves.toMatchObject({ status: 'completed' });
  expect(server.received.map(({ url }) => url)).toEqual([
    '/apis/safe-synthesizer/v2/workspaces/ml/jobs/synth/status',
  ]);
});

test('the log of a job of a plugin is read from the routes of the plugin', async () => {
  const server = await serve((_request, response) =>
    sendJson(response, 200, { data: [{ message: 'one' }], total: 1 }),
  );
  const messages: string[] = [];
  const { jobs } = new Agents(clientOf(server.url));
  for await (const { message } of jobs.evaluateSuite.logs('suite')) messages.push(message);
  expect(messages).toEqual(['one']);
  expect(server.received[0]!.url).toMatch(
    /^\/apis\/agents\/v2\/workspaces\/ml\/jobs\/evaluate-suite\/suite\/logs\?/,
  );
});
