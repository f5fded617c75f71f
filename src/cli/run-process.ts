/** Runs a command line as this process: its streams, its signals and its end. */

import { tolerateClosedPipe } from './closed-pipe.ts';
import { interruption, nodeIO } from './node-io.ts';
import { run } from './run.ts';

export async function runProcess(args: readonly string[]): Promise<void> {
  tolerateClosedPipe(process.stderr);
  const { signal, exitCode } = interruption();
  const io = nodeIO(signal, args.includes('--verbose') || args.includes('-v'));
  process.exitCode = await run(args, io);
  const interrupted = exitCode();
  if (interrupted !== undefined) process.exit(interrupted);
}
