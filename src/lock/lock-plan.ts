/** Takes the locks of a plan, runs a section under them, and defers the end of the process meanwhile. */

import { LockTimeoutError } from '../errors.ts';
import { deferExit } from './defer-exit.ts';
import { takeFreeLocks } from './lock-batch.ts';
import type { LockRuntime } from './lock-runtime.ts';
import { withLock } from './with-lock.ts';

export interface LockRule {
  /** Milliseconds: per lock if `atLimit` is `fail`, for all locks of the step together if it is `go on`. */
  readonly wait: number;
  /** `fail`: throws LockTimeoutError before anything has run. `go on`: continues without that lock. */
  readonly atLimit: 'fail' | 'go on';
  /** Wait at the lock itself: the election keeps no order among waiting processes. Default: false. */
  readonly skipElection?: true;
}

/** The rows of the table in `refresh-locks.ts`. */
export const LOCK_RULES = {
  refresh: { wait: 75_000, atLimit: 'fail' },
  write: { wait: 20_000, atLimit: 'fail' },
  edit: { wait: 20_000, atLimit: 'fail', skipElection: true },
  pauseOthers: { wait: 1_000, atLimit: 'go on', skipElection: true },
  pauseAll: { wait: 2_000, atLimit: 'go on', skipElection: true },
} as const satisfies Record<string, LockRule>;

/** Minimum milliseconds to wait for each lock of a `go on` step, even if the locks before it used up the time. */
const MIN_WAIT = 500;

export interface LockStep {
  readonly rule: LockRule;
  /** In the order in which they are taken. A function is called once the locks before it are held. */
  readonly locks: readonly string[] | (() => Promise<readonly string[]>);
}

export interface LockPlan {
  /** Outermost first. */
  readonly steps: readonly LockStep[];
  /** Called if the process ends during the section; it must be synchronous. Left out: the end is not deferred. */
  readonly onAbandoned?: (() => void) | undefined;
}

export interface LockCondition {
  /** Asked while waiting; true ends the wait. */
  readonly unless?: (() => Promise<boolean>) | undefined;
  /** A file whose change may make `unless` true. */
  readonly watched?: string | undefined;
}

/**
 * @returns undefined when `unless` came true first.
 * @throws LockTimeoutError; ConfigError `config_unwritable` for a lock that another user could have put there.
 */
export async function withLocks<T>(
  plan: LockPlan & { readonly unless?: undefined },
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T>;
export async function withLocks<T>(
  plan: LockPlan & LockCondition,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T | undefined>;
export async function withLocks<T>(
  { steps, onAbandoned, unless: isDone, watched }: LockPlan & LockCondition,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T | undefined> {
  const innermost = onAbandoned === undefined ? section : () => deferExit(section, onAbandoned);
  const nested = steps.reduceRight<() => Promise<T | undefined>>(
    (inner, { rule, locks }) =>
      async () => {
        const paths = typeof locks === 'function' ? await locks() : locks;
        if (rule.atLimit === 'go on') return whilePaused(paths, rule.wait, runtime, inner);
        const { wait: timeout, skipElection } = rule;
        const request = { timeout, skipElection, isDone, watched };
        return paths.reduceRight<() => Promise<T | undefined>>(
          (within, path) => () => withLock({ ...request, path }, runtime, within),
          inner,
        )();
      },
    innermost,
  );
  return nested();
}

/**
 * Runs the section while no cooperating process refreshes under these locks. A process that holds one for longer is
 * waiting for a provider and reads the file again before it writes, so the section then runs without that lock.
 */
async function whilePaused<T>(
  locks: readonly string[],
  wait: number,
  runtime: LockRuntime,
  section: () => Promise<T>,
): Promise<T> {
  const [path, ...others] = locks;
  if (path === undefined) return section();
  const started = runtime.uptime();
  const left = () => Math.max(wait - (runtime.uptime() - started), MIN_WAIT);
  const free = await takeFreeLocks(locks, runtime, wait);
  try {
    if (free.length > 0) {
      return await whilePaused(locks.slice(free.length), left(), runtime, section);
    }
  } finally {
    for (const lock of free) await lock.release();
  }
  let hasBegun = false;
  const rest = () => {
    hasBegun = true;
    return whilePaused(others, left(), runtime, section);
  };
  try {
    return await withLock({ path, timeout: wait, skipElection: true }, runtime, rest);
  } catch (error) {
    if (hasBegun || !(error instanceof LockTimeoutError)) throw error;
    return rest();
  }
}
