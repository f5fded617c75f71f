/** `nmp auth logout` with a config file that cannot be read as one. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { CONFIG } from '../config-file/stores.ts';
import { fakeIO } from './fake-io.ts';

test.each([
  ['logout', ['auth', 'logout']],
  ['logout --all', ['auth', 'logout', '--all']],
  ['logout --revoke', ['auth', 'logout', '--revoke']],
])('C-07: %s erases every token of an invalid file and reports it', async (_, args) => {
  const io = fakeIO();
  mkdirSync(dirname(io.configFile), { recursive: true });
  writeFileSync(io.configFile, `${CONFIG}: [\n`, { mode: 0o600 });
  expect(await run(args, io)).toBe(0);
  expect(readFileSync(io.configFile, 'utf8')).not.toMatch(/old-token|old-refresh/);
  expect(io.stderr()).toContain(
    'is invalid. Everything in it that looks like a token was erased (2)',
  );
  expect(io.stdout()).toBe('Logged out of every context\n');
});
