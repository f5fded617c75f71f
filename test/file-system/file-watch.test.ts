/** A sleep that ends when a file changes. */

import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileWatch } from '../../src/file-system/file-watch.ts';
import { Waiting } from '../../src/lock/waiting.ts';
import { lockRuntime } from '../lock/lock-runtime.ts';

/** Milliseconds; longer than a test may take, so that only a change can end it. */
const FOREVER = 600_000;

let folder: string;
let path: string;
let watch: FileWatch;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nmp-watch-'));
  path = join(folder, 'config.yaml');
  writeFileSync(path, 'old');
  watch = new FileWatch(path);
});

afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true });
});

function replace() {
  writeFileSync(join(folder, 'new'), 'new');
  renameSync(join(folder, 'new'), path);
}

test('a replacement of the file ends the sleep, and the next one too', async () => {
  for (let round = 0; round < 2; round++) {
    const sleep = watch.sleep(FOREVER);
    replace();
    await sleep;
  }
});

test('a write in place ends the sleep', async () => {
  const sleep = watch.sleep(FOREVER);
  writeFileSync(path, 'new');
  await sleep;
});

test('a change behind a symbolic link ends the sleep', async () => {
  symlinkSync(path, join(folder, 'link'));
  const linked = new FileWatch(join(folder, 'link'));
  const sleep = linked.sleep(FOREVER);
  replace();
  await sleep;
  linked.close();
});

test('a change between two sleeps is not lost', async () => {
  await watch.sleep(1);
  replace();
  await watch.sleep(FOREVER);
});

test('a signal ends the sleep, before it begins and while it lasts', async () => {
  await watch.sleep(FOREVER, AbortSignal.abort());
  const ended = new AbortController();
  const sleep = watch.sleep(FOREVER, ended.signal);
  ended.abort();
  await sleep;
});

test('without a file the sleep lasts for the given time', async () => {
  const nothing = new FileWatch(join(folder, 'nothing'));
  await nothing.sleep(1);
  nothing.close();
});

test('a process that waits for a lock checks again when the file changes', async () => {
  // No time passes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const looks: string[] = [];
  const isDone = async () => looks.push('look') === 2;
  const waiting = new Waiting(lockRuntime, { timeout: FOREVER, isDone, watched: path });
  const first = waiting.pause();
  replace();
  expect(await first).toBeUndefined();
  const second = waiting.pause();
  replace();
  expect(await second).toBe('done');
  waiting.end();
  vi.useRealTimers();
});
