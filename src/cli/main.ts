#!/usr/bin/env node
/** The program `nmp`: loads only what the command line needs. */

import * as nodeModule from 'node:module';
import { tokenFastPath } from './start/token-fast-path.ts';
import { tolerateClosedPipe } from './terminal/closed-pipe.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'auth' && args[1] === 'token') {
    const output = tokenFastPath(args.slice(2), process.env, Date.now());
    if (output !== undefined) {
      process.stdout.write(`${output}\n`);
      return;
    }
  }
  const { runProcess } = await import('./run-process.ts');
  await runProcess(args);
}

// Since Node 22.8: later starts reuse the compiled code.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
tolerateClosedPipe(process.stdout);
void main(process.argv.slice(2));
