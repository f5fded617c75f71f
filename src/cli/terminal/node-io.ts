/** The real outside of the CLI: this process and its terminal. */

import { createNodeRuntime } from '../../runtime-node/node-runtime.ts';
import type { Browser } from './browser.ts';
import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';
import { prompts } from './prompts.ts';
import { talk } from './status-output.ts';

/** What the process has and `nodeIO` does not make. */
export interface ProcessParts {
  readonly interruption: Interruption;
  readonly browser: Browser;
}

export function nodeIO({ interruption, browser }: ProcessParts, verbose: boolean): CliIO {
  const { stdout, stderr, stdin } = process;
  const { signal } = interruption;
  const { note, progress } = talk((text) => void stderr.write(text), stderr.isTTY ?? false);
  const runtime = createNodeRuntime({ environment: takeEnvironment() });
  return {
    runtime: {
      ...runtime,
      log: (level, message) => {
        if (verbose || level === 'warn' || level === 'error') note(message);
      },
    },
    signal,
    note,
    progress,
    write: (bytes) => void stdout.write(bytes),
    out: (text) => void stdout.write(`${text}\n`),
    stdoutIsTTY: stdout.isTTY ?? false,
    stderrIsTTY: stderr.isTTY ?? false,
    stdinIsTTY: stdin.isTTY ?? false,
    // A terminal may not know its size and say 0.
    columns: stdout.columns || 80,
    rows: stdout.rows || 24,
    isStyled: (stdout.isTTY && stdout.hasColors()) ?? false,
    readInput,
    readLine: async () => (await readInput()).split(/\r?\n/, 1)[0] ?? '',
    ...prompts(interruption),
    spin: async (text, styled) => (await import('./spinner.ts')).spin(text, styled),
    openBrowser: (url) => browser.show(url),
  };
}

/** A browser inherits the environment, and the token in it is meant for us alone. */
function takeEnvironment(): NodeJS.ProcessEnv {
  const value = process.env['NMP_ACCESS_TOKEN'];
  delete process.env['NMP_ACCESS_TOKEN'];
  // No copy: on Windows the names of the environment know no case.
  return Object.create(process.env, { NMP_ACCESS_TOKEN: { value } }) as NodeJS.ProcessEnv;
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
