/** An outside for commands that keeps what they print; the host is the real one with an environment of the test. */

import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { CliIO } from '../../src/cli/terminal/io.ts';
import { resultOutput } from '../../src/cli/terminal/result-output.ts';
import { statusOutput } from '../../src/cli/terminal/status-output.ts';
import { createNodeRuntime } from '../../src/runtime-node/node-runtime.ts';
import { tempFolder } from '../support/files/temp-folder.ts';

export interface FakeIO extends CliIO {
  readonly home: string;
  readonly configFile: string;
  stdout(): string;
  stderr(): string;
  /** Resolves as soon as the text on stdout or on stderr matches. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly opened: readonly string[];
  /** The texts of activity indicators, each followed by `ended` when it has ended. */
  readonly spun: readonly string[];
}

export interface FakeOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  readonly styled?: boolean;
  readonly input?: string | Uint8Array;
  readonly now?: () => number;
  readonly home?: string;
}

export function fakeIO(options: FakeOptions = {}): FakeIO {
  const { tty = false, columns = 80, rows = 24, input = '', home = tempFolder() } = options;
  const out: string[] = [];
  const notes: string[] = [];
  const opened: string[] = [];
  const spun: string[] = [];
  const waiting = new Set<() => void>();
  const keep = (texts: string[], text: string) => {
    texts.push(text);
    for (const check of waiting) check();
  };
  const environment = { HOME: home, PATH: process.env['PATH'], ...options.env };
  return {
    home,
    configFile: join(home, '.config', 'nmp', 'config.yaml'),
    runtime: createNodeRuntime({ environment, now: options.now }),
    ...resultOutput(async (data) => {
      keep(out, typeof data === 'string' ? data : Buffer.from(data).toString('latin1'));
      return true;
    }, tty),
    ...statusOutput((text) => keep(notes, text), tty),
    stdout: () => out.join(''),
    stderr: () => notes.join(''),
    printed: (pattern) =>
      new Promise((resolve) => {
        const check = () => {
          const found = pattern.exec(out.join('')) ?? pattern.exec(notes.join(''));
          if (found === null) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
    stdoutIsTTY: tty,
    stderrIsTTY: tty,
    stdinIsTTY: tty,
    columns,
    rows,
    isStyled: options.styled ?? false,
    readInput: async () => Buffer.from(input),
    inputStream: () => Readable.from([Buffer.from(input)]),
    askSecret: async () => input.toString(),
    askText: async (question) => {
      keep(notes, `${question}\n`);
      return input.toString();
    },
    askLine: async () => undefined,
    onInterrupt: () => () => undefined,
    askYesNo: async (question) => {
      keep(notes, `${question}\n`);
      return input === 'y';
    },
    spin: async (text) => {
      spun.push(text);
      return () => void spun.push('ended');
    },
    spun,
    openBrowser: (url) => void opened.push(url),
    opened,
    signal: new AbortController().signal,
  };
}
