/** What root writes in the folder of another user, and systems that hide the user id. */

import {
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
import { changeContext } from '../../src/config-file/edits/context-edit.ts';
import { isRoot } from '../../src/file-system/ownership.ts';
import { CONFIG, storeOf } from '../config-file/stores.ts';
import { tempFolder } from '../config-file/temp-folder.ts';
import { foreignFolder, OTHER_USER, runsAsRoot } from '../lock/as-another-user.ts';

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
