/** A separate home folder for child processes: their environment contains nothing else, and no process outlives the test. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';

/** The folder of the project: programs that start there import the package by its name. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  bin: { nmp: string };
};

/** The built CLI. */
export const NMP = join(ROOT, PACKAGE.bin.nmp);

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** An undefined value removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Default: the project's folder. */
  readonly cwd?: string;
  readonly input?: string;
  /** Called with all of stdout so far, whenever it grows. */
  readonly onStdout?: (stdout: string, child: ChildProcess) => void;
}

export interface StoredTokens {
  readonly token: string;
  readonly refresh_token: string;
}

export class Sandbox {
  readonly home: string = mkdtempSync(join(tmpdir(), 'nemo-platform-test-'));
  readonly configFile: string = join(this.home, '.config', 'nmp', 'config.yaml');

  get env(): Record<string, string> {
    return { PATH: process.env['PATH'] ?? '', HOME: this.home, NO_PROXY: '127.0.0.1,localhost' };
  }

  nmp(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return this.run(process.execPath, [NMP, ...args], options);
  }

  /** A program that imports the built package by its name. */
  program(code: string, options: RunOptions = {}): Promise<Outcome> {
    return this.run(process.execPath, ['--input-type=module', '--eval', code], options);
  }

  run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const env = { ...this.env, ...options.env };
    const cwd = options.cwd ?? ROOT;
    const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      options.onStdout?.(stdout, child);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
    });
  }

  config(): Record<string, unknown> {
    return parse(readFileSync(this.configFile, 'utf8')) as Record<string, unknown>;
  }

  /** The stored tokens of the user with this name. */
  tokens(user = 'default-user'): StoredTokens {
    const { users } = this.config() as { users: (StoredTokens & { name: string })[] };
    return users.find((each) => each.name === user)!;
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** A sandbox that is removed when the test ends. */
export function makeSandbox(): Sandbox {
  const sandbox = new Sandbox();
  onTestFinished(() => sandbox.remove());
  return sandbox;
}
