/** The example of a web service never mixes up its callers. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { ROOT } from '../support/files/sandbox.ts';

const SERVICE = fileURLToPath(new URL('../../examples/service/service.ts', import.meta.url));

let backend: EmbeddedBackend;
let url: string;
let stop: () => Promise<unknown>;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  const env = { PATH: process.env['PATH'], NMP_BASE_URL: backend.baseUrl, PORT: '0' };
  const child = spawn(process.execPath, ['--import', 'tsx', SERVICE], { cwd: ROOT, env });
  const ended = once(child, 'exit');
  stop = async () => {
    child.kill();
    await ended;
  };
  url = String((await once(child.stdout, 'data'))[0]).trim();
});
afterAll(() => Promise.all([stop?.(), backend.stop()]));

async function workspaces(token: string | undefined): Promise<readonly [number, unknown]> {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  const response = await fetch(`${url}/workspaces`, { headers });
  return [response.status, await response.json()];
}

test('each of 200 interleaved callers gets what its own token may see', async () => {
  const admin = (await backend.signIn(backend.admin)).access_token;
  const guest = (await backend.signIn(backend.guest)).access_token;
  const [, seenByAdmin] = await workspaces(admin);
  const [, seenByGuest] = await workspaces(guest);
  expect(seenByAdmin).toEqual(expect.arrayContaining(['default', 'system']));
  expect(seenByGuest).not.toEqual(seenByAdmin);
  const tokens = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? admin : guest));
  const found = await Promise.all(tokens.map(workspaces));
  for (const [i, [, seen]] of found.entries()) {
    expect(seen).toEqual(i % 2 === 0 ? seenByAdmin : seenByGuest);
  }
});

test('a caller without a token, or with a token that the platform rejects, gets 401', async () => {
  expect(await workspaces(undefined)).toEqual([401, { error: 'Send a bearer token.' }]);
  expect(await workspaces('not-a-token')).toMatchObject([401, { error: expect.any(String) }]);
});
