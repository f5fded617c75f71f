/** Commands of a user without HOME and without a passwd entry, as in some containers. */

import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';

const canSwitchUser = process.getuid?.() === 0;

function nmp(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'nmp-no-home-'));
  chmodSync(folder, 0o755);
  cpSync(join(ROOT, 'dist', 'cli'), folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'nmp.cjs'), ...args],
    {
      env: { PATH: process.env['PATH'], ...env },
      uid: 54_321,
      gid: 54_321,
      cwd: '/',
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

test.runIf(canSwitchUser).each([['auth token'], ['auth status'], ['workspaces list'], ['doctor']])(
  'nmp %s names the variables to set',
  (line) => {
    const { status, stdout, stderr } = nmp(line.split(' '));
    expect(status).toBe(line === 'doctor' ? 1 : 2);
    expect(stdout + stderr).toContain('Set HOME, or set NMP_CONFIG_FILE');
    expect(stdout + stderr).not.toContain('unexpected');
  },
);

test.runIf(canSwitchUser)('a config file that a variable names needs no home folder', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'nmp-config-')), 'config.yaml');
  writeFileSync(file, 'users:\n- name: default\n  type: oauth\n  token: "abc"\n', { mode: 0o644 });
  chmodSync(join(file, '..'), 0o755);
  const { status, stdout } = nmp(['auth', 'token', '--no-auto-refresh'], { NMP_CONFIG_FILE: file });
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'abc\n' });
});
