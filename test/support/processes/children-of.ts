/** The processes that a process has started, as Linux lists them: among them the helper that takes a flock for it. */

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

/** Undefined when there is no such process, or when it has ended and waits for its parent to notice. */
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

/** Of a process that waits for a flock; undefined when it has none at the moment. */
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
