/**
 * The programs that take a flock for this process on an inherited descriptor, and what their exit means. A helper runs in a
 * session of its own, so that Ctrl-C and the end of a terminal reach only this process.
 */

import type { ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../errors.ts';

export interface FlockHelper {
  readonly program: string;
  readonly args: readonly string[];
}

/** Programs that can lock descriptor 3, best first. */
const HELPERS: readonly FlockHelper[] = [
  { program: 'flock', args: ['-x', '3'] },
  { program: 'busybox', args: ['flock', '-x', '3'] },
  { program: 'perl', args: ['-e', 'open(F, "<&=", 3) && flock(F, 2) or die $!'] },
  { program: 'python3', args: ['-c', 'import fcntl; fcntl.flock(3, fcntl.LOCK_EX)'] },
];

/** Programs that lock descriptors 3 to N without waiting, and print those that they have locked. */
const BATCH_HELPERS: readonly FlockHelper[] = [
  {
    program: 'perl',
    args: ['-e', 'for (3..$ARGV[0]) { open(F, "<&=", $_) && flock(F, 6) && print "$_ " }'],
  },
  {
    program: 'python3',
    args: [
      '-c',
      `import fcntl, sys
for fd in range(3, int(sys.argv[1]) + 1):
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        print(fd)
    except OSError:
        pass`,
    ],
  },
];

/**
 * - `locked`
 * - `missing`: the program is not there, or is not able to lock anything
 * - `unsupported`: the file system has no locks
 * - anything else: why the lock was not taken this time
 */
export type HelperOutcome = 'locked' | 'missing' | 'unsupported' | { readonly problem: string };

/** The messages of ENOLCK, ENOSYS and EOPNOTSUPP in glibc and musl in the C locale. */
const NO_LOCKS_TEXT =
  /No locks available|Function not implemented|Operation not supported|Not supported/;
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'ENOEXEC']);
/** Exit codes of shells and busybox for a program that cannot be run or is not found. */
const MISSING_EXITS = new Set<number | null>([126, 127]);
/** Maximum characters of an error message that are read. */
const MAX_MESSAGE = 4_096;

/** The helpers that are installed in these folders. */
export function installedHelpers(folders: readonly string[]): readonly FlockHelper[] {
  return installed(HELPERS, folders);
}

/** The first batch helper that is installed in these folders. */
export function batchHelper(folders: readonly string[]): FlockHelper | undefined {
  return installed(BATCH_HELPERS, folders)[0];
}

function installed(
  helpers: readonly FlockHelper[],
  folders: readonly string[],
): readonly FlockHelper[] {
  return helpers.flatMap((helper) => {
    const program = folders.map((folder) => join(folder, helper.program)).find(isExecutable);
    return program === undefined ? [] : [{ ...helper, program }];
  });
}

/** @param started - receives the process, to end it early. */
export function runHelper(
  start: typeof spawn,
  { program, args }: FlockHelper,
  fd: number,
  started: (child: ChildProcess) => void,
): Promise<HelperOutcome> {
  return new Promise((resolve) => {
    let child: ChildProcess;
    try {
      // Without environment: the helper needs none of it, and its messages are then in English.
      child = start(program, args, {
        stdio: ['ignore', 'ignore', 'pipe', fd],
        env: {},
        detached: true,
      });
    } catch (error) {
      resolve(outcomeOfStart(error));
      return;
    }
    let message = '';
    child.stderr?.setEncoding('latin1').on('data', (part: string) => {
      message = (message + part).slice(0, MAX_MESSAGE);
    });
    child.once('error', (error) => resolve(outcomeOfStart(error)));
    child.once('exit', (code) => {
      if (code === 0) {
        child.stderr?.destroy();
        resolve('locked');
      }
    });
    child.once('close', (code, signal) => resolve(outcomeOfEnd(code, signal, message)));
    started(child);
  });
}

/**
 * Locks those of the descriptors that are free.
 *
 * @param timeout - milliseconds after which the helper is ended.
 * @returns for each descriptor whether it is locked; all false when the helper failed.
 */
export function runBatchHelper(
  start: typeof spawn,
  { program, args }: FlockHelper,
  fds: readonly number[],
  timeout: number,
): Promise<readonly boolean[]> {
  const last = fds.length + 2;
  return new Promise((resolve) => {
    let output = '';
    const end = () => {
      const locked = new Set(output.split(/\s+/).map(Number));
      resolve(fds.map((_, i) => locked.has(i + 3)));
    };
    try {
      const child = start(program, [...args, String(last)], {
        stdio: ['ignore', 'pipe', 'ignore', ...fds],
        env: {},
        detached: true,
        timeout,
        killSignal: 'SIGKILL',
      });
      child.stdout?.setEncoding('latin1').on('data', (part: string) => (output += part));
      child.once('error', end).once('close', end);
    } catch {
      end();
    }
  });
}

function outcomeOfStart(error: unknown): HelperOutcome {
  const code = systemCode(error) ?? 'unknown error';
  return MISSING.has(code) ? 'missing' : { problem: code };
}

function outcomeOfEnd(
  code: number | null,
  signal: NodeJS.Signals | null,
  message: string,
): HelperOutcome {
  if (NO_LOCKS_TEXT.test(message)) return 'unsupported';
  if (MISSING_EXITS.has(code)) return 'missing';
  return { problem: signal ?? `exit code ${code}` };
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
