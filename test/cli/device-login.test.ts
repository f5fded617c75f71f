/** What the device login shows at a terminal, in a pipe, and without styles. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { tempFolder } from '../support/files/temp-folder.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const CODE = 'ABCD-EFGH';
const URI = 'https://idp.company.com/device';
const LINES = [
  `To sign in, use a web browser to open the page ${URI}`,
  `and enter the code ${CODE} to authenticate.`,
  'Waiting for authentication...',
  '',
].join('\n');

/** A context that wants neither bold nor colors. */
const COLORLESS = `current_context: default
clusters: [{ name: c, base_url: http://localhost:1 }]
users: [{ name: u, type: no-auth }]
contexts: [{ name: default, cluster: c, user: u, preferences: { color_output: false } }]
`;

function colorlessHome(): string {
  const home = tempFolder();
  const folder = join(home, '.config', 'nmp');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.yaml'), COLORLESS, { mode: 0o600 });
  return home;
}

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ pollInterval: 0.01 });
});
afterAll(() => backend.stop());
beforeEach(() => backend.faults.clear());

/** A login that the person refuses at the first poll, with codes and page of the test. */
async function login(options: FakeOptions, codes: object = {}, args: readonly string[] = []) {
  const fields = {
    user_code: CODE,
    verification_uri: URI,
    verification_uri_complete: `${URI}?user_code=${CODE}`,
    ...codes,
  };
  backend.faults.add(
    { kind: 'patch', at: 'device authorization', fields },
    { kind: 'response', status: 400, body: '{"error":"access_denied"}' },
  );
  const io = fakeIO(options);
  expect(await run(['auth', 'login', '--base-url', backend.baseUrl, ...args], io)).toBe(6);
  // Behind the last of it stands the error, which is not of interest here.
  const shown = io.stderr().split('Error:')[0]!;
  return { stdout: io.stdout(), shown, spun: io.spun, opened: io.opened };
}

const WATCHED: FakeOptions = { tty: true, columns: 80, rows: 24 };

describe('a user at a terminal', () => {
  test('sees the code in bold, a QR code, and a spinner until the login ends', async () => {
    const { stdout, shown, spun } = await login({ ...WATCHED, styled: true });
    expect(stdout).toBe(LINES.replace(CODE, `\u001b[1m${CODE}\u001b[22m`));
    expect(shown).toMatch(/^\u001b\[30m\u001b\[107m +\u001b/);
    expect(spun).toEqual(['The code expires in 10 minutes. Press Ctrl-C to cancel.', 'ended']);
  });

  test('sees the same without styles if styles are off', async () => {
    const { stdout, shown, spun } = await login(WATCHED);
    expect(stdout).toBe(LINES);
    expect(shown).toMatch(/^█+\n█/);
    expect(shown).not.toContain('\u001b');
    expect(spun).toHaveLength(2);
  });

  test.each<[string, FakeOptions['env']]>([
    ['the variable', { NMP_COLOR_OUTPUT: 'off' }],
    ['the context', {}],
  ])('%s turns styles off', async (who, env) => {
    const home = who === 'the context' ? colorlessHome() : tempFolder();
    const { stdout, shown } = await login({ ...WATCHED, styled: true, env: env ?? {}, home });
    expect(stdout).toBe(LINES);
    expect(shown).not.toContain('\u001b');
  });

  test('the variable takes precedence over the context', async () => {
    const home = colorlessHome();
    const env = { NMP_COLOR_OUTPUT: 'on' };
    const { stdout } = await login({ ...WATCHED, styled: true, env, home });
    expect(stdout).toContain('\u001b[1m');
  });

  test.each([
    [{ expires_in: 1 }, '1 minute'],
    [{ expires_in: 90 }, '1 minute'],
    [{ expires_in: 1800 }, '30 minutes'],
  ])('a code with %j expires in %s', async (codes, words) => {
    expect((await login(WATCHED, codes)).spun[0]).toContain(` expires in ${words}.`);
  });
});

describe('without a terminal only the three lines are printed', () => {
  test.each<[string, FakeOptions]>([
    ['a program', { styled: true }],
    ['CI', { ...WATCHED, styled: true, env: { CI: 'true' } }],
    ['a terminal that can only print', { ...WATCHED, styled: true, env: { TERM: 'dumb' } }],
  ])('%s', async (_, options) => {
    expect(await login(options)).toMatchObject({ stdout: LINES, shown: '', spun: [] });
  });
});

describe('a QR code is shown only if it fits together with the page and the code above it', () => {
  test.each<[string, FakeOptions, object, boolean]>([
    ['it fits exactly', { columns: 80, rows: 21 }, {}, true],
    ['a row is missing', { columns: 80, rows: 20 }, {}, false],
    ['the first line takes two rows', { columns: 76, rows: 21 }, {}, false],
    ['the last line takes two rows', { columns: 49, rows: 22 }, {}, false],
    ['there is room for them', { columns: 49, rows: 23 }, {}, true],
    ['it is as wide as the terminal', { columns: 33, rows: 40 }, {}, true],
    ['a column is missing', { columns: 32, rows: 40 }, {}, false],
    [
      'a longer page needs a larger one',
      {},
      { verification_uri_complete: `${URI}?${'x'.repeat(200)}` },
      false,
    ],
    ['there is no page with the code in it', {}, { verification_uri_complete: undefined }, false],
    [
      'the page is not one to open',
      {},
      { verification_uri_complete: 'http://idp.company.com/' },
      false,
    ],
    ['the page is a command', {}, { verification_uri_complete: 'https://$(x)/' }, false],
  ])('%s', async (_, size, codes, isShown) => {
    expect((await login({ ...WATCHED, ...size }, codes)).shown !== '').toBe(isShown);
  });
});

describe('F-09: opening a browser', () => {
  const page = `${URI}?user_code=${CODE}`;

  test.each<[string, FakeOptions, readonly string[], readonly string[]]>([
    ['at a terminal', { tty: true }, [], [page]],
    ['but not without one', {}, [], []],
    ['nor with --no-browser', { tty: true }, ['--no-browser'], []],
    ['nor in CI', { tty: true, env: { CI: '1' } }, [], []],
    ['nor over SSH', { tty: true, env: { SSH_CONNECTION: '::1 1 ::1 22' } }, [], []],
    ['nor over SSH with a terminal', { tty: true, env: { SSH_TTY: '/dev/pts/1' } }, [], []],
  ])('%s', async (_, options, args, opened) => {
    expect((await login(options, {}, args)).opened).toEqual(opened);
  });

  test.each(['https://evil.com/device?code=1', 'file:///etc/passwd'])(
    'never uses a link to another origin than the printed page: %s',
    async (link) => {
      const { opened, shown } = await login(WATCHED, { verification_uri_complete: link });
      expect(opened).toEqual(['https://idp.company.com/device']);
      expect(shown).not.toContain('█');
    },
  );

  test.each(['file:///etc/passwd', 'https://microsoft.com@evil.com/devicelogin'])(
    'F-10: the user is not sent to %s',
    async (verification_uri) => {
      const fields = { verification_uri, verification_uri_complete: undefined };
      backend.faults.add({ kind: 'patch', at: 'device authorization', fields });
      const io = fakeIO({ tty: true });
      expect(await run(['auth', 'login', '--base-url', backend.baseUrl], io)).toBe(1);
      expect(io.stdout()).toBe('');
      expect(io.stderr()).toMatch(
        /^Error: The sign-in page that the device authorization endpoint/,
      );
      expect(io.opened).toEqual([]);
    },
  );
});
