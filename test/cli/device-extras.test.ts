/** What some providers want of the device flow beyond RFC 8628, as discovery of the later servers says it. */

import { execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { OidcShape } from '../support/backends/embedded/oidc-shape.ts';
import { foreignFolder, OTHER_USER, runsAsRoot } from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { fakeIO } from './fake-io.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KNOWN = '0d4f2c1e-1111-4222-8333-444455556666';

async function start(shape: OidcShape): Promise<EmbeddedBackend> {
  const clients = ['public'] as const;
  const backend = await startEmbeddedBackend({ pollInterval: 0.05, shape: { clients, ...shape } });
  onTestFinished(() => backend.stop());
  return backend;
}

/** A login by device flow that the person approves. */
async function login(backend: EmbeddedBackend, home: string, env: Record<string, string> = {}) {
  const io = fakeIO({ home, env });
  const ended = run(['auth', 'login', '--base-url', backend.baseUrl], io);
  void io
    .printed(/page (\S+)\nand enter the code (\S+) /)
    .then(([, page, code]) => backend.approveDevice(`${page}?user_code=${code}`, backend.admin))
    .catch(() => {});
  return { code: await ended, stderr: io.stderr(), stdout: io.stdout() };
}

const idFile = (home: string) => join(home, '.local', 'state', 'nhx', 'oidc-device-id');

function writeId(path: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
}

describe('a provider that wants an identifier of the device', () => {
  test('gets the same identifier at each login, with a name; only the user can read it', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    expect((await login(backend, home)).code).toBe(0);
    expect((await login(backend, home)).code).toBe(0);
    const [first, second] = backend.devices;
    expect(first?.id).toMatch(UUID);
    expect(first?.name).toBe('NeMo Platform CLI');
    expect(second).toEqual(first);
    expect(readFileSync(idFile(home), 'utf8')).toBe(`${first?.id}\n`);
    expect(statSync(idFile(home)).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(idFile(home))).mode & 0o777).toBe(0o700);
  });

  test("gets the identifier of the platform's own CLI, whose file is restricted to the user", async () => {
    const backend = await start({ deviceId: true, displayName: 'The cluster' });
    const home = tempFolder();
    writeId(idFile(home), `${KNOWN.toUpperCase()}\n`, 0o644);
    expect((await login(backend, home)).code).toBe(0);
    expect(backend.devices).toEqual([{ id: KNOWN, name: 'The cluster' }]);
    expect(statSync(idFile(home)).mode & 0o777).toBe(0o600);
  });

  test('gets the identifier in XDG_STATE_HOME, if that is set', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    writeId(join(home, 'state', 'nhx', 'oidc-device-id'), KNOWN);
    expect((await login(backend, home, { XDG_STATE_HOME: '~/state' })).code).toBe(0);
    expect(backend.devices[0]?.id).toBe(KNOWN);
    expect(existsSync(idFile(home))).toBe(false);
  });

  test('is refused before anything is written if XDG_STATE_HOME is a relative path', async () => {
    const backend = await start({ deviceId: true });
    const { code, stderr } = await login(backend, tempFolder(), { XDG_STATE_HOME: 'state' });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('XDG_STATE_HOME must be an absolute path.'),
    });
    expect(backend.devices).toEqual([]);
  });

  test('gets a new identifier in place of an invalid one', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    writeId(idFile(home), 'half of an iden');
    expect((await login(backend, home)).code).toBe(0);
    expect(readFileSync(idFile(home), 'utf8').trim()).toBe(backend.devices[0]?.id);
  });

  test('gets no identifier if it cannot be stored', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    mkdirSync(join(home, '.local'), { recursive: true });
    writeFileSync(join(home, '.local', 'state'), 'a file instead of the folder');
    const { code, stderr } = await login(backend, home);
    expect(code).toBe(1);
    expect(stderr).toContain('The identifier of this device cannot be kept in');
    expect(backend.devices).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a file that may belong to another user', () => {
  const beside = (home: string) => join(home, 'of-another');

  test.each<[string, string, (path: string, home: string) => void]>([
    ['a link', 'is a symbolic link', (path, home) => symlinkSync(beside(home), path)],
    ['a second name', 'is a file with several names', (path, home) => linkSync(beside(home), path)],
    // No process writes to it: a plain open would wait forever.
    ['a FIFO', 'is not a regular file', (path) => execFileSync('mkfifo', ['-m', '644', path])],
    ['a folder', 'is a folder', (path) => mkdirSync(path)],
    [
      'a file of 3 GB',
      'is larger than 256 bytes',
      (path) => {
        writeFileSync(path, `${KNOWN}\n`, { mode: 0o644 });
        truncateSync(path, 3 * 2 ** 30);
      },
    ],
  ])('such as %s, is neither sent nor changed', async (_, problem, put) => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    writeId(beside(home), KNOWN, 0o644);
    mkdirSync(dirname(idFile(home)), { recursive: true });
    put(idFile(home), home);
    const { ino, mode, size } = lstatSync(idFile(home));
    const { code, stderr } = await login(backend, home);
    expect(code).toBe(1);
    expect(stderr).toContain(`${idFile(home)} ${problem}`);
    expect(backend.devices).toEqual([]);
    expect(lstatSync(idFile(home))).toMatchObject({ ino, mode, size });
    expect(statSync(beside(home)).mode & 0o777).toBe(0o644);
  });
});

describe.runIf(runsAsRoot)('root, in the home of a user,', () => {
  test('leaves the identifier and its folders to that user', async () => {
    const backend = await start({ deviceId: true });
    const home = foreignFolder();
    expect((await login(backend, home)).code).toBe(0);
    const file = idFile(home);
    const folders = [dirname(file), dirname(dirname(file)), join(home, '.local')];
    for (const path of [file, ...folders]) {
      expect.soft(statSync(path), path).toMatchObject({ uid: OTHER_USER, gid: OTHER_USER });
    }
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await login(backend, home)).code).toBe(0);
    expect(backend.devices[1]).toEqual(backend.devices[0]);
  });

  test('neither sends nor changes a file of a third user', async () => {
    const backend = await start({ deviceId: true });
    const home = foreignFolder();
    writeId(idFile(home), KNOWN, 0o644);
    chownSync(dirname(idFile(home)), OTHER_USER, OTHER_USER);
    chownSync(idFile(home), 1234, 1234);
    const { code, stderr } = await login(backend, home);
    expect(code).toBe(1);
    expect(stderr).toContain('is a file that the owner of its folder does not own');
    expect(backend.devices).toEqual([]);
    expect(statSync(idFile(home))).toMatchObject({ uid: 1234, mode: 0o100644 });
  });

  test('does not follow a link to the folder of another user', async () => {
    const backend = await start({ deviceId: true });
    const [home, other] = [foreignFolder(), tempFolder()];
    writeId(idFile(other), KNOWN, 0o644);
    symlinkSync(join(other, '.local'), join(home, '.local'));
    const { code, stderr } = await login(backend, home);
    expect(code).toBe(1);
    expect(stderr).toContain('is a symbolic link to a file of another user');
    expect(backend.devices).toEqual([]);
    expect(statSync(idFile(other)).mode & 0o777).toBe(0o644);
  });
});

test('without the request of the provider neither identifier nor name is sent or stored', async () => {
  const backend = await start({});
  const home = tempFolder();
  expect((await login(backend, home)).code).toBe(0);
  expect(backend.devices).toEqual([{ id: undefined, name: undefined }]);
  expect(existsSync(join(home, '.local'))).toBe(false);
});

test.each([true, false])('polls repeat the scopes: %s', async (pollsWithScope) => {
  const backend = await start({ pollsWithScope });
  expect((await login(backend, tempFolder())).code).toBe(0);
});

test('an ID token that is the bearer token is stored, sent and refreshed', async () => {
  const backend = await start({ bearer: 'id_token' });
  const home = tempFolder();
  expect((await login(backend, home)).stdout).toContain('Logged in as alice@company.com\n');
  const nmp = async (...args: string[]) => {
    const io = fakeIO({ home });
    expect(await run(args, io)).toBe(0);
    return io.stdout();
  };
  const refreshToken = () =>
    /refresh_token: (\S+)/.exec(readFileSync(fakeIO({ home }).configFile, 'utf8'))?.[1];
  const before = refreshToken();
  await nmp('workspaces', 'list');
  await nmp('auth', 'refresh');
  expect(refreshToken()).not.toBe(before);
  expect(await nmp('auth', 'token', '--decode')).toMatch(/\naud +nmp-cli\n/);
  await nmp('workspaces', 'list');
});
