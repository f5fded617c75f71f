/**
 * What it takes to store a refresh in a config file of 500 contexts with tokens of 64 KiB, and that no byte of the others
 * changes; beside it what the disk takes for a file of that size for any writer.
 */

import {
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ConfigStore } from '../../src/runtime/config-store.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { median } from '../median.ts';

const CONTEXTS = 500;
const TOKEN = 64 * 1024;
const SAVES = 9;

export interface LargeSave {
  readonly mebibytes: number;
  /** Milliseconds, each: the first look at the file, a save, and what the disk takes for the same. */
  readonly firstLoad: number;
  readonly save: number;
  readonly disk: number;
}

/** @param folder - where the file is; default: that of the system for temporary files. */
export async function measureLargeSave(folder = tmpdir()): Promise<LargeSave> {
  const home = mkdtempSync(join(folder, 'nmp-bench-'));
  try {
    const path = join(home, 'config.yaml');
    const middle = CONTEXTS >> 1;
    writeFileSync(path, configWith(middle, `${fill('old')}`, 'refresh'), { mode: 0o600 });
    const store = createNodeRuntime().configStore!(path);
    const firstLoad = await timeOf(() => store.load());
    const saves: number[] = [];
    const disk: number[] = [];
    let replaces = 'refresh';
    for (let i = 0; i < SAVES; i++) {
      const [token, refreshToken] = [fill(`new-${i}`), `refresh-${i}`];
      // Long after the last write, as a refresh does it before it sends anything.
      await setTimeout(50);
      await store.load();
      saves.push(await timeOf(() => save(store, middle, { replaces, token, refreshToken })));
      const expected = configWith(middle, `"${token}"`, `"${refreshToken}"`);
      if (readFileSync(path, 'latin1') !== expected) throw new Error('Another byte has changed.');
      disk.push(await timeOf(async () => rewrite(path)));
      replaces = refreshToken;
    }
    const mebibytes = readFileSync(path).length / 2 ** 20;
    return { mebibytes, firstLoad, save: median(saves), disk: median(disk) };
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function save(
  store: ConfigStore,
  index: number,
  update: { replaces: string; token: string; refreshToken: string },
): Promise<void> {
  const { replaces, token: accessToken, refreshToken } = update;
  const tokens = { user: `user-${index}`, replaces, accessToken, refreshToken };
  if ((await store.saveTokens(tokens)) !== 'saved') throw new Error('Nothing was saved.');
}

/** The minimum of a save: read, write beside the file, sync, rename. */
function rewrite(path: string): void {
  const bytes = readFileSync(path);
  const file = openSync(`${path}.tmp`, 'w', 0o600);
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.tmp`, path);
}

function configWith(index: number, token: string, refreshToken: string): string {
  const numbers = Array.from({ length: CONTEXTS }, (_, i) => i);
  return [
    'current_context: context-0',
    'clusters:',
    '- name: cluster',
    '  base_url: http://127.0.0.1:9/',
    'users:',
    ...numbers.flatMap((i) => [
      '- type: oauth',
      `  name: user-${i}`,
      `  token: ${i === index ? token : fill(`of-${i}`)}`,
      `  refresh_token: ${i === index ? refreshToken : 'r'}`,
    ]),
    'contexts:',
    ...numbers.flatMap((i) => [`- name: context-${i}`, '  cluster: cluster', `  user: user-${i}`]),
    '',
  ].join('\n');
}

function fill(start: string): string {
  return start.padEnd(TOKEN, '.');
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
