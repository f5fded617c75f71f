/** The peculiarities of Windows that can be simulated on other systems: its locks, and files that cannot be replaced at once. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { expiredLogin, refreshesOf } from '../support/backends/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../support/backends/remote-backend.ts';
import { builtChild } from '../support/processes/built-child.ts';
import { spawnBarrier } from '../support/processes/spawn-barrier.ts';

let backend: RemoteBackend;

beforeAll(async () => {
  backend = await startRemoteBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

test('X-14: eight processes refresh once, and none fails because a file was in use', async () => {
  const sandbox = await expiredLogin(backend);
  const script = await builtChild(new URL('as-on-windows.mts', import.meta.url));
  const program = { command: process.execPath, args: [script], env: sandbox.env };
  const barrier = await spawnBarrier(Array.from({ length: 8 }, () => program));
  const { result, succeeded, rejected } = await refreshesOf(backend, () => barrier.open());
  const { token } = sandbox.tokens();
  expect(result.map(({ code, stdout, stderr }) => [code, stdout, stderr])).toEqual(
    result.map(() => [0, `${token}\n`, '']),
  );
  expect({ succeeded, rejected }).toEqual({ succeeded: 1, rejected: 0 });
  expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
});
