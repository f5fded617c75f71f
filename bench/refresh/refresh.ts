/**
 * What it costs when many processes meet the expiry of one stored login: with flock, with proper-lockfile, and with the
 * platform's Python SDK if it is installed. Each round lets all sides run in turn, at a provider that takes 50 ms.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';
import { startRemoteBackend } from '../../test/rig/remote-backend.ts';
import { median } from '../median.ts';
import { type HerdResult, type Member, runHerd } from './herd.ts';

const SIZES = (process.env['HERD'] ?? '1,8,32,64').split(',').map(Number);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const PROVIDER_DELAY = Number(process.env['DELAY'] ?? 50);

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Under node_modules, so that the packages are found. A loader in each child would be measured too. */
const BUILT = here('../../node_modules/.cache/nemo-platform/bench');
await build({
  config: false,
  entry: { child: here('child.mts') },
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
    const allReady = median(results.map((each) => each.allReady));
    const spread = median(results.map((each) => each.spread));
    if (size === 1) lone.set(name, allReady);
    const alone = lone.get(name);
    return {
      refreshes: median(results.map((each) => each.refreshes)),
      refused: median(results.map((each) => each.refused)),
      ready: median(results.map((each) => each.ready)),
      'CPU of each, ms': median(results.map((each) => each.cpu)).toFixed(1),
      'all ready, ms': allReady.toFixed(0),
      'spread of starts, ms': spread.toFixed(0),
      '× lone refresh': alone === undefined ? '' : ((allReady - spread) / alone).toFixed(2),
    };
  }
} finally {
  await backend.stop();
}
