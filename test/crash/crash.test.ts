/** A process that is killed at any step of what it does to the login. Each step is met: the loop ends where nobody dies. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expiredLogin } from '../e2e/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../rig/remote-backend.ts';
import { ROOT, type Sandbox } from '../rig/sandbox.ts';

const DYING = fileURLToPath(new URL('dying.mts', import.meta.url));

let backend: RemoteBackend;

beforeAll(async () => {
  backend = await startRemoteBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

/** The steps that the process came to, and whether it died at the last one. */
async function die(sandbox: Sandbox, work: string, killAt: number) {
  const options = JSON.stringify({ work, baseUrl: backend.baseUrl, killAt });
  const child = spawn(process.execPath, ['--import', 'tsx', DYING, options], {
    cwd: ROOT,
    env: sandbox.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  expect(signal ?? code).toBeOneOf(['SIGKILL', 0]);
  return { steps: output.trim().split('\n'), died: signal === 'SIGKILL' };
}

/** Whatever happened, the file is one that both languages read, and nobody else can. */
function expectSoundFile(sandbox: Sandbox): void {
  expect(() => sandbox.config()).not.toThrow();
  expect(statSync(sandbox.configFile).mode & 0o777).toBe(0o600);
}

/** After the provider has rotated and before the file is replaced, only a grace of the provider's can help. */
function isLost(steps: readonly string[]): boolean {
  return steps.includes('receive token') && steps.at(-1) !== 'syncFolder' && !renamed(steps);
}

const renamed = (steps: readonly string[]) => steps.slice(0, -1).includes('rename');

describe('C-02…C-05: killed while it renews the login', () => {
  test('the next command works; a strict provider ends the login only where the answer was lost', {
    timeout: 240_000,
  }, async () => {
    const met: string[] = [];
    let lost = 0;
    for (let killAt = 1; ; killAt++) {
      const sandbox = await expiredLogin(backend);
      const before = sandbox.tokens();
      const { steps, died } = await die(sandbox, 'renew', killAt);
      met.push(steps.at(-1)!);
      expectSoundFile(sandbox);
      const next = await sandbox.nmp(['auth', 'refresh']);
      if (died && isLost(steps)) {
        lost++;
        expect(next.code).toBe(4);
        expect(next.stderr).toContain('Run: nmp auth login');
        expect(sandbox.tokens()).toEqual(before);
      } else expect([steps.at(-1), next.code, next.stderr]).toEqual([steps.at(-1), 0, '']);
      await expectTidyFolder(sandbox);
      sandbox.remove();
      if (!died) break;
    }
    // The loop has met what matters; a step that moves shows here.
    for (const step of [
      'send token',
      'receive token',
      'create',
      'write',
      'sync',
      'rename',
      'syncFolder',
    ])
      expect(met).toContain(step);
    expect(lost).toBeGreaterThan(0);
  });

  test('a provider with a grace loses nothing at any step', { timeout: 240_000 }, async () => {
    await backend.controls.setGrace(60);
    for (let killAt = 1; ; killAt++) {
      const sandbox = await expiredLogin(backend);
      const { steps, died } = await die(sandbox, 'renew', killAt);
      const next = await sandbox.nmp(['auth', 'token']);
      expect([steps.at(-1), next.code, next.stderr]).toEqual([steps.at(-1), 0, '']);
      sandbox.remove();
      if (!died) break;
    }
    await backend.controls.setGrace(0);
  });
});

test.each(['login', 'logout'])(
  'C-06: killed at any step of a %s, the file is the old one or the new one',
  { timeout: 120_000 },
  async (work) => {
    for (let killAt = 1; ; killAt++) {
      const sandbox = await expiredLogin(backend);
      const before = readFileSync(sandbox.configFile, 'utf8');
      const { steps, died } = await die(sandbox, work, killAt);
      expectSoundFile(sandbox);
      const after = readFileSync(sandbox.configFile, 'utf8');
      const isNew = !died || renamed(steps);
      expect([steps.at(-1), after !== before]).toEqual([steps.at(-1), isNew]);
      sandbox.remove();
      if (!died) break;
    }
  },
);

/** What the dead have left is gone with the first write after a minute. */
async function expectTidyFolder(sandbox: Sandbox): Promise<void> {
  const folder = dirname(sandbox.configFile);
  const left = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  for (const name of left()) utimesSync(join(folder, name), 0, 0);
  await sandbox.nmp(['config', 'set', '-w', 'other']);
  expect(left()).toEqual([]);
}
