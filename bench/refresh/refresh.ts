/**
 * Cost of refreshes. Many processes that meet the expiry of one stored login: with flock, with proper-lockfile,
 * and with the platform's Python SDK if it is installed; each round lets all sides run in turn, at a provider that takes
 * 50 ms. Then how soon a lock is taken over from a process that was killed, what a request pays that finds a fresh token,
 * and a save into a large config file.
 */

import { existsSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { startRemoteBackend } from '../../test/support/backends/remote-backend.ts';
import { median } from '../median.ts';
import { type HerdResult, type Member, runHerd } from './herd.ts';
import { measureHotPath } from './hot-path.ts';
import { measureLargeSave } from './large-config.ts';
import { measureTakeover } from './takeover.ts';

const SIZES = (process.env['HERD'] ?? '1,8,32,64').split(',').map(Number);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const KILLS = Number(process.env['KILLS'] ?? 5);
const CORES = availableParallelism();
const PROVIDER_DELAY = Number(process.env['DELAY'] ?? 50);

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Under node_modules, so that the packages are found. A loader in each child would be measured too. */
const BUILT = here('../../node_modules/.cache/nemo-platform/bench');
await build({
  config: false,
  entry: { child: here('child.mts'), holder: here('holder.mts') },
  outDir: BUILT,
  platform: 'node',
  dts: false,
  logLevel: 'error',
  deps: { neverBundle: [/^[^./]/] },
});

function own(mechanism: string): Member {
  return (env, baseUrl) => ({
    command: process.execPath,
    args: [`${BUILT}/child.mjs`, JSON.stringify({ baseUrl, mechanism })],
    env,
  });
}

const sides: Record<string, Member> = {
  flock: own('flock'),
  'proper-lockfile': own('proper-lockfile'),
};
const python = process.env['NMP_BENCH_PYTHON'];
if (python !== undefined && existsSync(python)) {
  sides['Python SDK'] = (env) => ({ command: python, args: [here('child.py')], env });
} else {
  console.log('NMP_BENCH_PYTHON names no Python with the platform SDK: measured without it.');
}

const backend = await startRemoteBackend({ accessTokenLifetime: 3600 });
await backend.controls.alwaysFault({
  kind: 'delay before commit',
  milliseconds: PROVIDER_DELAY,
});
try {
  const lone = new Map<string, number>();
  for (const size of SIZES) {
    const results = new Map(Object.keys(sides).map((name) => [name, [] as HerdResult[]]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, member] of Object.entries(sides)) {
        results.get(name)!.push(await runHerd(backend, member, size));
      }
    }
    console.log(`\n${size} process${size === 1 ? '' : 'es'}, median of ${ROUNDS} rounds`);
    console.table(
      Object.fromEntries(Array.from(results, ([name, each]) => [name, row(name, size, each)])),
    );
  }

  function row(name: string, size: number, results: readonly HerdResult[]) {
    const of = (field: keyof HerdResult) => median(results.map((each) => each[field]));
    if (size === 1) lone.set(name, of('allReady'));
    const alone = lone.get(name);
    return {
      refreshes: of('refreshes'),
      refused: of('refused'),
      ready: of('ready'),
      'CPU of each, ms': of('cpu').toFixed(1),
      'CPU of all / cores, ms': (of('cpuOfAll') / CORES).toFixed(0),
      'all ready, ms': of('allReady').toFixed(0),
      'spread of starts, ms': of('spread').toFixed(0),
      '× (lone refresh + spread)':
        alone === undefined ? '' : (of('allReady') / (alone + of('spread'))).toFixed(2),
    };
  }
} finally {
  await backend.stop();
}

console.log(`\nFrom the kill of the holder until another process has the lock, ${KILLS} rounds`);
const takeovers: Record<string, object> = {};
for (const mechanism of ['flock', 'proper-lockfile']) {
  const times: number[] = [];
  for (let i = 0; i < KILLS; i++)
    times.push(await measureTakeover(`${BUILT}/holder.mjs`, mechanism));
  const [least, most] = [Math.min(...times), Math.max(...times)];
  takeovers[mechanism] = {
    'median, ms': median(times).toFixed(0),
    'least, ms': least.toFixed(0),
    'most, ms': most.toFixed(0),
  };
}
console.table(takeovers);

console.log('\nThe hot path');
const { token, load } = await measureHotPath();
console.table({
  'session.token() with a fresh token': { each: `${token.toFixed(0)} ns` },
  'store.load() of a file that did not change': { each: `${load.toFixed(1)} µs` },
});

console.log(
  '\nA save into a config file of 500 contexts with tokens of 64 KiB; every other byte was compared',
);
const saves: Record<string, object> = {};
for (const folder of [tmpdir(), '/dev/shm'].filter((each) => existsSync(each))) {
  const { mebibytes, firstLoad, save, disk } = await measureLargeSave(folder);
  saves[folder] = {
    MiB: mebibytes.toFixed(0),
    'first load, ms': firstLoad.toFixed(0),
    'save, ms': save.toFixed(0),
    'read, write, sync and rename alone, ms': disk.toFixed(0),
  };
}
console.table(saves);
