/**
 * Starts many processes and releases them at once. Each reports on fd 3 that it is ready and waits there for a
 * byte; if one ends before it is ready, the start of all fails.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Waiting {
  readonly pid: number;
  readonly finished: Promise<Finished>;
  kill(signal?: NodeJS.Signals): void;
}

export interface Barrier {
  readonly waiting: readonly Waiting[];
  /** Releases all processes, and resolves when the last one has ended. */
  open(): Promise<readonly Finished[]>;
}

const BARRIER_FD = 3;
const PRELOAD = fileURLToPath(new URL('barrier-preload.mjs', import.meta.url));

/** A Node program, unchanged, that stops at the barrier before its first line. */
export function nodeAtBarrier(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  return { command: process.execPath, args: ['--import', PRELOAD, script, ...args], env };
}

/** @throws Error when a process ends before it is ready. */
export async function spawnBarrier(programs: readonly Program[]): Promise<Barrier> {
  const children = programs.map((program) => {
    const child = spawn(program.command, program.args, {
      env: { ...program.env },
      ...(program.cwd !== undefined && { cwd: program.cwd }),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const gate = child.stdio[BARRIER_FD] as Duplex;
    // A killed child must not end its parent by an unhandled error.
    gate.on('error', () => {});
    return { child, gate, finished: finish(child) };
  });
  try {
    await Promise.all(children.map(({ gate, finished }) => ready(gate, finished)));
  } catch (error) {
    for (const { child } of children) child.kill('SIGKILL');
    throw error;
  }
  return {
    waiting: children.map(({ child, finished }) => ({
      pid: child.pid!,
      finished,
      kill: (signal) => void child.kill(signal),
    })),
    open() {
      for (const { gate } of children) gate.end('.');
      return Promise.all(children.map(({ finished }) => finished));
    },
  };
}

async function ready(gate: Duplex, finished: Promise<Finished>): Promise<void> {
  const early = finished.then(({ code, signal, stderr }) => {
    throw new Error(`A process ended before the barrier (${signal ?? code}): ${stderr}`);
  });
  await Promise.race([once(gate, 'data'), early]);
  // From now on the end of the process is awaited.
  early.catch(() => {});
}

async function finish(child: ChildProcess): Promise<Finished> {
  const texts = [child.stdout!, child.stderr!].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { code, signal, stdout: texts[0]!(), stderr: texts[1]!() };
}
