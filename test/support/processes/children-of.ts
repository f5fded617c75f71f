/** The child processes of a process, as Linux lists them, such as the helper that takes a flock for it. */

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface ProcessFacts {
  readonly parent: number;
  readonly session: number;
}

export function childrenOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => factsOf(each)?.parent === pid);
}

/** Undefined when there is no such process, or when it is a zombie. */
export function factsOf(pid: number): ProcessFacts | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/.*\) /, '').split(' ');
    if (fields[0] === 'Z') return undefined;
    return { parent: Number(fields[1]), session: Number(fields[3]) };
  } catch {
    return undefined;
  }
}

const HELPERS = new Set(['flock', 'busybox', 'perl', 'python3']);

/** The process ID of the flock helper of a waiting process; undefined when it has none at the moment. */
export function flockHelperOf(pid: number): number | undefined {
  return childrenOf(pid).find((each) => HELPERS.has(commandOf(each) ?? ''));
}

function commandOf(pid: number): string | undefined {
  try {
    return basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!);
  } catch {
    return undefined;
  }
}
