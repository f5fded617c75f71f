/** `nmp auth login` with a provider that responds as a test says. */

import { existsSync, readFileSync } from 'node:fs';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FakeIO, type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;
/** Its provider wants a pause between two polls that can be told from none. */
let strict: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ pollInterval: 0.01 });
  strict = await startEmbeddedBackend({ pollInterval: 0.4 });
});
afterAll(() => Promise.all([backend.stop(), strict.stop()]));
beforeEach(() => backend.faults.clear());

const login = (io: FakeIO, ...args: readonly string[]) =>
  run(['auth', 'login', '--base-url', backend.baseUrl, ...args], io);

/** The response of the provider to the first poll. */
function respondWith(body: object): void {
  backend.faults.add({ kind: 'response', status: 200, body: JSON.stringify(body) });
}

const jwt = (scope: string) =>
  new UnsecuredJWT({ email: 'alice@company.com', scope })
    .setIssuedAt()
    .setExpirationTime('1h')
    .encode();

function storedUser(io: FakeIO): object {
  const { users } = parse(readFileSync(io.configFile, 'utf8')) as { users: object[] };
  return users[0]!;
}

describe('F-14', () => {
  test('a login without a refresh token is stored with a warning', async () => {
    const io = fakeIO();
    const access_token = jwt('platform:read platform:write');
    respondWith({ access_token, token_type: 'Bearer' });
    expect(await login(io)).toBe(0);
    expect(io.stderr()).toMatch(/^Warning: The identity provider issued no refresh token/);
    expect(storedUser(io)).toMatchObject({ type: 'oauth', token: access_token });
    expect(storedUser(io)).not.toHaveProperty('refresh_token');
  });

  test.each([
    ['by default', []],
    ['by --scope', ['--scope', 'platform:read platform:write']],
  ])('a login without a requested scope %s is refused, and nothing is stored', async (_, args) => {
    const io = fakeIO();
    respondWith({
      access_token: jwt('openid platform:read'),
      refresh_token: 'r',
      token_type: 'Bearer',
    });
    expect(await login(io, ...args)).toBe(1);
    expect(io.stderr()).toMatch(/did not grant platform:write, so the login was not saved/);
    expect(io.stderr()).toContain('Run: nmp auth login --scope "platform:read"');
    expect(existsSync(io.configFile)).toBe(false);
  });

  test.each([
    [
      'openid platform:read platform:write jobs:read',
      'Note: The identity provider also granted jobs:read.\n',
    ],
    ['platform:write email platform:read', ''],
  ])('a login with the scopes %s notes what was not requested', async (scope, note) => {
    const io = fakeIO();
    respondWith({ access_token: jwt(scope), refresh_token: 'r', token_type: 'Bearer' });
    expect(await login(io)).toBe(0);
    expect(io.stderr()).toBe(note);
    const status = fakeIO({ home: io.home });
    expect(await run(['auth', 'status'], status)).toBe(0);
    const shown = /^Unrequested (.*)$/m.exec(status.stdout())?.[1];
    expect(shown).toBe(note === '' ? undefined : 'jobs:read');
  });

  test('a login without a scope of another kind is stored, and notes it', async () => {
    const io = fakeIO();
    const access_token = jwt('platform:read');
    respondWith({ access_token, refresh_token: 'r', token_type: 'Bearer' });
    expect(await login(io, '--scope', 'platform:read groups')).toBe(0);
    expect(io.stderr()).toBe('Note: The identity provider did not grant groups.\n');
    const status = fakeIO({ home: io.home });
    expect(await run(['auth', 'status'], status)).toBe(0);
    expect(status.stdout()).toMatch(/^Not granted groups$/m);
  });

  test('a response without a token is refused, and nothing is stored', async () => {
    const io = fakeIO();
    respondWith({ refresh_token: 'r', token_type: 'Bearer' });
    expect(await login(io)).toBe(1);
    expect(io.stderr()).toContain('it has no access_token');
    expect(existsSync(io.configFile)).toBe(false);
  });
});

test('F-01: no poll reaches the provider too early', async () => {
  const io = fakeIO();
  const pass = { kind: 'delay after commit', milliseconds: 0 } as const;
  strict.faults.add(pass, pass, { kind: 'hold after commit' });
  const ended = run(['auth', 'login', '--base-url', strict.baseUrl], io);
  await strict.faults.held();
  const [, page] = /the page (\S+)/.exec(io.stdout())!;
  const [, code] = /the code (\S+)/.exec(io.stdout())!;
  await strict.approveDevice(`${page}?user_code=${code}`, strict.admin);
  strict.faults.release();
  expect(await ended).toBe(0);
  // It responds with slow_down to a poll before the interval is over.
  const pending = 'authorization_pending';
  const outcomes = strict.log.entries('token').map(({ outcome }) => outcome);
  expect(outcomes).toEqual([pending, pending, pending, 'ok']);
});

test('F-10: messages of a hostile provider reach the terminal short and without control characters', async () => {
  const io = fakeIO({ tty: true, styled: false });
  const evil = `\u001b]52;c;eA==\u0007\u001b]8;;http://evil\u0007x\u001b]8;;\u0007\u009b2J\u202e${'A'.repeat(10_000)}`;
  const fields = {
    user_code: evil,
    verification_uri: `https://idp.company.com/${evil.slice(0, 60)}`,
    verification_uri_complete: `https://idp.company.com/${evil}`,
  };
  const refusal = JSON.stringify({ error: evil, error_description: evil });
  backend.faults.add(
    { kind: 'patch', at: 'device authorization', fields },
    { kind: 'response', status: 400, body: refusal },
  );
  expect(await login(io)).toBe(1);
  const shown = io.stdout() + io.stderr();
  expect(shown).toContain('and enter the code xAAA');
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(shown.length).toBeLessThan(6_000);
  expect(io.opened).toEqual([]);
});

describe('T-12: NMP_ACCESS_TOKEN', () => {
  const ENV: FakeOptions = { env: { NMP_ACCESS_TOKEN: 'canary-of-environment' } };

  test('leads to a warning at a login, which stores its own token', async () => {
    const io = fakeIO(ENV);
    const access_token = jwt('platform:read platform:write');
    respondWith({ access_token, refresh_token: 'r', token_type: 'Bearer' });
    expect(await login(io)).toBe(0);
    expect(io.stderr()).toContain(
      'NMP_ACCESS_TOKEN is set and takes precedence over the stored login',
    );
    expect(storedUser(io)).toMatchObject({ token: access_token });
    expect(readFileSync(io.configFile, 'utf8')).not.toContain('canary');
  });
});

test('a login into a context that is not the current one says so', async () => {
  const io = fakeIO();
  const tokens = () =>
    respondWith({
      access_token: jwt('platform:read platform:write'),
      refresh_token: 'r',
      token_type: 'Bearer',
    });
  tokens();
  expect(await login(io)).toBe(0);
  expect(io.stderr()).not.toContain('The current context is still');
  tokens();
  expect(await login(io, '--context', 'bob')).toBe(0);
  expect(io.stderr()).toMatch(
    /Note: The current context is still "default"\.\nRun: nmp config use-context bob\n$/,
  );
});
