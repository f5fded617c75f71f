/** A time limit that a stopped process does not miss. */

import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Deadline } from '../../src/oauth/deadline.ts';

test('aborts when the time has passed, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const deadline = new Deadline(30_000);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(deadline.signal.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(deadline.signal.aborted).toBe(true);
});

test('leaves no timer behind when it is cleared', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  new Deadline(30_000).clear();
  expect(vi.getTimerCount()).toBe(0);
});

test('N-15: a process that was stopped for longer reads a response that has arrived meanwhile', async () => {
  const deadline = new Deadline(60);
  // As a stop does it: no timer runs, and all are late afterwards.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  await setImmediate();
  await setImmediate();
  expect(deadline.signal.aborted).toBe(false);
  deadline.clear();
});
