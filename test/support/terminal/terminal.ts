/** A real pseudo-terminal around one command: keeps the screen as a user sees it, and presses keys. The program `script` creates it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import xterm from '@xterm/headless';
import { onTestFinished } from 'vitest';
import { NMP } from '../files/sandbox.ts';

export const CTRL_C = '\u0003';
export const CTRL_Z = '\u001a';
export const ENTER = '\r';

/** A command line for `/bin/sh`; no argument may contain a quote. */
export function nmpCommand(...args: readonly string[]): string {
  return [process.execPath, NMP, ...args].map((word) => `'${word}'`).join(' ');
}

export interface TerminalOptions {
  /** The whole environment of the command, except TERM. */
  readonly env: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
}

export class Terminal {
  readonly #child: ChildProcess;
  readonly #screen: xterm.Terminal;
  #output = '';
  /** The exit code as a shell sees it: 130 after Ctrl-C. */
  readonly ended: Promise<number | null>;

  /** @param command - for `/bin/sh`. */
  constructor(command: string, options: TerminalOptions) {
    const { columns = 80, rows = 24, env } = options;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const sized = `/bin/stty columns ${columns} rows ${rows}; ${command}`;
    // A terminal echoes what is typed unless a program turns that off.
    const args = ['--quiet', '--return', '--echo', 'always', '--command', sized, '/dev/null'];
    this.#child = spawn('/usr/bin/script', args, {
      env: { TERM: 'xterm-256color', SHELL: '/bin/sh', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdin!.on('error', () => {});
    this.#child.stdout!.on('data', (chunk: Buffer) => {
      this.#output += chunk.toString();
      this.#screen.write(chunk);
    });
    this.ended = this.#end();
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** All bytes so far, escape sequences included. */
  get output(): string {
    return this.#output;
  }

  press(keys: string): void {
    this.#child.stdin!.write(keys);
  }

  /**
   * Resolves as soon as the screen matches the pattern.
   *
   * @throws Error with the screen when the command ends before.
   */
  async shows(pattern: RegExp): Promise<RegExpExecArray> {
    let isOver = false;
    void this.ended.then(() => {
      isOver = true;
    });
    for (;;) {
      const last = isOver;
      const found = pattern.exec(this.text());
      if (found !== null) return found;
      if (last) throw new Error(`The terminal never showed ${pattern}:\n${this.text()}`);
      await Promise.race([this.#parsed(), this.ended]);
    }
  }

  /** The screen and the lines that have scrolled out above it; wrapped lines are joined. */
  text(): string {
    return this.#lines(true).join('\n');
  }

  /** The same text with lines wrapped at the width of the terminal, and bold text between asterisks. */
  transcript(): string {
    return this.#lines(false).join('\n');
  }

  get isCursorVisible(): boolean {
    return this.#output.lastIndexOf('\u001b[?25h') >= this.#output.lastIndexOf('\u001b[?25l');
  }

  #lines(whole: boolean): string[] {
    const buffer = this.#screen.buffer.active;
    const lines: string[] = [];
    for (let y = 0; y < buffer.length; y++) {
      const line = buffer.getLine(y)!;
      const text = whole ? line.translateToString(true) : marked(line);
      if (whole && line.isWrapped) lines.push((lines.pop() ?? '') + text);
      else lines.push(text);
    }
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  #parsed(): Promise<void> {
    return new Promise((resolve) => {
      const watch = this.#screen.onWriteParsed(() => {
        watch.dispose();
        resolve();
      });
    });
  }

  async #end(): Promise<number | null> {
    const [code] = (await once(this.#child, 'close')) as [number | null];
    await new Promise<void>((resolve) => this.#screen.write('', resolve));
    return code;
  }
}

function marked(line: xterm.IBufferLine): string {
  let text = '';
  let wasBold = false;
  for (let x = 0; x < line.length; x++) {
    const cell = line.getCell(x)!;
    const isBold = cell.isBold() !== 0;
    if (isBold !== wasBold) text += '**';
    wasBold = isBold;
    text += cell.getChars() || ' ';
  }
  return `${text}${wasBold ? '**' : ''}`.trimEnd();
}
