/** The real outside of the CLI: this process, its terminal and its signals. */

import { createNodeHost } from '../node/node-host.ts';
import { SIGNAL_EXIT } from './exit-codes.ts';
import type { CliIO } from './io.ts';

/** Aborted by the first SIGINT, SIGTERM or SIGHUP; a second one ends the process at once. */
export function interruption(): {
  readonly signal: AbortSignal;
  readonly exitCode: () => number | undefined;
} {
  const controller = new AbortController();
  let code: number | undefined;
  for (const [name, exit] of Object.entries(SIGNAL_EXIT)) {
    process.on(name as NodeJS.Signals, () => {
      if (code !== undefined) process.exit(exit);
      code = exit;
      controller.abort(new Error(name));
    });
  }
  return { signal: controller.signal, exitCode: () => code };
}

export function nodeIO(signal: AbortSignal, verbose: boolean): CliIO {
  const note = (text: string) => void process.stderr.write(`${text}\n`);
  const host = createNodeHost();
  return {
    host: {
      ...host,
      log: (level, message) => {
        if (verbose || level === 'warn' || level === 'error') note(message);
      },
    },
    signal,
    note,
    write: (bytes) => void process.stdout.write(bytes),
    out: (text) => void process.stdout.write(`${text}\n`),
    stdoutIsTTY: process.stdout.isTTY ?? false,
    stderrIsTTY: process.stderr.isTTY ?? false,
    stdinIsTTY: process.stdin.isTTY ?? false,
    columns: process.stdout.columns ?? 80,
    readInput,
    readLine: async () => (await readInput()).split(/\r?\n/, 1)[0] ?? '',
    askSecret: async (question) => {
      const { isCancel, password } = await import('@clack/prompts');
      const answer = await password({ message: question, output: process.stderr });
      if (isCancel(answer)) throw new DOMException('cancelled', 'AbortError');
      return answer;
    },
    openBrowser(url) {
      void import('open').then(({ default: open }) => open(url)).catch(() => {});
    },
  };
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
