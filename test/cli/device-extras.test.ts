/** What some providers want of the device flow beyond RFC 8628, as discovery of the later servers says it. */

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { tempFolder } from '../config-file/temp-folder.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { OidcShape } from '../support/backends/embedded/oidc-shape.ts';
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
  const found = () => /page (\S+)\nand enter the code (\S+) /.exec(io.stdout());
  void expect
    .poll(found, { timeout: 20_000 })
    .not.toBeNull()
    .then(() => backend.approveDevice(`${found()![1]}?user_code=${found()![2]}`, backend.admin))
    .catch(() => {});
  return { code: await ended, stderr: io.stderr(), stdout: io.stdout() };
}

const idFile = (home: string) => join(home, '.local', 'state', 'nhx', 'oidc-device-id');

function writeId(path: string, text: string, mode = 0o600): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode });
}

describe('a provider that wants an identifier of the device', () => {
  test('gets the same one at each login, with a name; only the user can read it', async () => {
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

  test("gets the one of the platform's own CLI, which is closed to others", async () => {
    const backend = await start({ deviceId: true, displayName: 'The cluster' });
    const home = tempFolder();
    writeId(idFile(home), `${KNOWN.toUpperCase()}\n`, 0o644);
    expect((await login(backend, home)).code).toBe(0);
    expect(backend.devices).toEqual([{ id: KNOWN, name: 'The cluster' }]);
    expect(statSync(idFile(home)).mode & 0o777).toBe(0o600);
  });

  test('in XDG_STATE_HOME, where that is set', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    writeId(join(home, 'state', 'nhx', 'oidc-device-id'), KNOWN);
    expect((await login(backend, home, { XDG_STATE_HOME: '~/state' })).code).toBe(0);
    expect(backend.devices[0]?.id).toBe(KNOWN);
    expect(existsSync(idFile(home))).toBe(false);
  });

  test('gets a new one in place of a text that is none', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    writeId(idFile(home), 'half of an iden');
    expect((await login(backend, home)).code).toBe(0);
    expect(readFileSync(idFile(home), 'utf8').trim()).toBe(backend.devices[0]?.id);
  });

  test('gets nothing when it cannot be kept', async () => {
    const backend = await start({ deviceId: true });
    const home = tempFolder();
    mkdirSync(join(home, '.local'), { recursive: true });
    writeFileSync(join(home, '.local', 'state'), 'a file in the place of the folder');
    const { code, stderr } = await login(backend, home);
    expect(code).toBe(1);
    expect(stderr).toContain('The identifier of this device cannot be kept in');
    expect(backend.devices).toEqual([]);
  });
});

test('without the demand neither identifier nor name is sent, and none is kept', async () => {
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

test('where the id token is the bearer, it is stored, sent and refreshed', async () => {
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
