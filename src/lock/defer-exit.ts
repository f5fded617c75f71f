/**
 * Defers signals that end or stop the process during work that must not be interrupted: tokens that a provider has
 * rotated must reach the disk. If the end cannot be deferred, the work is reported as abandoned.
 */

/** Maximum milliseconds for which a signal is deferred. */
export const MAX_DELAY = 10_000;
/** The signals that end a process, and that of Ctrl-Z: a stopped process that holds the lock keeps all others waiting. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP'];

/** One `onAbandoned` for each piece of work in progress. */
const inProgress = new Set<() => void>();
let isDeferring = false;
let deferred: readonly NodeJS.Signals[] = [];
let pending: NodeJS.Signals | undefined;
let timer: NodeJS.Timeout | undefined;

/**
 * Runs the work. A signal that would end or stop the process takes effect when all such work is done, after ten seconds,
 * or at once when it arrives a second time. Signals that the application handles itself are left to it.
 *
 * @param onAbandoned - called when the process ends before the work does; it must be synchronous.
 */
export async function deferExit<T>(work: () => Promise<T>, onAbandoned: () => void): Promise<T> {
  const report = () => onAbandoned();
  inProgress.add(report);
  startDeferring();
  try {
    return await work();
  } finally {
    inProgress.delete(report);
    if (inProgress.size === 0) stopDeferring();
  }
}

/** Whether any work is running that must not be interrupted. */
export function isExitDeferred(): boolean {
  return inProgress.size > 0;
}

/** For code that ends the process at once, without an `exit` event. */
export function reportAbandoned(): void {
  for (const onAbandoned of inProgress) onAbandoned();
}

function startDeferring(): void {
  if (isDeferring) return;
  isDeferring = true;
  deferred = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  for (const signal of deferred) process.on(signal, defer);
  process.on('exit', reportAbandoned);
}

function defer(signal: NodeJS.Signals): void {
  const isSecond = pending !== undefined;
  pending = signal;
  if (isSecond) stopDeferring();
  else timer = setTimeout(stopDeferring, MAX_DELAY);
}

/** A deferred signal takes effect. */
function stopDeferring(): void {
  const signal = pending;
  isDeferring = false;
  pending = undefined;
  clearTimeout(timer);
  process.off('exit', reportAbandoned);
  for (const each of deferred) process.off(each, defer);
  if (signal === undefined) return;
  if (signal !== 'SIGTSTP') reportAbandoned();
  process.kill(process.pid, signal);
}
