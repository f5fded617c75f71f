/**
 * Holds back the end and the sleep of the process while something must not be torn: what a provider has rotated has to
 * reach the disk. An end that cannot be held back is told.
 */

/** Milliseconds for which a signal is held back at the most. */
export const LONGEST_DELAY = 10_000;
/** Those that end a process, and Ctrl-Z: a process that sleeps with the lock keeps all others waiting. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP'];

/** What must not be torn now, each with whom to tell that it was. */
const works = new Set<() => void>();
let isUp = false;
let held: readonly NodeJS.Signals[] = [];
let pending: NodeJS.Signals | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * Runs the work; a signal that would end or stop the process meanwhile takes effect when no such work is left, or after
 * ten seconds, or at once when it comes a second time. Signals that the application handles itself are left to it.
 *
 * @param torn - told when the process ends before the work has: it has no more than this call's time.
 */
export async function deferExit<T>(work: () => Promise<T>, onAbandoned: () => void): Promise<T> {
  const tell = () => onAbandoned();
  works.add(tell);
  raise();
  try {
    return await work();
  } finally {
    works.delete(tell);
    if (works.size === 0) lower();
  }
}

/** Whether something is at work that must not be torn. */
export function isExitDeferred(): boolean {
  return works.size > 0;
}

/** For who ends the process without waiting, and without an `exit` that is heard. */
export function reportAbandoned(): void {
  for (const onAbandoned of works) onAbandoned();
}

function raise(): void {
  if (isUp) return;
  isUp = true;
  held = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of held) process.on(signal, hold);
  process.on('exit', reportAbandoned);
}

function hold(signal: NodeJS.Signals): void {
  const second = pending !== undefined;
  pending = signal;
  if (second) lower();
  else timer = setTimeout(lower, LONGEST_DELAY);
}

/** What was held back takes effect. */
function lower(): void {
  const signal = pending;
  isUp = false;
  pending = undefined;
  clearTimeout(timer);
  process.off('exit', reportAbandoned);
  for (const each of held) process.off(each, hold);
  if (signal === undefined) return;
  if (signal !== 'SIGTSTP') reportAbandoned();
  process.kill(process.pid, signal);
}
