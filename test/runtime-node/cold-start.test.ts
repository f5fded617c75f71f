/** What the first call of a process loads: commands send one call, and wait for everything that it loads. */

import { expect, test } from 'vitest';
import { serve } from '../http/loopback-server.ts';
import { makeSandbox } from '../support/files/sandbox.ts';

/** Parts of Node that take tens of milliseconds to load. ky is among those that load them. */
const HEAVY = /undici|webstreams\/readablestream|_tls_wrap|zlib|perf_hooks/;

test.each([
  ['a retrieval', "await client.workspaces.retrieve('default')"],
  ['a creation', "await client.workspaces.create({ name: 'x' })"],
  ['a list', 'for await (const _ of client.workspaces.list());'],
])('%s loads none of the web classes of Node, and neither TLS nor zlib', async (_, call) => {
  const server = await serve((request, response) => {
    response.end(request.url === '/apis/entities/v2/workspaces' ? '{"data":[]}' : '{}');
  });
  const code = `
    import { NeMoPlatform } from 'nemo-platform';
    const client = new NeMoPlatform({ baseUrl: '${server.url}', accessToken: 'token' });
    ${call};
    console.log(JSON.stringify(process.moduleLoadList));
  `;
  const { stdout, stderr } = await makeSandbox().program(code);
  expect(stderr).toBe('');
  expect((JSON.parse(stdout) as string[]).filter((name) => HEAVY.test(name))).toEqual([]);
});
