/** Logging out of a valid file: old tokens in comments, hard links, and a disk without space. */

import { linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clearLogin, type LogoutNote } from '../../src/config-file/edits/logout-edit.ts';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { asOrdinaryUser, foreignFolder } from '../support/files/as-another-user.ts';
import { CONFIG, storeOf, type TestStore } from './stores.ts';

const SECRET = 'CANARY-secret';
const JWT = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJDQU5BUlktc2VjcmV0In0.c2ln';

/** Two contexts, each with a login and comments around it. */
const TWO = `# refresh_token: top-${SECRET}
current_context: a
clusters:
- {name: c, base_url: "http://127.0.0.1:9"}
users:
# above a, token: a-${SECRET}
- name: a
  type: oauth # id_token: a-${SECRET}
  token: a-${SECRET}
  # The refresh token: it is new every day.
  # refresh_token:
  #   a-${SECRET}
  refresh_token: "a-${SECRET}"
  id_token: a-${SECRET}
  # ${JWT}
  # below a: access_token = "a-${SECRET}"

# above b, token: b-${SECRET}
- name: b
  type: oauth
  token: b-${SECRET}
  # refresh_token: b-${SECRET}
  refresh_token: b-${SECRET}
contexts:
- name: a
  cluster: c
  user: a # api_key: a-${SECRET}
- name: b
  cluster: c
  user: b
`;

async function logOut(store: TestStore['store'], target: Parameters<typeof clearLogin>[1]) {
  const notes: LogoutNote[] = [];
  const cleared = await clearLogin(store, target, (note) => notes.push(note));
  return { cleared, notes };
}

describe('C-10: old tokens in comments', () => {
  test('of the login that ends are erased, those of others and sentences stay', async () => {
    const { store, path } = storeOf({ text: TWO });
    expect(await logOut(store, { context: 'a' })).toEqual({ cleared: ['a'], notes: [] });
    const left = readFileSync(path, 'utf8');
    expect(left).not.toMatch(/a-CANARY|eyJ/);
    for (const kept of [
      `# refresh_token: top-${SECRET}`,
      `# above b, token: b-${SECRET}`,
      `# refresh_token: b-${SECRET}`,
      `token: b-${SECRET}`,
      'below a:',
    ]) {
      expect(left).toContain(kept);
    }
  });

  test('of the whole file are erased with its last login', async () => {
    const { store, path } = storeOf({ text: TWO });
    await clearLogin(store, { context: 'a' });
    await clearLogin(store, { context: 'b' });
    const left = readFileSync(path, 'utf8');
    expect(left).not.toContain('CANARY');
    expect(left).toContain('# above b, token: …');
  });
});

/** A disk without space: no file can be created, or it cannot be filled. */
function full(call: 'create' | 'write'): FileSystem {
  const fail = async () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  if (call === 'create') return { ...nodeFileSystem, create: fail };
  const create = async (path: string) => ({ ...(await nodeFileSystem.create(path)), write: fail });
  return { ...nodeFileSystem, create };
}

describe('D-18: a logout on a full disk', () => {
  test.each(['create', 'write'] as const)(
    'overwrites the tokens of that login alone (no %s)',
    async (call) => {
      const { store, path } = storeOf({ text: TWO, fs: full(call), mode: 0o644 });
      const { size, ino } = statSync(path);
      const { cleared, notes } = await logOut(store, { context: 'a' });
      expect({ cleared, notes }).toEqual({
        cleared: ['a'],
        notes: [{ kind: 'overwritten', path }],
      });
      const left = readFileSync(path, 'utf8');
      expect(left.match(/^(?!contexts).*a-CANARY.*$/gm)).toEqual([
        expect.stringContaining('user: a # api_key'),
      ]);
      expect(left).toContain(`token: b-${SECRET}`);
      expect(statSync(path)).toMatchObject({ size, ino, mode: 0o100600 });
      const { contexts } = await storeOf({ path }).store.load();
      expect(contexts.map(({ user }) => user?.token)).toEqual([undefined, `b-${SECRET}`]);
      expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  test('overwrites every token of the last login, and of an invalid file and its copies', async () => {
    for (const text of [CONFIG, `${CONFIG}: [\n`]) {
      const { store, path } = storeOf({ text: `# old-token\n${text}`, fs: full('write') });
      const copy = `${path}.20260101T000000Z.broken`;
      writeFileSync(copy, `${CONFIG}: [\n`);
      const { notes } = await logOut(store, 'every context');
      const overwritten = [path, copy].map((each) => ({ kind: 'overwritten', path: each }));
      expect(notes).toEqual(expect.arrayContaining(overwritten));
      for (const file of [path, copy]) {
        expect(readFileSync(file, 'utf8')).not.toMatch(/token: old|refresh_token: old/);
        expect(readFileSync(file, 'utf8')).toContain('# my clusters');
      }
    }
  });

  test('writes nothing over a file that another program has just replaced', async () => {
    const other = CONFIG.replaceAll('old-', 'new-');
    const { store, path } = storeOf({ text: CONFIG });
    let opened = 0;
    const fs: FileSystem = {
      ...full('create'),
      async open(file) {
        if (++opened === 1) writeFileSync(path, other);
        return nodeFileSystem.open(file);
      },
    };
    await clearLogin(storeOf({ path, fs }).store, 'every context');
    expect(readFileSync(path, 'utf8').replaceAll(' ', '')).toBe(
      other.replace('new-token', '""').replace('new-refresh', '""').replaceAll(' ', ''),
    );
    expect([opened, (await store.load()).contexts[0]?.user?.token]).toEqual([2, undefined]);
  });
});

describe('D-19: a config file with hard links', () => {
  test.each([
    ['valid', CONFIG],
    ['invalid', `${CONFIG}: [\n`],
  ])('that is %s loses its tokens under every name', async (_, text) => {
    const { store, path } = storeOf({ text });
    const other = join(dirname(path), 'other');
    linkSync(path, other);
    const { notes } = await logOut(store, { context: 'default' });
    expect(notes).toContainEqual({ kind: 'other names erased', path });
    for (const file of [path, other]) {
      expect(readFileSync(file, 'utf8')).not.toMatch(/old-token|old-refresh/);
      expect(readFileSync(file, 'utf8')).toContain('# my clusters');
    }
  });

  test('in a folder of another user is replaced, and the note has the number of the other name', async () => {
    const path = join(foreignFolder(), 'config.yaml');
    const { ino } = await asOrdinaryUser(async () => {
      writeFileSync(path, CONFIG, { mode: 0o600 });
      linkSync(path, join(dirname(path), 'other'));
      return statSync(path, { bigint: true });
    });
    const { store } = storeOf({ path });
    const { cleared, notes } = await logOut(store, { context: 'default' });
    const left = process.getuid?.() === 0 ? 'left' : 'erased';
    expect(cleared).toEqual(['default']);
    expect(notes).toEqual([
      { kind: `other names ${left}`, path, ...(left === 'left' && { inode: ino }) },
    ]);
    expect(readFileSync(path, 'utf8')).not.toMatch(/old-token|old-refresh/);
  });
});
