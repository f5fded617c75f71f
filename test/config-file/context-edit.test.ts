/** Edits of contexts while others refresh, and logins that contexts share. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changeContext, deleteContext } from '../../src/config-file/edits/context-edit.ts';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { CONFIG, storeOf } from './stores.ts';

const ROUNDS = 100;

test('X-08: config set on one context and the refresh of another do not overwrite each other', async () => {
  const { store: refreshing, path } = storeOf({ text: CONFIG });
  const { store: setting } = storeOf({ path });
  await saveLogin(setting, { context: 'other', baseUrl: 'http://127.0.0.1:8', accessToken: 'at' });
  let replaces = 'old-refresh';
  for (let round = 0; round < ROUNDS; round++) {
    const update = { user: 'default-user', replaces, accessToken: `token-${round}` };
    const refreshToken = `refresh-${round}`;
    const [outcome] = await Promise.all([
      refreshing.withLock('default', { timeout: 10_000 }, () =>
        refreshing.saveTokens({ ...update, refreshToken }),
      ),
      changeContext(setting, 'other', {
        workspace: `workspace-${round}`,
        defaultBaseUrl: 'http://localhost:8080',
      }),
    ]);
    expect(outcome).toBe('saved');
    replaces = refreshToken;
    const { contexts } = await storeOf({ path }).store.load();
    expect(contexts).toMatchObject([
      { name: 'default', user: { token: `token-${round}`, refreshToken } },
      { name: 'other', user: { token: 'at' }, workspace: `workspace-${round}` },
    ]);
  }
});

const WITH_OLD_TOKENS = `# refresh_token: oldest-refresh-token
${CONFIG.trimEnd()}
# token: "an-older-token"
`;

test.each<[string, (store: FileConfigStore) => Promise<unknown>]>([
  ['deleting its context', (store) => deleteContext(store, 'default')],
  [
    'moving its context to another platform',
    (store) =>
      changeContext(store, 'default', {
        baseUrl: 'https://other.example',
        defaultBaseUrl: 'http://localhost:8080',
      }),
  ],
])('the last login takes the older tokens in comments with it on %s', async (_, edit) => {
  const { store, path } = storeOf({ text: WITH_OLD_TOKENS });
  await edit(store);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('# token: "…"');
  expect(text).not.toMatch(/oldest-refresh|an-older-token|old-refresh|old-access/);
});

test('a login that another context shares keeps its tokens and comments when one of the two is deleted', async () => {
  const { store, path } = storeOf({ text: WITH_OLD_TOKENS });
  const shared = WITH_OLD_TOKENS.replace(
    /(\ncontexts:\n)([\s\S]*?)(?=\n\S)/,
    (_, head, entry) => `${head}${entry}\n${entry.replace('name: default', 'name: second')}`,
  );
  writeFileSync(path, shared);
  const before = (await store.load()).contexts;
  expect(before.map(({ name }) => name)).toEqual(['default', 'second']);
  await deleteContext(store, 'second');
  expect((await store.load()).contexts).toEqual(before.slice(0, 1));
  expect(readFileSync(path, 'utf8')).toContain('oldest-refresh-token');
});

test('the deletion of a context that does not exist changes nothing', async () => {
  const { store, path } = storeOf({ text: CONFIG });
  expect(await deleteContext(store, 'other')).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe(CONFIG);
});
