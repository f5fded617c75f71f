#!/usr/bin/env node
/** The program `nmp`: loads only what the command line needs. */

import * as nodeModule from 'node:module';
import { incompleteInstallation } from './errors/incomplete-installation.ts';
import { completionFastPath } from './start/completion-fast-path.ts';
import { helpFastPath } from './start/help-fast-path.ts';
import { tokenFastPath } from './start/token-fast-path.ts';
import { tolerateClosedPipe } from './terminal/closed-pipe.ts';

const FAST_PATHS = [tokenFastPath, helpFastPath, completionFastPath];

async function main(args: readonly string[]): Promise<void> {
  const { env: environment, stdout } = process;
  const start = {
    args,
    environment,
    now: Date.now(),
    columns: stdout.columns || 80,
    folder: import.meta.dirname,
  };
  for (const path of FAST_PATHS) {
    const output = await path(start);
    if (output !== undefined) {
      stdout.write(output);
      return;
    }
  }
  const { runProcess } = await import('./run-process.ts');
  await runProcess(args);
}

// Since Node 22.8: later starts reuse the compiled code.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
tolerateClosedPipe(process.stdout);
main(process.argv.slice(2)).catch((error: unknown) => {
  const message = incompleteInstallation(error);
  if (message === undefined) throw error;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
