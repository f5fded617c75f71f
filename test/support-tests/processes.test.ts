/** Backends in processes of their own, and children that start at one moment. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, UnsecuredJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { startRemoteBackend } from '../support/backends/remote-backend.ts';
import { leaksInFiles, leaksInTexts } from '../support/faults/canary.ts';
import { outage } from '../support/faults/common-faults.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { nodeAtBarrier, spawnBarrier } from '../support/processes/spawn-barrier.ts';
import { call, refresh } from './token-requests.ts';

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = makeSandbox();
});

describe('a backend in a process of its own', () => {
  test('serves, fails on request, counts, and exits', async () => {
    const backend = await startRemoteBackend({ accessTokenLifetime: 30 });
    const tokens = await backend.signIn(backend.admin);
    expect((await call(backend, tokens.access_token)).status).toBe(200);
    await backend.controls.addFaults(outage(503), { kind: 'hold after commit' });
    expect((await refresh(backend, tokens.refresh_token)).status).toBe(503);
    const held = refresh(backend, tokens.refresh_token);
    await backend.controls.held();
    expect(await backend.refreshes()).toEqual({ succeeded: 1, rejected: 0 });
    await backend.controls.release();
    expect((await held).status).toBe(200);
    const log = await backend.controls.log('token');
    expect(log.map(({ outcome }) => outcome)).toEqual(['ok', 'HTTP 503', 'ok']);
    expect(await backend.workload.subjectToken()).toMatch(/^ey/);
    await backend.kill();
    await expect(refresh(backend, tokens.refresh_token)).rejects.toThrow();
  });

  test('exits when it is asked to', async () => {
    const backend = await startRemoteBackend();
    await backend.stop();
    await expect(fetch(backend.baseUrl)).rejects.toThrow();
  });
});

describe('the barrier', () => {
  const script = (name: string, text: string): string => {
    const path = join(sandbox.home, name);
    writeFileSync(path, text);
    return path;
  };

  test('no process runs before all are ready', async () => {
    const path = script(
      'touch.mjs',
      `import { writeFileSync } from 'node:fs';
      writeFileSync(process.argv[2], ''); console.log(process.argv[2]);`,
    );
    const marks = [0, 1, 2].map((index) => join(sandbox.home, `ran-${index}`));
    const barrier = await spawnBarrier(
      marks.map((mark) => nodeAtBarrier(path, [mark], sandbox.env)),
    );
    expect(marks.map((mark) => existsSync(mark))).toEqual([false, false, false]);
    const finished = await barrier.open();
    expect(finished).toEqual(
      marks.map((mark) => ({ code: 0, signal: null, stdout: `${mark}\n`, stderr: '' })),
    );
  });

  test('one that is killed while it waits does not affect the others', async () => {
    const path = script('idle.mjs', '');
    const barrier = await spawnBarrier([0, 1].map(() => nodeAtBarrier(path, [], sandbox.env)));
    barrier.waiting[0]!.kill('SIGKILL');
    await barrier.waiting[0]!.finished;
    const finished = await barrier.open();
    expect(finished.map(({ code, signal }) => signal ?? code)).toEqual(['SIGKILL', 0]);
  });

  test('one that exits too early fails the start', async () => {
    const early = { command: process.execPath, args: ['-e', 'process.exit(3)'], env: sandbox.env };
    await expect(spawnBarrier([early])).rejects.toThrow('ended before the barrier (3)');
  });
});

test('a sandbox hides the environment of the test run', async () => {
  const { stdout } = await sandbox.program('console.log(JSON.stringify(process.env))');
  expect(JSON.parse(stdout)).toEqual(sandbox.env);
});

test('a stored login of a test reads like one of the Python SDK, with an expired token', () => {
  const token = expired(new UnsecuredJWT({ sub: 'alice' }).setExpirationTime('1h').encode());
  expect(decodeJwt(token).exp).toBeLessThan(Date.now() / 1000);
  const login = { baseUrl: 'http://127.0.0.1:8080', token, refreshToken: 'r' };
  writeStoredLogin(sandbox.configFile, login);
  expect(sandbox.tokens()).toMatchObject({ token, refresh_token: 'r' });
  expect(sandbox.config()).toMatchObject({
    current_context: 'default',
    clusters: [{ name: 'default-cluster', base_url: 'http://127.0.0.1:8080/' }],
    users: [{ name: 'default-user', type: 'oauth' }],
    contexts: [{ name: 'default', cluster: 'default-cluster', user: 'default-user' }],
  });
});

describe('canaries', () => {
  const secrets = { password: 'p@ss word/with+signs' };

  test.each([
    ['unchanged', 'x p@ss word/with+signs y'],
    ['in a URL', `?p=${encodeURIComponent(secrets.password)}`],
    ...['', 'a', 'ab', 'abc'].map((before) => [
      `in base64 behind ${before.length} letters`,
      Buffer.from(`${before}${secrets.password}tail`).toString('base64'),
    ]),
  ])('%s', (_, text) => {
    expect(leaksInTexts(secrets, { here: text! })).toEqual([{ secret: 'password', where: 'here' }]);
  });

  test('the search finds nothing in an empty folder', () => {
    expect(leaksInTexts(secrets, { here: 'p@ss word/with' })).toEqual([]);
  });

  test('files are searched except for the excluded ones', () => {
    const folder = join(sandbox.home, 'deep', 'er');
    mkdirSync(folder, { recursive: true });
    const [bad, allowed] = [join(folder, 'log'), join(folder, 'config')];
    for (const path of [bad, allowed]) writeFileSync(path, `token: ${secrets.password}`);
    const leaks = leaksInFiles(secrets, [sandbox.home], [allowed]);
    expect(leaks).toEqual([{ secret: 'password', where: bad }]);
  });
});
