/** The platform's Python SDK stores a refresh by writing back, in place and under its lock, all that it has read. */

import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { changeContext } from '../../src/config-file/edits/context-edit.ts';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { LockTimeoutError } from '../../src/errors.ts';
import { LOCK_RULES, withLocks } from '../../src/lock/lock-plan.ts';
import type { LockRuntime } from '../../src/lock/lock-runtime.ts';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { openedHere, pythonHolder, pythonRefresh } from '../config-file/python-side.ts';
import { CONFIG, storeOf } from '../config-file/stores.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { until } from '../support/waits/until.ts';
import { lockRuntime } from './lock-runtime.ts';

const TWO_LOGINS = `${CONFIG.replace(
  'contexts:\n',
  `- type: oauth
  name: other-user
  token: other-token
  refresh_token: other-refresh
contexts:
- name: other
  cluster: default-cluster
  user: other-user
`,
)}`;

/** The waits never end, however long the machine takes. */
const PATIENT: LockRuntime = { ...lockRuntime, uptime: () => 0 };

const WORKSPACE = { workspace: 'ours', defaultBaseUrl: 'http://127.0.0.1:9' };

/** A machine that counts how often the program for one lock is started. */
function countingHelpers(): { readonly runtime: LockRuntime; readonly starts: () => number } {
  const folder = tempFolder();
  const log = join(folder, 'log');
  const script = `#!/bin/sh\necho x >> ${log}\nexec /usr/bin/flock "$@"\n`;
  writeFileSync(join(folder, 'flock'), script, { mode: 0o755 });
  const runtime = { ...PATIENT, programFolders: [folder, ...PATIENT.programFolders] };
  return { runtime, starts: () => readFileSync(log, 'utf8').split('\n').length - 1 };
}

/** What ours has done, or that it waits for the lock: from then on Python writes. */
async function whenDoneOrWaiting(work: Promise<unknown>, lock: string): Promise<void> {
  let isDone = false;
  work.finally(() => (isDone = true)).catch(() => {});
  await until(() => isDone || openedHere(lock));
}

/** Both changes are in the file afterwards. */
async function changeWhilePythonRefreshesOther(
  store: FileConfigStore,
  path: string,
): Promise<void> {
  const lock = refreshLockPath(path, 'other');
  const theirs = await pythonRefresh(lock, path, { from: 'other-refresh', to: 'theirs' });
  const ours = changeContext(store, 'default', WORKSPACE);
  await whenDoneOrWaiting(ours, lock);
  await theirs.write();
  await ours;
  expect((await store.load()).contexts).toMatchObject([
    { name: 'other', user: { refreshToken: 'theirs' } },
    { name: 'default', workspace: 'ours' },
  ]);
}

describe('a change that the user makes while Python stores a refresh is kept', () => {
  test('X-08: in another context', async () => {
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime: PATIENT });
    await changeWhilePythonRefreshesOther(store, path);
  });

  test('X-08: among hundreds of used lock files, with few helper processes', async () => {
    const { runtime, starts } = countingHelpers();
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime });
    for (let i = 0; i < 300; i++) writeFileSync(refreshLockPath(path, `c${i}`), '');
    await changeWhilePythonRefreshesOther(store, path);
    // Those of the edit, of the write and of the lock that was not free.
    expect(starts()).toBeLessThanOrEqual(3);
  });

  test.each(['login', 'logout'])('X-11: a %s at the same context', async (deed) => {
    const { store, path } = storeOf({ text: CONFIG, runtime: PATIENT });
    const lock = refreshLockPath(path, 'default');
    const theirs = await pythonRefresh(lock, path, { from: 'old-refresh', to: 'theirs' });
    const login = { context: 'default', baseUrl: 'http://127.0.0.1:9', accessToken: 'ours' };
    const ours =
      deed === 'login' ? saveLogin(store, login) : clearLogin(store, { context: 'default' });
    await whenDoneOrWaiting(ours, lock);
    await theirs.write();
    await ours;
    const { user } = (await store.load()).contexts[0]!;
    expect(user?.token).toBe(deed === 'login' ? 'ours' : undefined);
    expect(readFileSync(path, 'utf8')).not.toContain('theirs');
  });

  test('however many processes of this SDK wait for the same lock', async () => {
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime: PATIENT });
    let uptime = 0;
    const impatient: LockRuntime = { ...lockRuntime, uptime: () => (uptime += 500) };
    const { store: second } = storeOf({ path, runtime: impatient });
    const lock = refreshLockPath(path, 'other');
    const theirs = await pythonRefresh(lock, path, { from: 'other-refresh', to: 'theirs' });
    const first = changeContext(store, 'default', WORKSPACE);
    await whenDoneOrWaiting(first, lock);
    const ours = changeContext(second, 'other', { ...WORKSPACE, workspace: 'second' });
    await whenDoneOrWaiting(ours, `${path}.edit.lock`);
    await theirs.write();
    await Promise.all([first, ours]);
    const workspaces = (await store.load()).contexts.map(({ workspace }) => workspace);
    expect(workspaces).toEqual(['second', 'ours']);
  });

  test('even if a process holds the lock of another login for long', async () => {
    let uptime = 0;
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => uptime };
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime });
    const [stuck, lock] = [refreshLockPath(path, 'default'), refreshLockPath(path, 'other')];
    await pythonHolder(stuck);
    const theirs = await pythonRefresh(lock, path, { from: 'other-refresh', to: 'theirs' });
    const ours = changeContext(store, 'default', WORKSPACE);
    await whenDoneOrWaiting(ours, stuck);
    uptime = 5_000;
    await whenDoneOrWaiting(ours, lock);
    await theirs.write();
    await ours;
    expect((await store.load()).contexts[1]?.workspace).toBe('ours');
  });

  test('even of a login whose first refresh began during the wait', async () => {
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime: PATIENT });
    const first = refreshLockPath(path, 'default');
    const holder = await pythonHolder(first);
    const ours = changeContext(store, 'default', WORKSPACE);
    await whenDoneOrWaiting(ours, first);
    const lock = refreshLockPath(path, 'other');
    const theirs = await pythonRefresh(lock, path, { from: 'other-refresh', to: 'theirs' });
    holder.stdin!.end();
    await whenDoneOrWaiting(ours, lock);
    await theirs.write();
    await ours;
    expect((await store.load()).contexts[1]?.workspace).toBe('ours');
  });

  test('the wait is short, because a refresh reads the file again before it writes', async () => {
    let uptime = 0;
    const runtime: LockRuntime = { ...lockRuntime, uptime: () => (uptime += 500) };
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime });
    await pythonHolder(refreshLockPath(path, 'default'));
    await pythonHolder(refreshLockPath(path, 'other'));
    await changeContext(store, 'default', WORKSPACE);
    expect(readFileSync(path, 'utf8')).toContain('workspace: "ours"');
  });
});

describe('tokens that this SDK stores while Python stores the refresh of another login', () => {
  const update = {
    user: 'default-user',
    replaces: 'old-refresh',
    accessToken: 'new-token',
    refreshToken: 'new-refresh',
  };

  test.each([
    ['on disk at once, and again when that has undone it', () => {}],
    [
      'kept if a process of this SDK waits too, or was killed while waiting',
      (lock: string) => writeFileSync(`${lock}.gate`, '999999999 0 0'),
    ],
  ])('are %s', async (_, prepare) => {
    const { store, path } = storeOf({ text: TWO_LOGINS, runtime: PATIENT });
    const lock = refreshLockPath(path, 'other');
    prepare(lock);
    const theirs = await pythonRefresh(lock, path, { from: 'other-refresh', to: 'theirs' });
    const ours = store.withLock('default', { timeout: 20_000 }, () => store.saveTokens(update));
    await until(() => readFileSync(path, 'utf8').includes('new-refresh'));
    await theirs.write();
    expect(await ours).toBe('saved');
    expect((await store.load()).contexts).toMatchObject([
      { name: 'other', user: { refreshToken: 'theirs' } },
      { name: 'default', user: { token: 'new-token', refreshToken: 'new-refresh' } },
    ]);
  });
});

test('a section that ends with a timeout of its own is not run again', async () => {
  const lock = join(tempFolder(), 'lock');
  const holder = await pythonHolder(lock);
  let runs = 0;
  const steps = [{ rule: LOCK_RULES.pauseAll, locks: [lock] }];
  const section = withLocks({ steps }, PATIENT, async () => {
    runs++;
    throw new LockTimeoutError('The section waited for too long.');
  });
  await whenDoneOrWaiting(section, lock);
  holder.stdin!.end();
  await expect(section).rejects.toThrow('The section waited');
  expect(runs).toBe(1);
});

describe('a config file with two names', () => {
  test('is one login: a refresh under one name excludes one under the other', async () => {
    const { store, path } = storeOf({ text: CONFIG });
    const link = join(tempFolder(), 'config.yaml');
    symlinkSync(path, link);
    const { store: linked } = storeOf({ path: link });
    let running = 0;
    const section = async () => {
      expect(++running).toBe(1);
      await setTimeout(50);
      running--;
    };
    const wait = { timeout: 20_000 };
    await Promise.all(
      [linked, store, linked].map((each) => each.withLock('default', wait, section)),
    );
    const lock = refreshLockPath(path, 'default');
    await linked.withLock('default', wait, async () => expect(openedHere(lock)).toBe(true));
    const ofPython = refreshLockPath(link, 'default');
    await linked.withLock('default', wait, async () => expect(openedHere(ofPython)).toBe(true));
  });

  test('has one lock if the folder has two names', async () => {
    const { path } = storeOf({ text: CONFIG });
    const folder = join(tempFolder(), 'linked');
    symlinkSync(dirname(path), folder);
    const { store } = storeOf({ path: join(folder, basename(path)), runtime: PATIENT });
    expect(await store.withLock('default', { timeout: 20_000 }, async () => 'done')).toBe('done');
  });
});
