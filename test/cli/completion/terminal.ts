/** A shell in a pseudo-terminal: types keys, and waits for what appears. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { requireProgram, type ShellHome } from './shell-home.ts';

/** Milliseconds. */
const MAX_WAIT = 20_000;

export class Terminal {
  readonly #child: ChildProcess;
  #screen = '';
  #changed: () => void = () => {};

  /** @param command - as in `bash --norc -i`. */
  constructor({ sandbox, env }: ShellHome, command: string) {
    requireProgram('script');
    const args =
      process.platform === 'linux' ? ['-qec', command, '/dev/null'] : ['-q', '/dev/null', command];
    this.#child = spawn('script', args, {
      cwd: sandbox.home,
      env: { ...sandbox.env, ...env, PS1: 'READY> ', HISTFILE: '' },
    });
    this.#child.stdout!.on('data', (chunk: Buffer) => {
      this.#screen += chunk.toString();
      this.#changed();
    });
    onTestFinished(async () => {
      const closed = once(this.#child, 'close');
      this.#child.kill('SIGKILL');
      await closed;
    });
  }

  /** Types; `\t` is the Tab key. What was on the screen before is gone. */
  type(keys: string): void {
    this.#screen = '';
    this.#child.stdin!.write(keys);
  }

  /** All that appeared since the last keys, as soon as it fits; an error shows it when it never does. */
  until(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const never = () => reject(new Error(`${pattern} did not appear in:\n${this.screen}`));
      const timer = setTimeout(never, MAX_WAIT);
      this.#changed = () => {
        if (!pattern.test(this.screen)) return;
        clearTimeout(timer);
        resolve(this.screen);
      };
      this.#changed();
    });
  }

  get screen(): string {
    return stripVTControlCharacters(this.#screen);
  }
}
