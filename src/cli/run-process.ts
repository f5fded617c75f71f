/** Runs a command line in this process: connects its streams and signals, and sets its exit code. */

import { run } from './run.ts';
import { Browser } from './terminal/browser.ts';
import { tolerateClosedPipe } from './terminal/closed-pipe.ts';
import { Interruption } from './terminal/interruption.ts';
import { nodeIO } from './terminal/node-io.ts';

export async function runProcess(args: readonly string[]): Promise<void> {
  tolerateClosedPipe(process.stderr);
  const interruption = new Interruption();
  const browser = new Browser();
  const io = nodeIO({ interruption, browser }, args.includes('--verbose') || args.includes('-v'));
  process.exitCode = await run(args, io);
  interruption.conclude();
  if (browser.isStarting) process.stdout.write('', () => process.exit());
}
