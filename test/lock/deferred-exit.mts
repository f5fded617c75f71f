/**
 * Child program: works for a moment with deferred signals, prints when the work is done, and reports abandoned work.
 * A second work, if asked for, takes longer than the first.
 */

import { deferExit } from '../../src/lock/defer-exit.ts';

const listeners = () => ['SIGTERM', 'SIGINT', 'exit'].map((event) => process.listenerCount(event));
const idle = listeners();

if (process.argv.includes('--own-handler')) process.on('SIGTERM', () => console.log('own handler'));
const milliseconds = Number(process.argv[2]);
const work = (name: string, takes: number) =>
  deferExit(
    async () => {
      console.log(`working${name}`);
      await new Promise((resolve) => setTimeout(resolve, takes));
      console.log(`done${name}`);
    },
    () => console.log(`abandoned${name}`),
  );
const works = [work('', milliseconds)];
if (process.argv.includes('--two')) works.push(work(' too', milliseconds + 200));
if (process.argv.includes('--exit')) process.exit(3);
if (process.argv.includes('--throw')) throw new Error('of the application');
await Promise.all(works);
console.log(
  `listeners ${listeners()
    .map((count, i) => count - idle[i]!)
    .join(' ')}`,
);
