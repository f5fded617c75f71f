/** Runs a command line as this process: its streams, its signals and its end. */

import { tolerateClosedPipe } from './closed-pipe.ts';
import { Interruption } from './interruption.ts';
import { nodeIO } from './node-io.ts';
import { run } from './run.ts';

export async function runProcess(args: readonly string[]): Promise<void> {
  tolerateClosedPipe(process.stderr);
  const interruption = new Interruption();
  const io = nodeIO(interruption, args.includes('--verbose') || args.includes('-v'));
  process.exitCode = await run(args, io);
  interruption.conclude();
}
