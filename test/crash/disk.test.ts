/** Real full disks: new tokens are used, and the file is unchanged. */

import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { makeSandbox, NMP, type Sandbox } from '../support/files/sandbox.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

const LISTS_TWICE = `
import { NeMoPlatform } from 'nemo-platform';
const client = new NeMoPlatform();
await client.workspaces.list();
console.log((await client.workspaces.list()).data.length > 0);
`;

/** Runs it under a limit of the system: no file may grow. */
function onFullDisk(sandbox: Sandbox, args: readonly string[]) {
  return sandbox.run('sh', ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, ...args]);
}

describe('D-01: a full disk', () => {
  test('a program continues with the new tokens and warns once that they are not stored', async () => {
    const sandbox = await expiredLogin(backend);
    const before = readFileSync(sandbox.configFile, 'utf8');
    const args = ['--input-type=module', '--eval', LISTS_TWICE];
    const { code, stdout, stderr } = await onFullDisk(sandbox, args);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'true\n' });
    expect(stderr.match(/could not be stored/g)).toHaveLength(1);
    expect(stderr).toContain('EFBIG');
    expect(stderr).toContain(sandbox.configFile);
    expect(readFileSync(sandbox.configFile, 'utf8')).toBe(before);
  });

  test('a command continues after one refresh and names the command to run later', async () => {
    const sandbox = await expiredLogin(backend);
    const before = await backend.refreshes();
    const list = [NMP, 'workspaces', 'list', '-f', 'json'];
    const { code, stdout, stderr } = await onFullDisk(sandbox, list);
    expect({ code, count: JSON.parse(stdout).length > 0 }).toEqual({ code: 0, count: true });
    expect(stderr.match(/could not be stored/g)).toHaveLength(1);
    expect(stderr).toContain('Should that login have ended for others: nmp auth login');
    const after = await backend.refreshes();
    expect(after.succeeded - before.succeeded).toBe(1);
    expect(after.rejected).toBe(before.rejected);
  });

  test.each([
    ['refresh', ['auth', 'refresh']],
    ['logout', ['auth', 'logout']],
    ['config set', ['config', 'set', '-w', 'other']],
  ])('%s fails, names the file and leaves it unchanged', async (_, args) => {
    const sandbox = await expiredLogin(backend);
    const before = readFileSync(sandbox.configFile, 'utf8');
    const { code, stdout, stderr } = await onFullDisk(sandbox, [NMP, ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${sandbox.configFile} cannot be written (EFBIG)`);
    expect(readFileSync(sandbox.configFile, 'utf8')).toBe(before);
  });
});

/** Whether this user may mount something in a namespace of its own. */
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;
/** A home folder on a disk that is then filled; afterwards the config file is printed. */
const FULL_HOME =
  'mount -t tmpfs -o "size=256k,$1" none "$2" && mkdir -p "$2/.config/nmp" && cat >"$2/.config/nmp/config.yaml" && ' +
  '(cat /dev/zero >"$2/fill"; while : >"$2/$((i=i+1))"; do :; done) 2>"/dev/null"; ' +
  'HOME="$2" "$3" "$4" auth logout; echo "exit code $?"; cat "$2/.config/nmp/config.yaml"';

test.skipIf(!canMount).each([
  ['without space', 'nr_inodes=0'],
  ['without room for a lock file or another file', 'nr_inodes=10'],
])('D-18: a logout on a disk %s overwrites the tokens', async (_, room) => {
  const sandbox = await expiredLogin(backend);
  const { token, refresh_token: refreshToken } = sandbox.tokens();
  const home = makeSandbox().home;
  const script = room === 'nr_inodes=0' ? FULL_HOME.replace(/; while.*?done/, '') : FULL_HOME;
  const args = ['--mount', 'bash', '-c', script, 'sh', room, home, process.execPath, NMP];
  const input = readFileSync(sandbox.configFile, 'utf8');
  const { stdout, stderr } = await sandbox.run('unshare', args, { input });
  expect(stdout).toContain('Logged out of "default"\nexit code 0\n');
  expect(stderr).toContain('No space is left on the disk: the tokens in ');
  expect(stdout).toContain('base_url');
  expect(stdout).not.toContain(token);
  expect(stdout).not.toContain(refreshToken);
});

test('D-06: a file in a read-only folder is written in place', async () => {
  const sandbox = await expiredLogin(backend);
  const folder = dirname(sandbox.configFile);
  const before = readFileSync(sandbox.configFile, 'utf8');
  const names = readdirSync(folder);
  chmodSync(folder, 0o500);
  const [command = '', ...args] = [...WITHOUT_PRIVILEGES, process.execPath];
  const program = ['--input-type=module', '--eval', LISTS_TWICE];
  const { code, stdout, stderr } = await sandbox.run(command, [...args, ...program]);
  chmodSync(folder, 0o700);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
  expect(readFileSync(sandbox.configFile, 'utf8')).not.toBe(before);
  expect(readdirSync(folder)).toEqual(names);
});

test('D-06: with a read-only file and folder a program continues and warns once', async () => {
  const sandbox = await expiredLogin(backend);
  const folder = dirname(sandbox.configFile);
  chmodSync(sandbox.configFile, 0o400);
  chmodSync(folder, 0o500);
  const [command = '', ...args] = [...WITHOUT_PRIVILEGES, process.execPath];
  const program = ['--input-type=module', '--eval', LISTS_TWICE];
  const { code, stdout, stderr } = await sandbox.run(command, [...args, ...program]);
  chmodSync(folder, 0o700);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'true\n' });
  expect(stderr.match(/could not be stored/g)).toHaveLength(1);
  expect(stderr).toContain('EACCES');
});

/** Modes mean nothing to root, unless root gives the right to ignore them away. */
const RIGHTS = '-dac_override,-dac_read_search';
const WITHOUT_PRIVILEGES =
  process.getuid?.() === 0 ? ['setpriv', `--bounding-set=${RIGHTS}`, `--inh-caps=${RIGHTS}`] : [];

test.each(['000', '777', '077'])(
  'D-04: under umask %s the file is 0600, its folder 0700',
  async (mask) => {
    const sandbox = makeSandbox();
    const { admin, baseUrl } = backend;
    const args = passwordLogin(baseUrl, admin.username);
    const shell = `umask ${mask}; exec "$@"`;
    const command = ['-c', shell, 'sh', ...WITHOUT_PRIVILEGES, process.execPath, NMP, ...args];
    const { code, stderr } = await sandbox.run('sh', command, { input: `${admin.password}\n` });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(statSync(sandbox.configFile).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(sandbox.configFile)).mode & 0o777).toBe(0o700);
  },
);

test.runIf(process.getuid?.() === 0)(
  'D-07: a refresh by root does not change the owner of the files of the user',
  async () => {
    const sandbox = await expiredLogin(backend);
    const folder = dirname(sandbox.configFile);
    for (const path of [folder, sandbox.configFile]) chownSync(path, 1000, 1000);
    expect((await sandbox.nmp(['auth', 'refresh'])).code).toBe(0);
    const { uid, gid, mode } = statSync(sandbox.configFile);
    expect([uid, gid, mode & 0o777]).toEqual([1000, 1000, 0o600]);
    for (const name of readdirSync(folder))
      expect([name, statSync(`${folder}/${name}`).uid]).toEqual([name, 1000]);
  },
);
