/** The CLI's real input and output: this process and its terminal. */

import { variableNames } from '../../runtime/variables.ts';
import { createNodeRuntime } from '../../runtime-node/node-runtime.ts';
import type { Browser } from './browser.ts';
import type { Interruption } from './interruption.ts';
import type { CliIO } from './io.ts';
import { prompts } from './prompts.ts';
import { resultOutput } from './result-output.ts';
import { statusOutput } from './status-output.ts';

/** The parts of the process that `nodeIO` does not create. */
export interface ProcessParts {
  readonly interruption: Interruption;
  readonly browser: Browser;
}

export function nodeIO({ interruption, browser }: ProcessParts, verbose: boolean): CliIO {
  const { stdout, stderr } = process;
  const { signal } = interruption;
  const status = statusOutput((text) => void stderr.write(text), stderr.isTTY ?? false);
  const runtime = createNodeRuntime({ environment: takeEnvironment() });
  return {
    runtime: {
      ...runtime,
      log: (level, message) => {
        if (verbose || level === 'warn' || level === 'error') status.note(message);
      },
    },
    signal,
    ...status,
    ...resultOutput(writeTo(stdout), stdout.isTTY ?? false),
    stdoutIsTTY: stdout.isTTY ?? false,
    stderrIsTTY: stderr.isTTY ?? false,
    // A getter, because the first access to `process.stdin` opens standard input.
    get stdinIsTTY() {
      return process.stdin.isTTY ?? false;
    },
    // A terminal may not know its size and report 0.
    columns: stdout.columns || 80,
    rows: stdout.rows || 24,
    isStyled: (stdout.isTTY && stdout.hasColors()) ?? false,
    readInput,
    inputStream: () => process.stdin,
    ...prompts(interruption),
    onInterrupt: (instead) => interruption.divert(instead),
    askLine: async (prompt, history) =>
      (await import('./line-editor.ts')).editLine(prompt, history, signal),
    spin: async (text, styled) => (await import('./spinner.ts')).spin(text, styled),
    openBrowser: (url) => browser.show(url),
  };
}

/** The callback is called when the reader has taken the data or has closed the pipe. */
function writeTo(stream: NodeJS.WriteStream): (data: string | Uint8Array) => Promise<boolean> {
  return (data) =>
    new Promise((resolve) => {
      stream.write(data, (error) => resolve(error === undefined || error === null));
    });
}

/** A browser inherits the environment, and the token in it must not reach the browser. */
function takeEnvironment(): NodeJS.ProcessEnv {
  const taken: PropertyDescriptorMap = {};
  for (const name of variableNames('NMP_ACCESS_TOKEN')) {
    taken[name] = { value: process.env[name] };
    delete process.env[name];
  }
  // Not a copy: on Windows the names of environment variables ignore case.
  return Object.create(process.env, taken) as NodeJS.ProcessEnv;
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
