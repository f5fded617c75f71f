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

test('a file that is replaced ends the sleep, the next one as well', async () => {
  for (let round = 0; round < 2; round++) {
    const sleep = watch.sleep(FOREVER);
    replace();
    await sleep;
  }
});

test('a file that is written in place ends the sleep', async () => {
  const sleep = watch.sleep(FOREVER);
  writeFileSync(path, 'new');
  await sleep;
});

test('follows a link', async () => {
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

test('a signal ends the sleep, before it and within it', async () => {
  await watch.sleep(FOREVER, AbortSignal.abort());
  const ended = new AbortController();
  const sleep = watch.sleep(FOREVER, ended.signal);
  ended.abort();
  await sleep;
});

test('where there is no file the time counts', async () => {
  const nothing = new FileWatch(join(folder, 'nothing'));
  await nothing.sleep(1);
  nothing.close();
});

test('who waits for a lock looks when the file changes, before the time has passed', async () => {
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
