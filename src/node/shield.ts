/**
 * Holds back the end and the sleep of the process while something must not be torn: what a provider has rotated has to
 * reach the disk.
 */

/** Milliseconds for which a signal is held back at the most. */
const LONGEST_DELAY = 10_000;
/** Those that end a process, and Ctrl-Z: a process that sleeps with the lock keeps all others waiting. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32'
    ? ['SIGINT', 'SIGTERM', 'SIGHUP']
    : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGTSTP'];

/**
 * Runs the work; a signal that would end or stop the process meanwhile takes effect afterwards, or after ten seconds, or
 * at once when it comes a second time. Signals that the application handles itself are left to it.
 */
export async function shield<T>(work: () => Promise<T>): Promise<T> {
  let pending: NodeJS.Signals | undefined;
  let timer: NodeJS.Timeout | undefined;
  const held = SIGNALS.filter((signal) => process.listenerCount(signal) === 0);
  const letGo = () => {
    clearTimeout(timer);
    for (const signal of held) process.off(signal, hold);
  };
  const die = () => {
    letGo();
    if (pending !== undefined) process.kill(process.pid, pending);
  };
  const hold = (signal: NodeJS.Signals) => {
    const second = pending !== undefined;
    pending = signal;
    if (second) die();
    else timer = setTimeout(die, LONGEST_DELAY);
  };
  for (const signal of held) process.on(signal, hold);
  try {
    return await work();
  } finally {
    die();
  }
}
