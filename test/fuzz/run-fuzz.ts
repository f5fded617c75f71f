/**
 * `npm run fuzz [-- RUNS [SEED [NAME]]]`: one million random inputs, divided among the properties whose names contain NAME.
 * Exits with 1 after a failure, or when one input takes more than 100 ms of processor time.
 */

import fc from 'fast-check';
import { properties } from './properties.ts';
import { withSlowestInput } from './slowest-input.ts';

const MAX_MILLISECONDS = 100;
const MAX_SHOWN = 400;

const [runs = '1000000', seed = '', part = ''] = process.argv.slice(2);
const numRuns = Math.ceil(Number(runs) / Object.keys(properties).length);
for (const [name, property] of Object.entries(properties)) {
  if (!name.includes(part)) continue;
  const started = performance.now();
  const { property: measured, slowest } = withSlowestInput(property);
  const details = await fc.check(measured as fc.IAsyncProperty<unknown>, {
    numRuns,
    ...(seed !== '' && { seed: Number(seed) }),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const isSlow = slowest.milliseconds > MAX_MILLISECONDS;
  console.log(
    `${details.failed ? 'FAILED' : isSlow ? 'SLOW  ' : 'passed'}  ${name}: ${details.numRuns} inputs in ${seconds} s, ` +
      `slowest ${slowest.milliseconds.toFixed(1)} ms, seed ${details.seed}`,
  );
  if (isSlow) console.log(`  ${fc.stringify(slowest.input).slice(0, MAX_SHOWN)}`);
  if (details.failed) {
    console.log(fc.defaultReportMessage(details as fc.RunDetails<unknown>));
    console.log(details.errorInstance);
  }
  if (details.failed || isSlow) process.exitCode = 1;
}
