/** `npm run fuzz [-- RUNS [SEED]]`: one million random inputs, divided among the properties; exits with 1 at the first failure. */

import fc from 'fast-check';
import { properties } from './properties.ts';

const [runs = '1000000', seed] = process.argv.slice(2);
const named = Object.entries(properties);
const numRuns = Math.ceil(Number(runs) / named.length);
for (const [name, property] of named) {
  const started = performance.now();
  const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
    numRuns,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${details.failed ? 'FAILED' : 'passed'}  ${name}: ${details.numRuns} inputs in ${seconds} s, seed ${details.seed}`,
  );
  if (details.failed) {
    console.log(fc.defaultReportMessage(details as fc.RunDetails<unknown>));
    process.exitCode = 1;
  }
}
