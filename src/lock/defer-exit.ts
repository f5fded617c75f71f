/**
 * Defers the end and the stop of the process during work that must not be interrupted: tokens that a provider has rotated
 * must reach the disk. When the end cannot be deferred, the work is reported as abandoned.
 */

/** Maximum milliseconds for which a signal is deferred. */
export const LONGEST_DELAY = 10_000;
/** The signals that end a process, and Ctrl-Z: a stopped process that holds the lock keeps all others waiting. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP'];

/** The reports of the works that run now. */
const works = new Set<() => void>();
let isUp = false;
let held: readonly NodeJS.Signals[] = [];
let pending: NodeJS.Signals | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * Runs the work; a signal that would end or stop the process meanwhile takes effect when no such work is left, or after
 * ten seconds, or at once when it comes a second time. Signals that the application handles itself are left to it.
 *
 * @param onAbandoned - called when the process ends before the work does; it must be synchronous.
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

/** Whether any work is running that must not be interrupted. */
export function isExitDeferred(): boolean {
  return works.size > 0;
}

/** For code that ends the process at once, without an `exit` event. */
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

/** Lets a deferred signal take effect. */
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
