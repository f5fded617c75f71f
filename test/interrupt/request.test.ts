/** Commands that receive a signal during a call. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSandbox, NMP, ROOT } from '../support/files/sandbox.ts';

/** Accepts every request and responds to none, except to discovery below `/known`. */
const silent = createServer((request, response) => {
  if (request.url === '/known/apis/auth/discovery') response.end('{"auth_enabled":false}');
  else silent.emit('silence');
});

beforeAll(() => once(silent.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

function environment(path = ''): Record<string, string> {
  const { port } = silent.address() as AddressInfo;
  const variables = {
    NMP_BASE_URL: `http://127.0.0.1:${port}${path}`,
    NMP_ACCESS_TOKEN: 'a-token',
  };
  return { ...makeSandbox().env, ...variables };
}

// Shorter than the deadlines of the requests, which would end the command in the end.
const AT_ONCE = { timeout: 8_000 };

test.each([
  ['a list', '', ['workspaces', 'list']],
  ['every page of a list', '', ['workspaces', 'list', '--all-pages']],
  ['one thing', '', ['workspaces', 'get', 'default']],
  ['any operation', '', ['api', '/apis/entities/v2/workspaces']],
  ['any list', '', ['api', '/apis/entities/v2/workspaces', '--all-pages']],
  ['the first question of a diagnosis', '', ['doctor']],
  ['the last question of a diagnosis', '/known', ['doctor']],
])(
  'T-04: Ctrl-C during the wait for the response to %s ends the command without a message',
  AT_ONCE,
  async (_, path, args) => {
    const silence = once(silent, 'silence');
    const child = spawn(process.execPath, [NMP, ...args], {
      cwd: ROOT,
      env: environment(path),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await silence;
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(output).toBe('');
  },
);

/** Makes its child the first process of a world of processes, as a container does. */
const UNSHARE = ['--user', '--map-root-user', '--pid', '--fork'];
const hasContainers = spawnSync('unshare', [...UNSHARE, 'true']).status === 0;

test.skipIf(!hasContainers)(
  'T-04: the first process of a container, which signals do not terminate, exits with 130',
  AT_ONCE,
  async () => {
    const silence = once(silent, 'silence');
    const command = [process.execPath, NMP, 'doctor'];
    const child = spawn('unshare', [...UNSHARE, ...command], {
      cwd: ROOT,
      env: environment(),
      stdio: 'ignore',
    });
    await silence;
    const first = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
    process.kill(Number(first), 'SIGINT');
    expect(await once(child, 'close')).toEqual([130, null]);
  },
);
