/**
 * Child program: works with deferred signals until its standard input ends, prints when the work is done, and reports
 * abandoned work. A second work, if asked for, takes longer than the first.
 */

import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { deferExit } from '../../src/lock/defer-exit.ts';

const listeners = () => ['SIGTERM', 'SIGINT', 'exit'].map((event) => process.listenerCount(event));
const idle = listeners();

if (process.argv.includes('--own-handler')) process.on('SIGTERM', () => console.log('own handler'));
const told = once(process.stdin.resume(), 'end');
const work = (name: string, turns: number) =>
  deferExit(
    async () => {
      console.log(`working${name}`);
      await told;
      // A signal that was sent before that end arrives within these turns of the event loop.
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      console.log(`done${name}`);
    },
    () => console.log(`abandoned${name}`),
  );
const works = [work('', 5)];
if (process.argv.includes('--two')) works.push(work(' too', 10));
if (process.argv.includes('--exit')) process.exit(3);
if (process.argv.includes('--throw')) throw new Error('of the application');
await Promise.all(works);
console.log(
  `listeners ${listeners()
    .map((count, i) => count - idle[i]!)
    .join(' ')}`,
);
