/** `nmp doctor` on a config file that cannot be replaced: a mount point, or in a read-only folder. */

import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSandbox, NMP, type Outcome, type Sandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';

interface Found {
  readonly verdict: string;
  readonly summary: string;
}

function sandboxWithLogin(): Sandbox {
  const sandbox = makeSandbox();
  writeStoredLogin(sandbox.configFile, { baseUrl: 'http://127.0.0.1:1', token: 'opaque' });
  return sandbox;
}

function configWrite({ stdout }: Outcome): Found | undefined {
  const { checks } = JSON.parse(stdout) as { checks: (Found & { readonly id: string })[] };
  return checks.find(({ id }) => id === 'config-write');
}

const warningFor = (path: string) => ({
  verdict: 'warning',
  summary: expect.stringContaining(
    `${path} can't be replaced (bind mount or read-only folder); it is written in place`,
  ),
});

/** Whether this user may mount something in a namespace of its own. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

test.skipIf(!canMount)('a bind-mounted config file is a warning', async () => {
  const sandbox = sandboxWithLogin();
  const { configFile } = sandbox;
  const mounted = join(sandbox.home, 'mounted.yaml');
  writeStoredLogin(mounted, { baseUrl: 'http://127.0.0.1:1', token: 'opaque' });
  const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const command = ['sh', '-c', script, 'sh', mounted, configFile];
  const doctor = [process.execPath, NMP, 'doctor', '--json'];
  const outcome = await sandbox.run('unshare', ['--mount', ...command, ...doctor]);
  expect(configWrite(outcome)).toMatchObject(warningFor(configFile));
  expect(configWrite(await sandbox.nmp(['doctor', '--json']))).toMatchObject({
    verdict: 'ok',
    summary: 'writable',
  });
});

/** As an ordinary user: root may write everywhere. */
const asUser = ['--reuid', '65534', '--regid', '65534', '--clear-groups'];
const version = [process.execPath, NMP, '--version'];
const canChangeUser = spawnSync('setpriv', [...asUser, ...version], { cwd: '/' }).status === 0;

test.skipIf(!canChangeUser).each([
  ['a writable file in a read-only folder is a warning', 0o666, undefined],
  ['a read-only file in a read-only folder is a failure', 0o444, 'EACCES'],
])('%s', async (_, mode, code) => {
  const sandbox = sandboxWithLogin();
  const folder = dirname(sandbox.configFile);
  // The folder is empty; the user must be able to enter it.
  for (const each of [sandbox.home, dirname(folder), folder]) chmodSync(each, 0o755);
  writeFileSync(join(folder, 'unrelated'), '');
  chmodSync(sandbox.configFile, mode);
  const doctor = [process.execPath, NMP, 'doctor', '--json'];
  const outcome = await sandbox.run('setpriv', [...asUser, ...doctor], { cwd: '/' });
  const expected =
    code === undefined
      ? warningFor(sandbox.configFile)
      : { verdict: 'failed', summary: expect.stringContaining(code) };
  expect(configWrite(outcome)).toMatchObject(expected);
});
