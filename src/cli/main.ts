#!/usr/bin/env node
/** The program `nmp`: the only place that knows the process and its end. */

import { interruption, nodeIO } from './node-io.ts';
import { run } from './run.ts';

const args = process.argv.slice(2);
// A reader that has seen enough closes the pipe; that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
const { signal, exitCode } = interruption();
const io = nodeIO(signal, args.includes('--verbose') || args.includes('-v'));
process.exitCode = await run(args, io);
const interrupted = exitCode();
if (interrupted !== undefined) process.exit(interrupted);
