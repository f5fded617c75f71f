/** Many processes that meet the expiry of one stored login at the same moment. */

import { beforeAll, expect, test } from 'vitest';
import type { Backend } from '../support/backends/backend.ts';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { NMP, ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { nodeAtBarrier, type Program, spawnBarrier } from '../support/processes/spawn-barrier.ts';
import { e2eBackend } from './backend.ts';

let backend: Backend;

beforeAll(async () => {
  backend = await e2eBackend({ accessTokenLifetime: 300 });
});

const BARRIER = new URL('../support/processes/barrier.mjs', import.meta.url).href;

/** Knows its login before the barrier, as a program that has been running for a while does. */
const LISTS = `
import { NeMoPlatform } from 'nemo-platform';
import { passBarrier } from '${BARRIER}';
const client = new NeMoPlatform();
await client.credential();
passBarrier();
const list = await client.workspaces.list();
console.log(list.data.length > 0);
`;

/** The same in eight threads of one process, which share neither memory nor lock. */
const LISTS_IN_THREADS = `
import { Worker } from 'node:worker_threads';
// A thread takes the type of its code from the command line.
const code = "import { NeMoPlatform } from 'nemo-platform';" +
  "console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);";
for (let i = 0; i < 8; i++) new Worker(code, { eval: true });
`;

function program(sandbox: Sandbox): Program {
  const args = ['--input-type=module', '--eval', LISTS];
  return { command: process.execPath, args, env: sandbox.env, cwd: ROOT };
}

/** Lets all go at once, and says how each ended and how often the provider refreshed. */
async function herd(programs: readonly Program[]) {
  const barrier = await spawnBarrier(programs);
  return refreshesOf(backend, () => barrier.open());
}

const all = <T>(count: number, each: T) => Array.from({ length: count }, () => each);

test('X-03: 64 programs refresh once and all continue', { timeout: 180_000 }, async () => {
  const sandbox = await expiredLogin(backend);
  const { result, succeeded, rejected } = await herd(all(64, program(sandbox)));
  expect(result.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual(
    all(64, [0, 'true\n', '']),
  );
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
});

test('eight threads of one process refresh once', async () => {
  const sandbox = await expiredLogin(backend);
  const { result, succeeded, rejected } = await refreshesOf(backend, () =>
    sandbox.program(LISTS_IN_THREADS),
  );
  expect(result).toMatchObject({ code: 0, stdout: 'true\n'.repeat(8), stderr: '' });
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
});

test.each([
  ['T-14: fifty commands', 50, ['auth', 'token']],
  ['eight forced refreshes', 8, ['auth', 'refresh']],
])(
  '%s at once all succeed, without a refused refresh, and the login stays valid',
  { timeout: 180_000 },
  async (_, count, args) => {
    const sandbox = await expiredLogin(backend);
    const { result, succeeded, rejected } = await herd(
      all(count, nodeAtBarrier(NMP, args, sandbox.env)),
    );
    expect(result.map(({ code, stderr }) => [code, stderr])).toEqual(all(count, [0, '']));
    expect(rejected).toBe(0);
    expect(succeeded).toBeLessThan(count);
    expect((await sandbox.nmp(['workspaces', 'list'])).code).toBe(0);
  },
);
