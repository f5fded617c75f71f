/** What root writes in the folder of another user, and systems that hide the user id. */

import {
  chmodSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { changeContext } from '../../src/config-file/edits/context-edit.ts';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { nodeFileSystem } from '../../src/file-system/file-system.ts';
import { isRoot } from '../../src/file-system/ownership.ts';
import { reserve } from '../../src/file-system/reservation.ts';
import { fakeIO } from '../cli/fake-io.ts';
import { CONFIG, storeOf } from '../config-file/stores.ts';
import {
  asOrdinaryUser,
  foreignFolder,
  OTHER_USER,
  runsAsRoot,
} from '../support/files/as-another-user.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

const CHANGES = { workspace: 'changed', defaultBaseUrl: 'http://127.0.0.1:9' };
const change = (path: string) => changeContext(storeOf({ path }).store, 'default', CHANGES);

describe.skipIf(!runsAsRoot)('D-07: root with the home folder of another user', () => {
  test.each([
    ['a file of root', true],
    ['a new name in a folder of root', false],
  ])('a config file that links to %s is refused', async (_, exists) => {
    const path = join(foreignFolder(), 'config.yaml');
    const target = join(tempFolder(), 'secret.yaml');
    if (exists) writeFileSync(target, CONFIG, { mode: 0o600 });
    symlinkSync(target, path);
    lchownSync(path, OTHER_USER, OTHER_USER);
    await expect(change(path)).rejects.toMatchObject({ code: 'config_unwritable' });
    expect(readdirSync(dirname(target))).toEqual(exists ? ['secret.yaml'] : []);
    if (exists) expect(readFileSync(target, 'utf8')).toBe(CONFIG);
  });

  test('a new config file, its folder and its locks belong to the owner of the home folder', async () => {
    const home = foreignFolder();
    const path = join(home, '.config', 'nmp', 'config.yaml');
    await change(path);
    for (const each of [
      path,
      `${path}.write.lock`,
      join(home, '.config'),
      join(home, '.config', 'nmp'),
    ]) {
      expect(statSync(each).uid, each).toBe(OTHER_USER);
    }
  });

  test('a file of root in that folder still belongs to root', async () => {
    const path = join(foreignFolder(), 'config.yaml');
    writeFileSync(path, CONFIG, { mode: 0o600 });
    await change(path);
    expect(statSync(path)).toMatchObject({ uid: 0, mode: 0o100600 });
  });

  test('a link of that user to a file of the same user is followed', async () => {
    const home = foreignFolder();
    mkdirSync(join(home, 'dotfiles'));
    lchownSync(join(home, 'dotfiles'), OTHER_USER, OTHER_USER);
    symlinkSync('dotfiles/config.yaml', join(home, 'config.yaml'));
    lchownSync(join(home, 'config.yaml'), OTHER_USER, OTHER_USER);
    await change(join(home, 'config.yaml'));
    expect(statSync(join(home, 'dotfiles', 'config.yaml')).uid).toBe(OTHER_USER);
  });
});

describe.skipIf(!runsAsRoot)('D-16: a config file that another user could have planted', () => {
  /** A file of the other user, readable and writable for all, in a folder of root or of a third user. */
  function planted(mode: number, { owner = 0, text = CONFIG } = {}): string {
    const folder = join(foreignFolder(), 'shared');
    mkdirSync(folder);
    const path = join(folder, 'config.yaml');
    writeFileSync(path, text);
    chmodSync(path, 0o666);
    lchownSync(path, OTHER_USER, OTHER_USER);
    // Nothing above the folder belongs to another user.
    lchownSync(dirname(folder), 0, 0);
    lchownSync(folder, owner, owner);
    chmodSync(folder, mode);
    return path;
  }

  test.each([
    ['a folder that all may write to, with sticky bit', 0o1777, {}],
    ['a folder that all may write to', 0o777, {}],
    ['a folder that a group may write to', 0o770, {}],
    ['a folder of a third user', 0o755, { owner: OTHER_USER - 1 }],
    ['a shared folder, empty', 0o1777, { text: '' }],
  ])('in %s gets no login of root', async (_, mode, options) => {
    const path = planted(mode, options);
    const before = readFileSync(path, 'utf8');
    const login = { context: 'default', baseUrl: 'http://127.0.0.1:8', accessToken: 'at' };
    const error = await saveLogin(storeOf({ path }).store, login).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'config_unwritable',
      message: expect.stringContaining(`a file of another user (uid ${OTHER_USER})`),
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('in a folder that only root may write to keeps its owner', async () => {
    const path = planted(0o755);
    await change(path);
    expect(statSync(path)).toMatchObject({ uid: OTHER_USER, mode: 0o100600 });
  });

  test('is a problem that nmp doctor names', async () => {
    const io = fakeIO({ env: { NMP_CONFIG_FILE: planted(0o1777) } });
    await run(['doctor'], io);
    expect(io.stdout()).toMatch(/config-permissions .*a file of another user/);
  });

  test('and whose folder is read-only gets no login of an ordinary user either', async () => {
    const path = planted(0o755, { owner: OTHER_USER });
    lchownSync(path, OTHER_USER - 1, OTHER_USER - 1);
    lchownSync(dirname(path), 0, 0);
    const write = () => asOrdinaryUser(() => reserve(nodeFileSystem, path, 0));
    await expect(write()).rejects.toThrow(`a file of another user (uid ${OTHER_USER - 1})`);
  });
});

test('a runtime that hides the user id does not count as root', () => {
  const denied = vi.spyOn(process, 'geteuid').mockImplementation(() => {
    throw new Error('Requires sys access to "uid", run again with the --allow-sys flag');
  });
  try {
    expect(isRoot()).toBe(false);
  } finally {
    denied.mockRestore();
  }
});
