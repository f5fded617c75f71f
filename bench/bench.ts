/**
 * Measures requests, scale and start-up side by side with peers. Writes `temp/bench.json` and the tables of docs/performance.md.
 * `npm run bench requests` measures and prints one part only; the others are `scale` and `start-up`.
 */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPeers } from './peers.ts';
import { type BenchResult, tables, writePage } from './performance-page.ts';
import { measureRequests } from './requests.ts';
import { measureScale } from './scale.ts';
import { startServer } from './server.ts';
import { measureStartUp } from './start-up.ts';

const [part] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'nmp-bench-'));
const { baseUrl, stop } = await startServer();
try {
  const measures: Record<string, () => Promise<object>> = {
    requests: () => {
      installPeers();
      return measureRequests(baseUrl);
    },
    scale: () => measureScale(baseUrl, home),
    'start-up': () => measureStartUp(baseUrl, home),
  };
  const wanted = part === undefined ? Object.keys(measures) : [part];
  const results: Record<string, object> = {};
  for (const name of wanted) {
    const measure = measures[name];
    if (measure === undefined)
      throw new Error(`Choose one of ${Object.keys(measures).join(', ')}.`);
    console.log(`Measuring ${name}.`);
    results[name] = await measure();
  }
  if (part === undefined) {
    const { requests, scale, 'start-up': startUp } = results;
    const facts = { node: process.version, cpus: availableParallelism() };
    const result = { ...facts, requests, scale, startUp } as BenchResult;
    mkdirSync('temp', { recursive: true });
    writeFileSync('temp/bench.json', `${JSON.stringify(result, null, 2)}\n`);
    writePage(result);
    console.log(tables(result));
    console.log('Wrote temp/bench.json and docs/performance.md.');
  } else console.log(JSON.stringify(results[part], null, 2));
} finally {
  stop();
  rmSync(home, { recursive: true });
}
