/** No command and no object prints a secret. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { leaksInFiles, leaksInTexts, type Secrets } from '../support/faults/canary.ts';
import { makeSandbox, type Outcome, type Sandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

/** The secret part of a token: the signature of a JWT, all of another token. */
function secretPart(token: string): string {
  return token.split('.')[2] || token;
}

async function storedLogin(sandbox: Sandbox): Promise<Secrets> {
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const token = `${expired(access_token).split('.').slice(0, 2).join('.')}.canary-signature`;
  writeStoredLogin(sandbox.configFile, {
    baseUrl: backend.baseUrl,
    token,
    refreshToken: refresh_token,
  });
  return { 'stored access token': 'canary-signature', 'stored refresh token': refresh_token };
}

function leaksOf(secrets: Secrets, outcomes: readonly Outcome[]) {
  return outcomes.flatMap(({ stdout, stderr }, i) =>
    leaksInTexts(secrets, { [`stdout of ${i}`]: stdout, [`stderr of ${i}`]: stderr }),
  );
}

test('L-09: commands with --verbose print no secret, and none is written outside the config file', async () => {
  const sandbox = makeSandbox();
  const stored = await storedLogin(sandbox);
  const { username, password } = backend.admin;
  const outcomes: Outcome[] = [];
  const nmp = async (...args: readonly string[]) => {
    outcomes.push(await sandbox.nmp([...args, '--verbose'], { input: `${password}\n` }));
  };
  await nmp('auth', 'status');
  await nmp('auth', 'status', '--json');
  await nmp('auth', 'status', '--explain');
  await nmp('workspaces', 'list');
  const renewed = sandbox.tokens();
  await nmp('auth', 'refresh');
  await nmp('workspaces', 'get', 'nope');
  await nmp('workspaces', 'list', '--base-url', 'http://127.0.0.1:1');
  await nmp('auth', 'token', '--decode');
  await nmp(...passwordLogin(backend.baseUrl, username));
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  await nmp('auth', 'refresh');
  await nmp(...passwordLogin(backend.baseUrl, 'unknown'));
  await nmp('auth', 'logout', '--revoke');
  const secrets = {
    ...stored,
    password,
    'renewed access token': secretPart(renewed.token),
    'renewed refresh token': renewed.refresh_token,
  };
  expect(outcomes).toHaveLength(12);
  expect(leaksOf(secrets, outcomes)).toEqual([]);
  expect(leaksInFiles(secrets, [sandbox.home], [sandbox.configFile])).toEqual([]);
});

test('T-07: the lock helper receives no secret', async () => {
  const sandbox = makeSandbox();
  const secrets = await storedLogin(sandbox);
  const given = join(sandbox.home, 'given');
  const helper = join(sandbox.home, 'flock');
  const script = `{ echo "argv $*"; /usr/bin/env; } >>${given}; exec /usr/bin/flock "$@"`;
  writeFileSync(helper, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const variables = { NMP_OIDC_PASSWORD: 'canary-password', NODE_EXTRA: 'canary-of-others' };
  const env = { PATH: `${sandbox.home}:${sandbox.env['PATH']}`, ...variables };
  expect(await sandbox.nmp(['auth', 'refresh'], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(given, 'utf8')).toMatch(/^argv -x 3$/m);
  const { token, refresh_token } = sandbox.tokens();
  const all = { ...secrets, ...variables, token: secretPart(token), refresh_token };
  expect(leaksInFiles(all, [given])).toEqual([]);
});

test('L-01, L-08: a program that prints every object prints no secret', async () => {
  const sandbox = makeSandbox();
  const secrets = await storedLogin(sandbox);
  const code = `
    import { inspect } from 'node:util';
    import { NeMoPlatform, TokenSet } from 'nemo-platform';
    const show = (value) => {
      console.log(inspect(value, { depth: 10, showHidden: true, getters: false }));
      try { console.log(JSON.stringify(value)); } catch {}
      console.error(value);
      for (let e = value; e instanceof Error; e = e.cause) console.log(e.stack, e.message, String(e));
    };
    const client = new NeMoPlatform({ logLevel: 'debug' });
    const calls = [
      () => client.workspaces.list(),
      () => client.workspaces.retrieve('nope'),
      () => client.workspaces.create({ name: 'Bad--Name' }),
      () => client.workspaces.list({}, { timeout: 1 }),
      () => client.workspaces.list({}, { signal: AbortSignal.abort() }),
      () => client.workspaces.list({}, { headers: { 'x-bad': 'a\\nb' } }),
      () => client.withOptions({ baseUrl: 'http://127.0.0.1:1', maxRetries: 0 }).workspaces.list(),
      () => client.withOptions({ accessToken: 'canary-signature-of-another' }).workspaces.list(),
      () => client.withOptions({ accessToken: () => 'canary-signature\\nx' }).workspaces.list(),
    ];
    for (const call of calls) {
      try { show(await call()); } catch (error) { show(error); }
    }
    show(client);
    show(await client.credential());
    show(await client.explainCredentials());
    show(globalThis[Symbol.for('nemo-platform.sessions.v1')]);
    show(structuredClone(await client.credential()));
  `;
  const outcome = await sandbox.program(code);
  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toContain('NotFoundError');
  const renewed = sandbox.tokens();
  const all = {
    ...secrets,
    'renewed access token': secretPart(renewed.token),
    'renewed refresh token': renewed.refresh_token,
  };
  expect(leaksOf(all, [outcome])).toEqual([]);
});

test('L-10: an uncaught error prints no secret', async () => {
  const sandbox = makeSandbox();
  const secrets = await storedLogin(sandbox);
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  const outcome = await sandbox.program(`
    import { NeMoPlatform } from 'nemo-platform';
    await new NeMoPlatform().workspaces.list();
  `);
  expect(outcome.code).toBe(1);
  expect(outcome.stderr).toContain(
    'LoginRequiredError: Your session for context "default" has expired',
  );
  expect(leaksOf(secrets, [outcome])).toEqual([]);
});

test('the search for secrets finds one', () => {
  expect(leaksInTexts({ token: 'canary-signature' }, { x: 'a canary-signature b' })).toEqual([
    { secret: 'token', where: 'x' },
  ]);
});
