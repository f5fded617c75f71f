/** `nmp auth token` without commander prints what the full command prints. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { tokenFastPath } from '../../../src/cli/start/token-fast-path.ts';
import { writeStoredLogin } from '../../support/files/stored-login.ts';
import { fakeIO } from '../fake-io.ts';

const token = new UnsecuredJWT({ sub: 'alice' }).setIssuedAt().setExpirationTime('1h').encode();
const plain = (access = token) => `current_context: default
clusters:
- name: c
  base_url: http://localhost:8080/
  metadata: {}
users:
- type: oauth
  name: u
  token: ${access}
  refresh_token: "r"
contexts:
- name: default
  cluster: c
  user: u
  workspace: default
  preferences:
    truncate: true
  metadata: {}
`;

function home(text: string) {
  const io = fakeIO();
  mkdirSync(dirname(io.configFile), { recursive: true });
  writeFileSync(io.configFile, text, { mode: 0o600 });
  return io;
}

const quick = (folder: string, env: Record<string, string> = {}, line = '') =>
  tokenFastPath({
    args: ['auth', 'token', ...line.split(' ').filter(Boolean)],
    environment: { HOME: folder, ...env },
    now: Date.now(),
    columns: 80,
    folder: '',
  });

describe('a plain file with a valid token', () => {
  test.each([
    ['as Python writes it', plain()],
    [
      'as this CLI writes it',
      plain()
        .replaceAll(/: (\w[^\s]*)$/gm, ': "$1"')
        .replaceAll(/^(- | {2})/gm, '  $1'),
    ],
    [
      'as the later generation of the CLI writes it',
      `${plain().replace('  refresh_token', '  expires_at: 1795855251.143\n  refresh_token')}telemetry_enabled: true\n`,
    ],
    ['with a comment of its own line', `# mine\n${plain()}`],
    ['without the type of its user', plain().replace('- type: oauth\n  name: u', '- name: u')],
  ])('%s is handled like in the full command', async (_, text) => {
    const io = home(text);
    expect(quick(io.home)).toBe(`${token}\n`);
    expect(await run(['auth', 'token'], io)).toBe(0);
    expect(io.stdout()).toBe(`${token}\n`);
  });

  test('as the test support writes it', () => {
    const io = fakeIO();
    writeStoredLogin(io.configFile, { baseUrl: 'http://127.0.0.1:1', token, refreshToken: 'r' });
    expect(quick(io.home)).toBe(`${token}\n`);
  });
});

describe('an option is handled as by the full command', () => {
  test.each([
    '--format token',
    '--format header',
    '--format=json',
    '--format exec',
    '--format netrc',
    '-f json',
    '--output-format json',
    '--decode',
    '--no-auto-refresh',
    '--context default --format header',
    '--no-truncate --timestamp-format relative',
    '--format json --format header',
  ])('%s', async (line) => {
    const io = home(plain());
    const output = quick(io.home, {}, line);
    expect(await run(['auth', 'token', ...line.split(' ')], io)).toBe(0);
    expect(output).toBe(io.stdout());
  });

  test('NMP_CURRENT_CONTEXT selects the context', () => {
    const io = home(`${plain()}- name: other\n  cluster: c\n  user: u\n`);
    expect(quick(io.home, { NMP_CURRENT_CONTEXT: 'other' })).toBe(`${token}\n`);
  });

  test('--no-auto-refresh uses a token that expires soon, but not an expired one', () => {
    const expired = new UnsecuredJWT({}).setIssuedAt('-2h').setExpirationTime('-1h').encode();
    expect(quick(home(plain(soon)).home, {}, '--no-auto-refresh')).toBe(`${soon}\n`);
    expect(quick(home(plain(expired)).home, {}, '--no-auto-refresh')).toBeUndefined();
  });
});

const soon = new UnsecuredJWT({ sub: 'a' }).setIssuedAt('-1h').setExpirationTime('1m').encode();

describe('other files are left to the full command', () => {
  test.each([
    ['a token that ends soon', plain(soon)],
    ['a null', plain('null')],
    ['a number, which is a text to one YAML and none to the other', plain('12345')],
    ['an anchor', plain(`&t ${token}`)],
    ['a comment behind a value', plain(`${token} # mine`)],
    ['a flow mapping', plain().replace('metadata: {}', 'metadata: { a: b }')],
    ['a key that stands twice', plain().replace('  refresh_token: "r"', `  token: ${token}`)],
    ['a user that stands twice', plain().replace('contexts:', '- name: u\ncontexts:')],
    ['a list that stands twice', `${plain()}users:\n- name: v\n`],
    ['a context without cluster', plain().replace('  cluster: c\n', '')],
    ['a cluster without a URL', plain().replace('http://localhost:8080/', 'localhost')],
    ['no current context', plain().replace('current_context: default\n', '')],
    ['tabs', plain().replace('  name', '\tname')],
    ['CRLF', plain().replaceAll('\n', '\r\n')],
    ['two documents', `${plain()}---\n${plain()}`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(quick(home(text).home)).toBeUndefined();
  });

  test.each([
    '--help',
    '--format jwt',
    '--format',
    '--decode --format json',
    '-f yaml',
    '--query x',
    '--base-url http://localhost:8080',
    '--verbose',
    '--context other',
    '--contxt default',
    'extra',
    '--decode=yes',
    '--format -x',
  ])('%s', (line) => {
    expect(quick(home(plain()).home, {}, line)).toBeUndefined();
  });

  test.each(['NMP_ACCESS_TOKEN', 'NMP_CURRENT_CONTEXT', 'NMP_BASE_URL'])('%s', (name) => {
    expect(quick(home(plain()).home, { [name]: 'x' })).toBeUndefined();
  });

  test('no file, a folder in its place', () => {
    const { home: folder } = fakeIO();
    expect(quick(folder)).toBeUndefined();
    expect(quick(folder, { NMP_CONFIG_FILE: join(folder, '.') })).toBeUndefined();
  });
});

test.each(['token', 'header', 'netrc'])(
  'a stored token that no header can carry is not printed as %s',
  async (format) => {
    const io = home(plain('"opaque\\nX-Evil: 1"'));
    expect(await run(['auth', 'token', '--format', format], io)).toBe(1);
    expect(io.stdout()).toBe('');
    expect(io.stderr()).toContain('The access token from context "default" contains');
    expect(quick(io.home)).toBeUndefined();
  },
);
