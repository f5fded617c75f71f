import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fakeIO } from './fake-io.ts';

test.each([
  [['workspaces', 'get'], 'Missing: NAME.\nRun: nmp workspaces get --help'],
  [['secrets', 'create', 'a'], 'Missing: --value.\nRun: nmp secrets create --help'],
  [
    ['workspaces', 'members', 'update', 'a@b.com'],
    'Missing: --roles.\nRun: nmp workspaces members update --help',
  ],
])('nmp %j says what is missing before it sends anything', async (args, message) => {
  const io = fakeIO({ env: { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' } });
  expect(await run(args, io)).toBe(2);
  expect(io.stderr()).toBe(`Error: ${message}\n`);
});
