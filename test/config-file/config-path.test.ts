/** Which file the config is: both generations of the platform's CLI, and users without a home folder. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locateConfig } from '../../src/config-file/config-path.ts';
import { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { homeFolder } from '../../src/config-file/home-folder.ts';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { variableReader } from '../../src/runtime/variables.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { CONFIG } from './stores.ts';

function home(files: readonly string[]): { readonly folder: string; locate(env?: object): string } {
  const folder = tempFolder();
  for (const file of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(path, CONFIG);
  }
  const locate = (env: Record<string, string> = {}) =>
    locateConfig(variableReader(() => ({ HOME: folder, ...env }))).path.slice(folder.length + 1);
  return { folder, locate };
}

const [NMP, NHX] = ['.config/nmp/config.yaml', '.config/nhx/config.yaml'];

describe('T-13: without NMP_CONFIG_FILE', () => {
  test.each([
    ['no file', [], NMP],
    ['the file of the first generation', [NMP], NMP],
    ['the file of the second generation only', [NHX], NHX],
    ['the files of both', [NMP, NHX], NMP],
  ])('%s', (_, files, expected) => {
    expect(home(files).locate()).toBe(expected);
  });

  test.each([
    ['with both files', ['xdg/nmp/config.yaml', 'xdg/nhx/config.yaml', NMP], 'xdg/nmp/config.yaml'],
    ['with the file of the second generation only', ['xdg/nhx/config.yaml'], 'xdg/nhx/config.yaml'],
    [
      'with an empty folder of the first',
      ['xdg/nmp/x', 'xdg/nhx/config.yaml'],
      'xdg/nhx/config.yaml',
    ],
    ['without files', ['xdg/nmp/x', NMP], 'xdg/nmp/config.yaml'],
    ['without folders of the CLI', [NHX], NHX],
  ])('XDG_CONFIG_HOME %s', (_, files, expected) => {
    const { folder, locate } = home(files);
    expect(locate({ XDG_CONFIG_HOME: join(folder, 'xdg') })).toBe(expected);
  });
});

test('a login in the file of the second generation keeps its keys and uses its lock names', async () => {
  const { folder } = home([]);
  const path = join(folder, NHX);
  mkdirSync(dirname(path), { recursive: true });
  const text = CONFIG.replace(
    '  refresh_token: old-refresh',
    '  refresh_token: old-refresh\n  expires_at: 1.5\n  token_broker_url: https://broker/',
  )
    .replace('  metadata: {}', '  certificate_authority: /ca.pem\n  metadata: {}')
    .concat('telemetry_enabled: false\n');
  writeFileSync(path, text);
  const location = locateConfig(variableReader(() => ({ HOME: folder })));
  const store = new FileConfigStore({ location, runtime: lockRuntime });
  expect(store.path).toBe(path);
  expect(refreshLockPath(store.path, 'default')).toBe(`${path}.default.oauth-refresh.lock`);
  const update = {
    user: 'default-user',
    replaces: 'old-refresh',
    accessToken: 'a',
    expiresAt: 2_500,
  };
  expect(await store.saveTokens(update)).toBe('saved');
  const saved = readFileSync(path, 'utf8');
  for (const kept of [
    'expires_at: 2.500',
    'token_broker_url: https://broker/',
    'certificate_authority: /ca.pem',
    'telemetry_enabled: false',
    'x-unknown',
  ]) {
    expect(saved).toContain(kept);
  }
});

describe('the home folder', () => {
  test('an empty HOME counts as unset, and the system is asked', () => {
    const { HOME } = process.env;
    process.env['HOME'] = '';
    try {
      expect(homeFolder(() => undefined)).toBe(userInfo().homedir);
    } finally {
      process.env['HOME'] = HOME;
    }
    expect(homeFolder(() => '/h')).toBe('/h');
  });

  test.each(['HOME', 'XDG_CONFIG_HOME'])('a relative %s is refused', (name) => {
    const environment = { HOME: tempFolder(), [name]: 'home' };
    expect(() => locateConfig(variableReader(() => environment))).toThrow(
      `${name} must be an absolute path.`,
    );
  });

  test('is not looked up when a variable names the file', () => {
    const environment = {
      NMP_CONFIG_FILE: '/x.yaml',
      get HOME(): string {
        throw new Error('asked');
      },
    };
    expect(locateConfig(variableReader(() => environment)).path).toBe('/x.yaml');
  });
});
