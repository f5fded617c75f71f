/** The checks of `nmp doctor` and their reports. */

import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configWrite } from '../../src/cli/doctor/checks/config-write-check.ts';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import type { Fault } from '../support/faults/fault.ts';
import { OTHER_USER, runsAsRoot } from '../support/files/as-another-user.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeIO, type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

interface Problem {
  readonly options?: FakeOptions;
  readonly fault?: Fault;
  readonly scope?: string;
  /** Of the stored access token; false: not logged in. */
  readonly token?: ((token: string) => string) | false;
  readonly refreshToken?: false;
  readonly spoil?: (io: FakeIO) => void;
}

async function doctor(problem: Problem = {}) {
  const io = fakeIO(problem.options);
  const { admin, baseUrl } = backend;
  const tokens = await backend.signIn(admin, problem.scope);
  if (problem.token !== false) {
    const token = problem.token?.(tokens.access_token) ?? tokens.access_token;
    const refreshToken =
      problem.refreshToken === false ? {} : { refreshToken: tokens.refresh_token };
    writeStoredLogin(io.configFile, { baseUrl, token, ...refreshToken });
  }
  problem.spoil?.(io);
  if (problem.fault !== undefined) backend.faults.always(problem.fault);
  try {
    const code = await run(['doctor', '--json'], io);
    const report = JSON.parse(io.stdout()) as {
      cause: string | null;
      checks: { id: string; verdict: string; summary: string; remedy: string | null }[];
    };
    expect(io.stdout()).not.toContain(tokens.access_token);
    expect(io.stdout()).not.toContain(tokens.refresh_token);
    const found = (id: string) => report.checks.find((check) => check.id === id)!;
    return { code, report, found, text: io.stdout(), file: io.configFile };
  } finally {
    backend.faults.clear();
  }
}

/** Claims of a token of the platform, some changed; it is unsigned. */
const claims = (changes: object) => (token: string) => {
  const payload = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
  return new UnsecuredJWT({ ...payload, ...changes }).encode();
};

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

const NOWHERE = 'http://127.0.0.1:2';

/** A platform that names this issuer. */
function discovered(issuer: string): Fault {
  const body = JSON.stringify({ auth_enabled: true, oidc: { issuer, client_id: 'x' } });
  return { at: 'discovery', kind: 'response', status: 200, body };
}

test.each<[string, string, RegExp, string | null, Problem]>([
  [
    'a file that is not YAML',
    'config-file',
    /line 1/,
    'nmp auth login --base-url https://nmp.company.com',
    { spoil: write('a: [') },
  ],
  [
    'a context that does not exist',
    'config-file',
    /Context "prod".* not found/,
    'nmp config get-contexts',
    { options: { env: { NMP_CURRENT_CONTEXT: 'prod' } } },
  ],
  [
    'certificates that do not exist',
    'network',
    /NMP_CLIENT_SSL_CERT_FILE/,
    null,
    { options: { env: { NMP_CLIENT_SSL_CERT_FILE: '/nowhere.pem' } } },
  ],
  [
    'a platform that is down',
    'discovery',
    /refused the connection/,
    'nmp config view',
    { options: { env: { NMP_BASE_URL: NOWHERE } } },
  ],
  [
    'a page in place of discovery',
    'discovery',
    /not a JSON object/,
    'nmp config view',
    { fault: { at: 'discovery', kind: 'response', status: 200, body: '<html>' } },
  ],
  [
    'a clock an hour ahead',
    'clock',
    /3600 s ahead|3599 s ahead|3601 s ahead/,
    'timedatectl set-ntp true',
    { options: { now: () => Date.now() + 3_600_000 } },
  ],
  [
    'a provider that does not respond',
    'provider',
    /refused the connection/,
    null,
    { fault: discovered(NOWHERE) },
  ],
  [
    'no login',
    'login',
    /not logged in to/,
    'nmp auth login',
    { token: false, options: { env: {} }, spoil: cluster },
  ],
  [
    'an expired token without a refresh token',
    'login',
    /can't be refreshed/,
    'nmp auth login',
    { token: expired, refreshToken: false },
  ],
  [
    'an old token in the environment',
    'login',
    /NMP_ACCESS_TOKEN has expired/,
    'unset NMP_ACCESS_TOKEN',
    { options: { env: { NMP_ACCESS_TOKEN: new UnsecuredJWT({ sub: 'a', exp: 1 }).encode() } } },
  ],
  [
    'a token of another provider',
    'token',
    /issued by https:\/\/other/,
    'nmp auth login',
    { token: claims({ iss: 'https://other' }) },
  ],
  [
    'a token that the platform refuses',
    'api',
    /has expired/,
    'nmp auth login',
    { token: (token) => `${token.slice(0, -8)}AAAAAAAA`, refreshToken: false },
  ],
])('%s', async (_, cause, words, remedy, problem) => {
  const { code, report, found, file } = await doctor(problem);
  expect(report.cause).toBe(cause);
  expect(found(cause)).toMatchObject({
    verdict: 'failed',
    summary: expect.stringMatching(words),
    remedy: remedy?.replaceAll('FILE', file) ?? null,
  });
  expect(code).toBe(1);
});

test.each<[string, string, RegExp, Problem]>([
  [
    'a file that others can read',
    'config-permissions',
    /0644/,
    { spoil: (io) => chmodSync(io.configFile, 0o644) },
  ],
  ['no helper for flock', 'lock', /proper-lockfile/, { spoil: withoutHelpers }],
  [
    'a token with read scopes only',
    'scopes',
    /missing platform:write/,
    { token: claims({ scope: 'openid platform:read' }), refreshToken: false },
  ],
])('%s is a warning', async (_, id, words, problem) => {
  const { found } = await doctor(problem);
  expect(found(id)).toMatchObject({ verdict: 'warning', summary: expect.stringMatching(words) });
  expect(found(id).remedy).not.toBeNull();
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

test('an Entra v1 token belongs to the v2 issuer of its tenant', async () => {
  const tenant = '11111111-2222-3333-4444-555555555555';
  const issuer = `${NOWHERE}/${tenant}/v2.0`;
  const { found } = await doctor({
    token: claims({ iss: `https://sts.windows.net/${tenant}/` }),
    fault: discovered(issuer),
  });
  expect(found('token').verdict).toBe('ok');
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

function write(text: string) {
  return (io: FakeIO) => writeFileSync(io.configFile, text);
}

/** A context without a login. */
function cluster(io: FakeIO): void {
  mkdirSync(dirname(io.configFile), { recursive: true });
  const text = `clusters: [{ name: c, base_url: "${backend.baseUrl}" }]
users: [{ name: u, type: no-auth }]
contexts: [{ name: default, cluster: c, user: u }]
`;
  writeFileSync(io.configFile, text, { mode: 0o600 });
}

function withoutHelpers(io: FakeIO): void {
  const { lockRuntime } = io.runtime as unknown as { lockRuntime: object };
  Object.defineProperty(lockRuntime, 'programFolders', { value: [] });
}

test('a config file in a read-only folder is reported as written in place, and one that is read-only as a warning', async () => {
  const found = async (mode: number) => {
    let folder = '';
    const spoil = (io: FakeIO) => {
      folder = dirname(io.configFile);
      chmodSync(io.configFile, mode);
      if (runsAsRoot) {
        // The ordinary user has to reach the file through all of its folders.
        for (let each = folder; each !== tmpdir() && each !== '/'; each = dirname(each))
          chmodSync(each, 0o711);
        chownSync(io.configFile, OTHER_USER, OTHER_USER);
      }
      if (runsAsRoot) chownSync(folder, OTHER_USER, OTHER_USER);
      chmodSync(folder, 0o555);
      if (runsAsRoot) process.seteuid!(OTHER_USER);
    };
    try {
      const { found } = await doctor({ spoil });
      return found('config-permissions');
    } finally {
      if (runsAsRoot) process.seteuid!(0);
      chmodSync(folder, 0o755);
    }
  };
  expect(await found(0o600)).toMatchObject({
    verdict: 'ok',
    summary: 'mode 0600; cannot be replaced, so it is written in place',
  });
  expect(await found(0o400)).toMatchObject({
    verdict: 'warning',
    summary: expect.stringContaining('cannot be written (EACCES)'),
  });
});

describe('the config file', () => {
  const HTTP = { options: { env: { NMP_BASE_URL: 'http://nmp.company.internal' } } };

  test('unencrypted http to another machine needs the consent of the user', async () => {
    const { found } = await doctor(HTTP);
    expect(found('encryption')).toMatchObject({
      verdict: 'failed',
      summary: expect.stringContaining('is not encrypted'),
      remedy: expect.stringContaining('--allow-insecure-http'),
    });
    const allowed = { ...HTTP.options.env, NMP_ALLOW_INSECURE_HTTP: '1' };
    expect((await doctor({ options: { env: allowed } })).found('encryption').verdict).toBe(
      'warning',
    );
  });

  test('that the variable selects is shown with the variable', async () => {
    const io = fakeIO();
    cluster(io);
    const env = { NMP_CONFIG_FILE: io.configFile };
    const other = fakeIO({ env });
    await run(['doctor', '--json'], other);
    expect(other.stdout()).toContain(`${io.configFile} (NMP_CONFIG_FILE is set)`);
  });

  test('of the nhx CLI is used if this CLI has none', async () => {
    const io = fakeIO();
    const path = join(io.home, '.config', 'nhx', 'config.yaml');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'users: []\n');
    await run(['doctor'], io);
    expect(io.stdout()).toMatch(new RegExp(`config-file +${path}, context`));
    mkdirSync(dirname(io.configFile), { recursive: true });
    writeFileSync(io.configFile, 'users: []\n');
    const both = fakeIO({ home: io.home });
    await run(['doctor'], both);
    expect(both.stdout()).toContain(`; ${path} is the same`);
  });
});

test('a folder in which no file can be created is reported before a login is lost', async () => {
  const check = configWrite.run({
    selected: async () => ({
      store: { path: '/proc/self/status', load: async () => ({ exists: true }) },
    }),
  } as never);
  expect((await check).verdict).not.toBe('ok');
});
