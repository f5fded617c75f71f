/**
 * Thousands of reads, renewals, logins, logouts and changes on one config file, first by processes of this package only, then
 * together with the platform's Python SDK if `NMP_BENCH_PYTHON` names a Python that has it. Ends with 1 when a change or refresh of this SDK was
 * refused, lost or left open to others. `OPERATIONS`, `WORKERS` and `SEED` choose how much and in which order.
 */

import { existsSync } from 'node:fs';
import { type EnduranceReport, runEndurance } from '../test/endurance/run-endurance.ts';
import type { WorkerReport } from '../test/endurance/worker-report.ts';
import { startRemoteBackend } from '../test/support/backends/remote-backend.ts';

const OPERATIONS = Number(process.env['OPERATIONS'] ?? 10_000);
const WORKERS = Number(process.env['WORKERS'] ?? 4);
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const python = process.env['NMP_BENCH_PYTHON'];
const hasPython = python !== undefined && existsSync(python);
if (!hasPython) console.log('NMP_BENCH_PYTHON names no Python with the platform SDK: run without.');

console.log(`seed ${SEED}`);
let sound = true;
/** The Python SDK renews at every start what lives for less than a minute. */
const phases = [
  { title: 'our processes alone', lifetime: 3600, workers: WORKERS, python: undefined },
  ...(hasPython
    ? [
        {
          title: 'together with the Python SDK',
          lifetime: 30,
          workers: WORKERS,
          python: { path: python, workers: 2 },
        },
      ]
    : []),
];
for (const { title, lifetime, ...phase } of phases) {
  const backend = await startRemoteBackend({ accessTokenLifetime: lifetime });
  try {
    const operations = Math.ceil(OPERATIONS / phases.length);
    const started = performance.now();
    const report = await runEndurance({ ...phase, backend, seed: SEED, operations });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`\n${title}: ${operations} operations in ${seconds} s`);
    print(report);
    sound &&= isSound(report);
  } finally {
    await backend.stop();
  }
}
console.log(sound ? '\nNothing was lost.' : '\nSomething was lost.');
process.exitCode = sound ? 0 : 1;

function print({ ours, theirs, ...rest }: EnduranceReport): void {
  console.table({ ours: summed(ours, 'done'), theirs: summed(theirs, 'done') });
  for (const [side, reports] of Object.entries({ ours, theirs })) {
    for (const [why, count] of Object.entries(summed(reports, 'failed')))
      console.log(`${side} failed ${count} times: ${why}`);
  }
  const { refreshes, refused, lost, mode, lives } = rest;
  console.log(
    `the provider refreshed ${refreshes} times and refused ${refused.ours} of this SDK and ${refused.theirs} of the Python SDK`,
  );
  console.log(
    `${lost} changes undone; mode ${mode.toString(8)}; the login ${lives ? 'is valid' : 'has ended'}`,
  );
}

/** Refusals of the Python SDK are accepted: after a logout its processes continue with tokens in memory. */
function isSound({ ours, refused, lost, mode, lives }: EnduranceReport): boolean {
  const failures = Object.keys(summed(ours, 'failed')).length;
  return failures + refused.ours + lost === 0 && mode === 0o600 && lives;
}

function summed(reports: readonly WorkerReport[], key: 'done' | 'failed'): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const report of reports) {
    for (const [name, count] of Object.entries(report[key])) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}
