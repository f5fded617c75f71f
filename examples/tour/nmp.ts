/** Runs the built `nmp` and programs beside it as child processes with a home of their own, and shows what they print. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  /** What it printed, notes included. */
  readonly output: string;
}

export class Nmp {
  readonly #home: string;
  readonly #script: string;
  readonly #running = new Set<ChildProcess>();
  #ended = false;

  constructor(home: string) {
    this.#home = home;
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      bin: { nmp: string };
    };
    this.#script = join(ROOT, bin.nmp);
  }

  /** @param onOutput - called with the whole output so far, whenever it grows. */
  run(args: readonly string[], onOutput?: (output: string) => Promise<void>): Promise<Outcome> {
    console.log(`   $ nmp ${args.join(' ')}`);
    return this.#spawn([this.#script, ...args], onOutput);
  }

  /** Runs a TypeScript file of this folder. */
  program(file: string, args: readonly string[]): Promise<Outcome> {
    console.log(`   $ tsx examples/tour/${file} ${args.join(' ')}`);
    return this.#spawn(['--import', 'tsx', join(ROOT, 'examples', 'tour', file), ...args]);
  }

  /** Ends what runs, and starts nothing any more. */
  end(signal: NodeJS.Signals): void {
    this.#ended = true;
    for (const child of this.#running) child.kill(signal);
  }

  #spawn(args: readonly string[], onOutput?: (output: string) => Promise<void>): Promise<Outcome> {
    if (this.#ended) return Promise.reject(new Error('the tour was interrupted'));
    const env = { PATH: process.env['PATH'] ?? '', HOME: this.#home };
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    let output = '';
    return new Promise((resolve, reject) => {
      const show = (chunk: Buffer) => {
        output += chunk.toString();
        process.stdout.write(chunk.toString().replace(/^(?=.)/gm, '   '));
        onOutput?.(output).catch(reject);
      };
      child.stdout.on('data', show);
      child.stderr.on('data', show);
      child.on('error', reject);
      child.on('close', (code) => {
        this.#running.delete(child);
        resolve({ code, output });
      });
    });
  }
}
