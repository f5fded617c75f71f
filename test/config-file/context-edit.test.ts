import { expect, test } from 'vitest';
import { changeContext } from '../../src/config-file/edits/context-edit.ts';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
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
