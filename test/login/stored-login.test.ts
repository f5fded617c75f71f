/** The refresh of a stored login: other processes, lost responses, full disks and changes by the user. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { saveLogin } from '../../src/config-file/edits/login-edit.ts';
import { clearLogin } from '../../src/config-file/edits/logout-edit.ts';
import type { FileConfigStore } from '../../src/config-file/file-config-store.ts';
import { LoginChangedError, LoginRequiredError, TransientAuthError } from '../../src/errors.ts';
import { type FileSystem, nodeFileSystem } from '../../src/file-system/file-system.ts';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';
import { StoredLogin } from '../../src/login/stored-login.ts';
import type { Runtime } from '../../src/runtime/runtime.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { TokenSet } from '../../src/token/token-set.ts';
import { mintUnsignedJwt } from '../../src/token/unsigned-jwt.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});

afterAll(() => backend.stop());

interface World {
  readonly login: StoredLogin;
  readonly store: FileConfigStore;
  readonly path: string;
  readonly runtime: Runtime;
  /** The stored login: expired, with a valid refresh token. */
  readonly stale: TokenSet;
  readonly warnings: readonly string[];
  stored(): Promise<{ token: string | undefined; refreshToken: string | undefined }>;
}

async function expiredLogin(
  options: { fs?: FileSystem; runtime?: Partial<Runtime> } = {},
): Promise<World> {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const token = expired(access_token);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken: refresh_token });
  const warnings: string[] = [];
  const runtime: Runtime = {
    ...createNodeRuntime({ fs: options.fs }),
    log: (level, message) => void (level === 'warn' && warnings.push(message)),
    ...options.runtime,
  };
  const store = createNodeRuntime({ fs: options.fs }).configStore!(path) as FileConfigStore;
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stored = async () => {
    const user = (await store.load()).contexts[0]?.user;
    return { token: user?.token, refreshToken: user?.refreshToken };
  };
  const stale = new TokenSet({ accessToken: token, refreshToken: refresh_token });
  return { login, store, path, runtime, stale, warnings, stored };
}

/** Refreshes and refusals of the provider while the work was done. */
async function counted<T>(work: () => Promise<T>) {
  const before = await backend.refreshes();
  const result = await work().catch((error: unknown) => error);
  const after = await backend.refreshes();
  const refreshes = [after.succeeded - before.succeeded, after.rejected - before.rejected];
  return { result, refreshes };
}

test('an expired login is refreshed and stored', async () => {
  const { login, stale, stored } = await expiredLogin();
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([1, 0]);
  expect(await stored()).toEqual({
    token: (result as TokenSet).accessToken,
    refreshToken: (result as TokenSet).refreshToken,
  });
});

test('a token that another process has stored meanwhile is used, and nothing is sent', async () => {
  const { login, stale, path } = await expiredLogin();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(path, {
    baseUrl: backend.baseUrl,
    token: access_token,
    refreshToken: refresh_token,
  });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect((result as TokenSet).accessToken).toBe(access_token);
  expect(refreshes).toEqual([0, 0]);
});

test('X-04: after a refusal, the token of a faster process without the lock is used', async () => {
  const { login, stale, path } = await expiredLogin();
  // The Python CLI redeems the same token without taking the lock and stores the result a moment later.
  const form = {
    grant_type: 'refresh_token',
    client_id: backend.clientId,
    refresh_token: stale.refreshToken!,
  };
  await fetch(backend.tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  const renewed = counted(() => login.renew(stale));
  const other = await backend.signIn(backend.admin);
  setTimeout(() => {
    writeStoredLogin(path, {
      baseUrl: backend.baseUrl,
      token: other.access_token,
      refreshToken: other.refresh_token,
    });
  }, 100);
  const { result } = await renewed;
  expect((result as TokenSet).accessToken).toBe(other.access_token);
});

describe('while another process holds the lock', () => {
  /** Until its standard input is closed. */
  async function keepLock(path: string): Promise<void> {
    const keeper = spawn('flock', ['-x', refreshLockPath(path, 'default'), 'sh', '-c', KEEP]);
    onTestFinished(() => void keeper.stdin.end());
    await once(keeper.stdout, 'data');
  }
  const KEEP = 'echo kept; cat';

  test('new tokens in the file end the wait', async () => {
    const { login, stale, path } = await expiredLogin();
    await keepLock(path);
    const renewal = counted(() => login.renew(stale));
    const { access_token, refresh_token } = await backend.signIn(backend.admin);
    writeStoredLogin(path, {
      baseUrl: backend.baseUrl,
      token: access_token,
      refreshToken: refresh_token,
    });
    const { result, refreshes } = await renewal;
    expect((result as TokenSet).accessToken).toBe(access_token);
    expect(refreshes).toEqual([0, 0]);
  });

  test('a logout ends the wait', async () => {
    const { login, stale, path, store } = await expiredLogin();
    await keepLock(path);
    const renewal = expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
    await clearLogin(store, { context: 'default' });
    await renewal;
  });
});

test('N-01: an ended login is reported, not refreshed again, and kept in the file', async () => {
  const { login, stale, path } = await expiredLogin();
  const before = readFileSync(path, 'utf8');
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"invalid_grant"}' });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
  const asked = backend.faults.requests;
  await expect(login.renew(stale)).rejects.toThrow(
    /^Your session for context "default" has expired \(alice@company\.com, http:\S+\)\.\nRun: nmp auth login$/,
  );
  expect(backend.faults.requests).toBe(asked);
  expect(readFileSync(path, 'utf8')).toBe(before);
  // Another login counts at once.
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(path, {
    baseUrl: backend.baseUrl,
    token: access_token,
    refreshToken: refresh_token,
  });
  expect((await login.renew(stale)).accessToken).toBe(access_token);
});

describe('N-07: a connection that is cut', () => {
  test('before the request arrives: the second attempt succeeds', async () => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'drop before commit' });
    const { result, refreshes } = await counted(() => login.renew(stale));
    expect(refreshes).toEqual([1, 0]);
    expect((await stored()).token).toBe((result as TokenSet).accessToken);
  });

  test('after the rotation, without a grace period: one clear error and no loop', async () => {
    const { login, stale } = await expiredLogin();
    const asked = backend.faults.requests;
    backend.faults.add({ kind: 'drop after commit' });
    const { result } = await counted(() => login.renew(stale));
    expect(result).toBeInstanceOf(LoginRequiredError);
    expect(backend.faults.requests - asked).toBe(2);
  });
});

describe('issued tokens are stored although the response is invalid', () => {
  test.each<[string, Record<string, unknown>]>([
    ['no token_type', { token_type: undefined }],
    ['expires_in null', { expires_in: null }],
    ['a broken id_token', { id_token: 'x' }],
    ['scope null', { scope: null }],
  ])('%s', async (_, fields) => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'patch', fields });
    const renewed = await login.renew(stale);
    expect((await stored()).refreshToken).toBe(renewed.refreshToken);
    expect(renewed.refreshToken).not.toBe(stale.refreshToken);
  });

  test('N-20: a new refresh token without an access token is stored, and the error names the problem', async () => {
    const { login, stale, stored } = await expiredLogin();
    backend.faults.add({ kind: 'patch', fields: { access_token: undefined } });
    await expect(login.renew(stale)).rejects.toMatchObject({ code: 'auth_misconfigured' });
    const { refreshToken } = await stored();
    expect(refreshToken).not.toBe(stale.refreshToken);
    // The login is alive: the next attempt refreshes with what was kept.
    expect((await login.renew(stale)).expiresAt).toBeGreaterThan(Date.now());
  });

  test.each([undefined, null, ''])(
    'N-10: a refresh token of %j keeps the old one',
    async (value) => {
      const { login, stale, stored } = await expiredLogin();
      backend.faults.add({ kind: 'patch', fields: { refresh_token: value } });
      await login.renew(stale);
      expect((await stored()).refreshToken).toBe(stale.refreshToken);
    },
  );
});

test('one 503 of the token endpoint is retried after half a second, outside of the lock', async () => {
  const sleeps: number[] = [];
  const sleep = async (ms: number) => void sleeps.push(ms);
  const { login, stale } = await expiredLogin({ runtime: { sleep } });
  backend.faults.add({ kind: 'response', status: 503, body: 'busy' });
  expect((await login.renew(stale)).accessToken).not.toBe(stale.accessToken);
  expect(sleeps).toEqual([500]);
});

test('one 503 of the token endpoint is final for a call without retries', async () => {
  const sleeps: number[] = [];
  const sleep = async (ms: number) => void sleeps.push(ms);
  const { login, stale } = await expiredLogin({ runtime: { sleep } });
  backend.faults.add({ kind: 'response', status: 503, body: 'busy' });
  await expect(login.renew(stale, { maxRetries: 0 })).rejects.toBeInstanceOf(TransientAuthError);
  expect(sleeps).toEqual([]);
});

test('interaction_required ends the login as invalid_grant does', async () => {
  const { login, stale } = await expiredLogin({ runtime: { sleep: async () => {} } });
  backend.faults.add({ kind: 'response', status: 400, body: '{"error":"interaction_required"}' });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
});

describe('temporary faults leave the login unchanged', () => {
  test.each([
    ['N-03: 503', 503, 'busy'],
    ['N-02: 502 with HTML', 502, '<html>'],
    ['429', 429, ''],
    ['N-04: a captive portal', 200, '<html>log in to the network</html>'],
  ])('%s', async (_, status, body) => {
    const { login, stale, path } = await expiredLogin({ runtime: { sleep: async () => {} } });
    const before = readFileSync(path, 'utf8');
    // A server that is busy gets a second attempt.
    const fault = { kind: 'response', status, body } as const;
    backend.faults.add(fault, ...(status === 200 ? [] : [fault]));
    await expect(login.renew(stale)).rejects.toBeInstanceOf(TransientAuthError);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect((await login.renew(stale)).accessToken).not.toBe(stale.accessToken);
  });

  test('N-06: a discovery that fails', async () => {
    const runtime = { fetch: async () => new Response('<html>', { status: 502 }) };
    const { login, stale, path } = await expiredLogin({ runtime });
    const before = readFileSync(path, 'utf8');
    await expect(login.renew(stale)).rejects.toThrow(
      /discovery of the platform at \S+ failed\.\nThe server returned HTTP 502/,
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('N-06: a discovery that says authentication is off', async () => {
    const runtime = { fetch: async () => Response.json({ auth_enabled: false, oidc: null }) };
    const { login, stale } = await expiredLogin({ runtime });
    await expect(login.renew(stale)).rejects.toThrow(
      /has expired, and the discovery .* names no identity provider/,
    );
  });
});

describe('H-02: a discovery that names another provider than at login', () => {
  test.each(['issuer', 'tokenEndpoint'] as const)('%s', async (what) => {
    const { login, stale, store } = await expiredLogin();
    const { issuer, tokenEndpoint } = backend;
    await saveLogin(store, {
      context: 'default',
      baseUrl: backend.baseUrl,
      accessToken: stale.accessToken,
      refreshToken: stale.refreshToken,
      pin: { issuer, tokenEndpoint, [what]: 'https://elsewhere.company.com' },
    });
    const asked = backend.faults.requests;
    await expect(login.renew(stale)).rejects.toMatchObject({
      code: 'auth_misconfigured',
      remedy: 'nmp auth login',
    });
    expect(backend.faults.requests).toBe(asked);
  });
});

test('D-01: a full disk leads to a warning, and the next attempt stores the login', async () => {
  let full = true;
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async (path) => {
      if (full) throw Object.assign(new Error(), { code: 'ENOSPC' });
      return nodeFileSystem.create(path);
    },
  };
  const { login, stale, stored, warnings } = await expiredLogin({ fs });
  const first = await login.renew(stale);
  expect(first.expiresAt).toBeGreaterThan(Date.now());
  expect(login.unsaved).toBe(true);
  expect(warnings.join()).toMatch(/is known to this process only.*ENOSPC/s);
  expect((await stored()).refreshToken).toBe(stale.refreshToken);
  full = false;
  const { result, refreshes } = await counted(() => login.renew(first));
  expect(refreshes).toEqual([1, 0]);
  expect((await stored()).refreshToken).toBe((result as TokenSet).refreshToken);
  expect(login.unsaved).toBe(false);
});

test('D-01: a refresh token is not redeemed while the access token is valid and the file cannot be written', async () => {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken });
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async () => {
      throw Object.assign(new Error(), { code: 'ENOSPC' });
    },
  };
  const runtime = createNodeRuntime({ fs });
  const store = runtime.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stale = new TokenSet({ accessToken: token, refreshToken });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([0, 0]);
  expect(result).toMatchObject({ code: 'config_unwritable' });
});

test('D-13: a login whose write lock is a link is not redeemed while its token is valid', async () => {
  const path = join(tempFolder(), 'config.yaml');
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token, refreshToken });
  symlinkSync('elsewhere', `${path}.write.lock`);
  const runtime = createNodeRuntime();
  const store = runtime.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const stale = new TokenSet({ accessToken: token, refreshToken });
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([0, 0]);
  expect(result).toMatchObject({ code: 'config_unwritable', path: `${path}.write.lock` });
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('D-01: tokens stay in memory while another process keeps rewriting the file', async () => {
  const { path, stale, runtime } = await expiredLogin();
  let uptime = 0;
  // Every look at the clock is five seconds later.
  const patience = createNodeRuntime({ uptime: () => (uptime += 5_000) });
  const store = patience.configStore!(path);
  const login = new StoredLogin({ runtime, store, context: 'default', baseUrl: backend.baseUrl });
  const keeper = spawn('flock', ['-x', `${path}.write.lock`, 'sh', '-c', 'echo kept; cat']);
  onTestFinished(() => void keeper.stdin.end());
  await once(keeper.stdout, 'data');
  const { result, refreshes } = await counted(() => login.renew(stale));
  expect(refreshes).toEqual([1, 0]);
  expect((result as TokenSet).expiresAt).toBeGreaterThan(Date.now());
  expect(login.unsaved).toBe(true);
});

test('contexts that share a user share one refresh', async () => {
  const { path, stale, runtime } = await expiredLogin();
  const file = readFileSync(path, 'utf8');
  const two = '\n- {name: two, cluster: default-cluster, user: default-user}\n';
  writeFileSync(path, file.replace(/^contexts:$/m, `contexts:${two.trimEnd()}`));
  const renew = (context: string) =>
    new StoredLogin({
      runtime,
      store: createNodeRuntime().configStore!(path),
      context,
      baseUrl: backend.baseUrl,
    }).renew(stale);
  const { result, refreshes } = await counted(() => Promise.all(['two', 'default'].map(renew)));
  expect(refreshes).toEqual([1, 0]);
  const [one, other] = result as readonly TokenSet[];
  expect(one!.accessToken).toBe(other!.accessToken);
});

describe('a change by the user during a refresh takes precedence', () => {
  const heldRefresh = async () => {
    const world = await expiredLogin();
    let letGo = () => {};
    const until = new Promise<void>((resolve) => (letGo = resolve));
    backend.faults.add({ kind: 'hold after commit', until });
    const asked = backend.faults.requests;
    const renewal = world.login.renew(world.stale).catch((error: unknown) => error);
    while (backend.faults.requests === asked)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return { ...world, letGo, renewal };
  };

  test('logout', async () => {
    const { store, letGo, renewal, stored } = await heldRefresh();
    await clearLogin(store, { context: 'default' });
    letGo();
    expect(await renewal).toBeInstanceOf(LoginRequiredError);
    expect(await stored()).toEqual({ token: undefined, refreshToken: undefined });
  });

  test('a login as another user', async () => {
    const { store, letGo, renewal, stored } = await heldRefresh();
    const bob = await backend.signIn(backend.guest);
    await saveLogin(store, {
      context: 'default',
      baseUrl: backend.baseUrl,
      accessToken: bob.access_token,
      refreshToken: bob.refresh_token,
    });
    letGo();
    expect(await renewal).toBeInstanceOf(LoginChangedError);
    expect(await stored()).toEqual({ token: bob.access_token, refreshToken: bob.refresh_token });
  });
});

test('an unsigned token is reissued with the same claims', async () => {
  const { login, path, stored } = await expiredLogin();
  const past = Date.now() - 10 * 24 * 3_600_000;
  const token = mintUnsignedJwt({ email: 'a@b.com', groups: ['g'], expiresIn: 3600 }, past);
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token });
  const renewed = await login.renew(new TokenSet({ accessToken: token }));
  expect(renewed.expiresAt! - Date.now()).toBeGreaterThan(3_500_000);
  expect((await stored()).token).toBe(renewed.accessToken);
});

test('a login without a refresh token ends when its token expires', async () => {
  const { login, path, stale } = await expiredLogin();
  writeStoredLogin(path, { baseUrl: backend.baseUrl, token: stale.accessToken });
  await expect(login.renew(stale)).rejects.toBeInstanceOf(LoginRequiredError);
});

test('L-01: no error of a refresh contains a token', async () => {
  const bodies = [
    '{"error":"invalid_grant"}',
    '<html>',
    '{"error":"invalid_client"}',
    '{}',
    '{"access_token":7}',
  ];
  for (const body of bodies) {
    const { login, stale } = await expiredLogin();
    backend.faults.add({ kind: 'response', status: 400, body });
    const error = await login.renew(stale).catch((reason: unknown) => reason);
    const seen = inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error);
    for (const secret of [stale.accessToken, stale.refreshToken!])
      expect(seen).not.toContain(secret);
  }
});

test('a config file that becomes invalid is reported as invalid', async () => {
  const { login, stale, path } = await expiredLogin();
  writeFileSync(path, 'users: [');
  await expect(login.renew(stale)).rejects.toMatchObject({ code: 'config_invalid' });
  expect(execFileSync('cat', [path]).toString()).toBe('users: [');
});
