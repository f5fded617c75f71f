/** The reports of `nmp doctor`, as text and as JSON. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { backend, cluster, doctor, NOWHERE, write } from './doctor-run.ts';
import { fakeIO } from './fake-io.ts';

test('at a terminal, long findings continue below their beginning; elsewhere each is one line', async () => {
  const tokens = await backend.signIn(backend.admin);
  const printed = async (tty: boolean) => {
    const io = fakeIO({ tty, columns: 60 });
    writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token: tokens.access_token });
    await run(['doctor'], io);
    return io.stdout().split('\n');
  };
  const start = /^[✓!✗–] [a-z-]+ +/;
  const piped = (await printed(false)).filter((line) => start.test(line));
  const lines = await printed(true);
  const indent = ' '.repeat(start.exec(piped[0]!)![0].length);
  expect(lines.filter((line) => line.startsWith(indent)).length).toBeGreaterThan(1);
  // A path has no place to break.
  const long = lines.filter((line) => line.length > 60 && /\S /.test(line.slice(indent.length)));
  expect(long).toEqual([]);
  expect(piped).toHaveLength(15);
});

test('a login that works passes every check', async () => {
  const { code, report } = await doctor();
  expect(report.checks.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'node-version ok',
    'environment ok',
    'config-file ok',
    'config-permissions ok',
    'config-write ok',
    'lock ok',
    'network ok',
    'encryption ok',
    'discovery ok',
    'clock ok',
    'provider ok',
    'login ok',
    'token ok',
    'scopes ok',
    'api ok',
  ]);
  expect({ code, cause: report.cause }).toEqual({ code: 0, cause: null });
});

describe('a remedy names the platform of the command line', () => {
  test('in the JSON report', async () => {
    const io = fakeIO();
    expect(await run(['doctor', '--json', '--base-url', backend.baseUrl], io)).toBe(1);
    const { checks } = JSON.parse(io.stdout()) as { checks: { id: string; remedy: string }[] };
    expect(checks.find(({ id }) => id === 'login')).toMatchObject({
      remedy: `nmp auth login --base-url ${backend.baseUrl}`,
    });
  });

  test('in the text for users', async () => {
    const io = fakeIO();
    expect(await run(['doctor', '--base-url', NOWHERE], io)).toBe(1);
    expect(io.stdout()).toMatch(/\nRoot cause: discovery: .*\nCheck --base-url\.\n$/);
  });
});

test('checks that depend on a failed one are skipped', async () => {
  const { found } = await doctor({ spoil: write('a: [') });
  expect(found('api')).toMatchObject({
    verdict: 'skipped',
    summary: 'skipped (discovery failed)',
  });
});

test('L-07: passwords of proxies are not shown', async () => {
  const env = { HTTP_PROXY: 'http://user:CANARY@proxy.company.com:3128', NO_PROXY: '127.0.0.1' };
  const { found, text } = await doctor({ options: { env } });
  expect(found('network').summary).toContain('HTTP_PROXY http://proxy.company.com:3128');
  expect(text).not.toContain('CANARY');
});

test('the text shows marks, the cause and the command', async () => {
  const io = fakeIO();
  cluster(io);
  expect(await run(['doctor'], io)).toBe(1);
  expect(io.stdout()).toMatch(/^✓ config-file {9}/m);
  expect(io.stdout()).toMatch(/^✗ login {15}not logged in to context "default"$/m);
  expect(io.stdout()).toMatch(/\nRoot cause: login: .*\nRun: nmp auth login\n$/);
});
