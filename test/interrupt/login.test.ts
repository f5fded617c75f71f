/** Logins that are interrupted at each step: no further request is sent, and the earlier login is kept. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import type { FaultTarget } from '../support/faults/fault.ts';
import { NMP, ROOT, type Sandbox } from '../support/files/sandbox.ts';

let backend: EmbeddedBackend;
/** Its provider wants more seconds between two polls than the tests take. */
let slow: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ pollInterval: 0.01 });
  slow = await startEmbeddedBackend({ pollInterval: 60 });
});
afterEach(() => backend.faults.clear());
afterAll(() => Promise.all([backend.stop(), slow.stop()]));

function startLogin(sandbox: Sandbox, { baseUrl }: EmbeddedBackend): ChildProcess {
  return spawn(process.execPath, [NMP, 'auth', 'login', '--base-url', baseUrl], {
    cwd: ROOT,
    env: sandbox.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a login and waits until its request to the target is on hold. */
async function heldAt(target: FaultTarget, sandbox: Sandbox): Promise<ChildProcess> {
  backend.faults.add({ kind: 'hold after commit', at: target });
  const child = startLogin(sandbox, backend);
  await backend.faults.held();
  return child;
}

async function betweenPolls(sandbox: Sandbox): Promise<ChildProcess> {
  const child = startLogin(sandbox, slow);
  let stdout = '';
  for await (const chunk of child.stdout!) {
    stdout += String(chunk);
    if (stdout.includes('Waiting for authentication...')) break;
  }
  return child;
}

// Shorter than the deadlines of discovery and provider, which would end the command in the end.
const AT_ONCE = { timeout: 8_000 };

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('F-12: %s', AT_ONCE, (signal) => {
  test.each<[string, (sandbox: Sandbox) => Promise<ChildProcess>]>([
    ['while the platform is asked', (sandbox) => heldAt('discovery', sandbox)],
    ['while a code is asked for', (sandbox) => heldAt('device authorization', sandbox)],
    ['while a poll is under way', (sandbox) => heldAt('token', sandbox)],
    ['between two polls', betweenPolls],
  ])('%s', async (_, start) => {
    const sandbox = await expiredLogin(backend);
    const before = readFileSync(sandbox.configFile, 'utf8');
    const child = await start(sandbox);
    const requests = () => backend.log.entries().length + slow.log.entries().length;
    const asked = requests();
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    backend.faults.release();
    expect(requests()).toBe(asked);
    expect(readFileSync(sandbox.configFile, 'utf8')).toBe(before);
  });
});
