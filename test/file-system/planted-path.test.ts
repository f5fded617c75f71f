/** Links, folders and files that another user has planted in a folder that all may write to, such as /tmp. */

import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { reserve } from '../../src/file-system/reservation.ts';
import { CONFIG, storeOf } from '../config-file/stores.ts';
import {
  asOrdinaryUser,
  foreignFolder,
  OTHER_USER,
  runsAsRoot,
} from '../support/files/as-another-user.ts';

/** The one who plants. */
const ATTACKER = OTHER_USER - 1;
const STICKY = 0o1777;

interface Place {
  /** Of root, with the mode of the test. */
  readonly shared: string;
  /** Of the attacker. */
  readonly home: string;
}

function place(mode: number): Place {
  const above = dirname(foreignFolder());
  const [shared, home] = [join(above, 'shared'), join(above, 'attacker')];
  for (const folder of [shared, home]) mkdirSync(folder);
  chmodSync(shared, mode);
  chmodSync(home, 0o777);
  give(home);
  return { shared, home };
}

const give = (path: string, uid = ATTACKER) => lchownSync(path, uid, uid);

function plantedLink(mode: number, uid = ATTACKER): Place & { readonly path: string } {
  const { shared, home } = place(mode);
  const path = join(shared, 'config.yaml');
  symlinkSync(join(home, 'stolen.yaml'), path);
  give(path, uid);
  return { shared, home, path };
}

const asRoot = <T>(work: () => Promise<T>): Promise<T> => work();
const login = (path: string) =>
  saveLogin(storeOf({ path }).store, {
    context: 'default',
    baseUrl: 'http://127.0.0.1:8',
    accessToken: 'at',
  });

describe.skipIf(!runsAsRoot)('D-16: in a folder that all may write to', () => {
  test.each([
    ['root', asRoot, STICKY],
    ['root, without sticky bit', asRoot, 0o777],
    ['root, for a group only', asRoot, 0o770],
    ['an ordinary user', asOrdinaryUser, STICKY],
    ['an ordinary user, without sticky bit', asOrdinaryUser, 0o777],
  ])('a link of another user gets no login of %s', async (_, as, mode) => {
    const { shared, home, path } = plantedLink(mode);
    await expect(as(() => login(path))).rejects.toMatchObject({
      code: 'config_unwritable',
      message: expect.stringContaining(
        `${path} is a symbolic link of another user (uid ${ATTACKER}) in a folder that others may write to`,
      ),
    });
    expect(readdirSync(home)).toEqual([]);
    expect(readdirSync(shared)).toEqual(['config.yaml']);
  });

  test('a link of another user instead of a folder gets no login either', async () => {
    const { shared, home } = place(STICKY);
    symlinkSync(home, join(shared, 'nmp'));
    give(join(shared, 'nmp'));
    for (const as of [asRoot, asOrdinaryUser]) {
      const stored = as(() => login(join(shared, 'nmp', 'config.yaml')));
      await expect(stored).rejects.toThrow('a symbolic link of another user');
    }
    expect(readdirSync(home)).toEqual([]);
  });

  test('a folder of another user gets no login of root', async () => {
    const { shared } = place(STICKY);
    const planted = join(shared, 'nmp');
    mkdirSync(planted);
    give(planted);
    await expect(login(join(planted, 'config.yaml'))).rejects.toThrow(
      `${planted} is a folder of another user (uid ${ATTACKER}) in a folder that others may write to`,
    );
    expect(readdirSync(planted)).toEqual([]);
  });

  test.each([
    ['the user', OTHER_USER],
    ['root', 0],
  ])('a link of %s is followed', async (_, uid) => {
    const { home, path } = plantedLink(STICKY, uid);
    await asOrdinaryUser(() => login(path));
    expect(readdirSync(home)).toContain('stolen.yaml');
  });

  test.each([
    ['root', asRoot],
    ['an ordinary user', asOrdinaryUser],
  ])('%s follows the links of the owner of that folder', async (_, as) => {
    const { shared, home, path } = plantedLink(STICKY);
    give(shared);
    await as(() => login(path));
    expect(readdirSync(home)).toContain('stolen.yaml');
  });

  test.each([
    ['another user', ATTACKER],
    ['root', 0],
  ])(
    'D-13: a file of %s that the sticky bit protects is refused before the login',
    async (_, uid) => {
      const { shared } = place(STICKY);
      const path = join(shared, 'config.yaml');
      writeFileSync(path, CONFIG);
      chmodSync(path, 0o666);
      give(path, uid);
      const reserved = asOrdinaryUser(() => reserve(nodeFileSystem, path, 100));
      await expect(reserved).rejects.toThrow(`a file of another user (uid ${uid})`);
      expect(readFileSync(path, 'utf8')).toBe(CONFIG);
      expect(readdirSync(shared)).toEqual(['config.yaml']);
    },
  );

  test('a file of another user without sticky bit is replaced by one of the user', async () => {
    const { shared } = place(0o777);
    const path = join(shared, 'config.yaml');
    writeFileSync(path, CONFIG);
    chmodSync(path, 0o666);
    give(path);
    await asOrdinaryUser(() => login(path));
    expect(await nodeFileSystem.stat(path)).toMatchObject({ uid: BigInt(OTHER_USER) });
  });
});

/** Whether this user may mount something in a namespace of its own. */
const canMount = runsAsRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;
const CHILD = fileURLToPath(new URL('./write-mounted.mts', import.meta.url));

test.skipIf(!canMount)('root writes in a folder of another user that is mounted', () => {
  const { shared, home } = place(STICKY);
  const mounted = join(shared, 'nmp');
  mkdirSync(mounted);
  give(mounted);
  const script = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';
  const path = join(mounted, 'config.yaml');
  const program = [process.execPath, '--import', 'tsx', CHILD, path];
  const args = ['--mount', 'sh', '-c', script, 'sh', home, mounted, ...program];
  expect(execFileSync('unshare', args, { encoding: 'utf8' })).toBe('beside\n');
  expect(readFileSync(join(home, 'config.yaml'), 'utf8')).toBe('new content of a mounted file\n');
});
