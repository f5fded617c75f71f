#!/usr/bin/env node
/** The program `nmp`: loads only what the command line needs. */

import * as nodeModule from 'node:module';
import { tokenFastPath } from './auth/token-fast-path.ts';
import { tolerateClosedPipe } from './terminal/closed-pipe.ts';

async function main(args: readonly string[]): Promise<void> {
  if (args.length === 2 && args[0] === 'auth' && args[1] === 'token') {
    const token = tokenFastPath(process.env, Date.now());
    if (token !== undefined) {
      process.stdout.write(`${token}\n`);
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
