/** The child's side of a barrier: reports on fd 3 that it is ready, and blocks, without a timer, until the parent releases it. */

import { closeSync, readSync, writeSync } from 'node:fs';

const BARRIER_FD = 3;

export function passBarrier() {
  writeSync(BARRIER_FD, '.');
  readSync(BARRIER_FD, Buffer.alloc(1));
  closeSync(BARRIER_FD);
}
