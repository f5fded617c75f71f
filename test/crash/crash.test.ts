/** A process that is killed at each step that an uninterrupted process passes. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { type RemoteBackend, startRemoteBackend } from '../support/backends/remote-backend.ts';
import { ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { builtChild } from '../support/processes/built-child.ts';

let backend: RemoteBackend;
let dying: string;

beforeAll(async () => {
  dying = await builtChild(new URL('dying.mts', import.meta.url));
  backend = await startRemoteBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

type Work = 'renew' | 'login' | 'logout';

/** The steps that the process came to, and whether it died at the last one. */
async function die(sandbox: Sandbox, work: Work, killAt?: string) {
  const options = JSON.stringify({ work, baseUrl: backend.baseUrl, killAt });
  const child = spawn(process.execPath, [dying, options], {
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

/** The steps of an uninterrupted process. */
async function stepsOf(work: Work): Promise<readonly string[]> {
  const sandbox = await expiredLogin(backend);
  const { steps } = await die(sandbox, work);
  sandbox.remove();
  return steps;
}

/** In every case both SDKs can read the file, and no other user can. */
function expectSoundFile(sandbox: Sandbox): void {
  expect(() => sandbox.config()).not.toThrow();
  expect(statSync(sandbox.configFile).mode & 0o777).toBe(0o600);
}

/** After the provider has rotated and before the file is replaced, only a grace of the provider's can help. */
function isLost(steps: readonly string[]): boolean {
  return steps.includes('receive token 1') && !renamed(steps);
}

const renamed = (steps: readonly string[]) => steps.slice(0, -1).includes('rename 1');

const STEPS_OF_A_RENEWAL = [
  'send token 1',
  'receive token 1',
  'create 1',
  'write 1',
  'sync 1',
  'rename 1',
  'syncFolder 1',
];

describe('C-02, C-04: a process that is killed during the refresh', () => {
  test('the next command works; a strict provider ends the login only if the response was lost', {
    timeout: 600_000,
  }, async () => {
    const steps = await stepsOf('renew');
    // What matters is among them; a step that moves shows here.
    expect(steps).toEqual(expect.arrayContaining(STEPS_OF_A_RENEWAL));
    const lost: string[] = [];
    for (const step of steps) {
      const sandbox = await expiredLogin(backend);
      const before = sandbox.tokens();
      const victim = await die(sandbox, 'renew', step);
      expectSoundFile(sandbox);
      const next = await sandbox.nmp(['auth', 'refresh']);
      if (victim.died && isLost(victim.steps)) {
        lost.push(step);
        expect(next.code).toBe(4);
        expect(next.stderr).toContain('Run: nmp auth login');
        expect(sandbox.tokens()).toEqual(before);
      } else expect([step, next.code, next.stderr]).toEqual([step, 0, '']);
      await expectTidyFolder(sandbox);
      sandbox.remove();
    }
    expect(lost).toContain('receive token 1');
  });

  test('with a grace period no step loses the login', { timeout: 600_000 }, async () => {
    await backend.controls.setGrace(60);
    for (const step of await stepsOf('renew')) {
      const sandbox = await expiredLogin(backend);
      await die(sandbox, 'renew', step);
      const next = await sandbox.nmp(['auth', 'token']);
      expect([step, next.code, next.stderr]).toEqual([step, 0, '']);
      sandbox.remove();
    }
    await backend.controls.setGrace(0);
  });
});

test.each(['login', 'logout'] as const)(
  'C-06: after a kill at any step of a %s, the file is the old one or the new one',
  { timeout: 300_000 },
  async (work) => {
    for (const step of await stepsOf(work)) {
      const sandbox = await expiredLogin(backend);
      const before = readFileSync(sandbox.configFile, 'utf8');
      const { steps, died } = await die(sandbox, work, step);
      expectSoundFile(sandbox);
      const after = readFileSync(sandbox.configFile, 'utf8');
      const isNew = !died || renamed(steps);
      expect([step, after !== before]).toEqual([step, isNew]);
      sandbox.remove();
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
