/** How often a waiting process checks, and when it gives up. */

import { expect, test } from 'vitest';
import { Waiting } from '../../src/lock/waiting.ts';
import { lockRuntime } from './lock-runtime.ts';

function scripted(timeout: number, isDone = async () => false) {
  let uptime = 0;
  const pauses: number[] = [];
  const runtime = {
    ...lockRuntime,
    uptime: () => uptime,
    sleep: async (ms: number) => {
      pauses.push(ms);
      uptime += ms;
    },
  };
  return { waiting: new Waiting(runtime, { timeout, isDone }), pauses, runtime };
}

test('checks often at first and then less often, and ends at the limit', async () => {
  const { waiting, pauses } = scripted(10_000);
  let reason: string | undefined;
  while (reason === undefined) reason = await waiting.pause();
  expect(reason).toBe('timeout');
  expect(pauses.slice(0, 6)).toEqual([20, 20, 20, 20, 20, 25]);
  expect(pauses.at(-1)).toBe(100);
  expect(pauses.length).toBeLessThan(150);
});

test('X-13: setting the wall clock back or forth changes nothing', async () => {
  const { waiting, runtime } = scripted(1_000);
  Object.assign(runtime, { now: () => Math.random() * 1e15 });
  let looks = 0;
  while ((await waiting.pause()) === undefined) looks++;
  expect(looks).toBeLessThan(40);
});

test('ends when the lock is no longer needed', async () => {
  let asked = 0;
  const { waiting, pauses } = scripted(1_000, async () => ++asked === 3);
  expect(await waiting.pause()).toBeUndefined();
  expect(await waiting.pause()).toBeUndefined();
  expect(await waiting.pause()).toBe('done');
  expect(pauses.length).toBe(3);
});

test('checks the condition after a pause, before the lock', async () => {
  let done = false;
  const { waiting, runtime } = scripted(1_000, async () => done);
  const sleep = async () => {
    done = true;
  };
  Object.assign(runtime, { sleep });
  expect(await waiting.pause()).toBe('done');
});

test('does not check the condition after the wait has ended', async () => {
  const asked: string[] = [];
  const { waiting, runtime } = scripted(1_000, async () => {
    asked.push('done?');
    return true;
  });
  Object.assign(runtime, { sleep: lockRuntime.sleep });
  const ended = new AbortController();
  const paused = waiting.pause(ended.signal);
  ended.abort();
  expect(await paused).toBeUndefined();
  expect(asked).toEqual([]);
});
