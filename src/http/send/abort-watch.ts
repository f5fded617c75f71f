/** Watches abort signals. Calls that share a signal share one listener, which is removed with the last call. */

interface Watch {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const watches = new WeakMap<AbortSignal, Watch>();

/**
 * Calls back when the signal aborts.
 *
 * Node warns of a leak at the eleventh listener on a signal, and eleven concurrent calls are common.
 *
 * @returns a function that stops watching.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const watch = watches.get(signal) ?? startWatch(signal);
  watch.callbacks.add(callback);
  return () => {
    if (!watch.callbacks.delete(callback) || watch.callbacks.size > 0) return;
    signal.removeEventListener('abort', watch.listener);
    watches.delete(signal);
  };
}

function startWatch(signal: AbortSignal): Watch {
  const callbacks = new Set<() => void>();
  const listener = () => {
    for (const callback of callbacks) callback();
  };
  const watch = { callbacks, listener };
  // First, because it throws for what is no signal.
  signal.addEventListener('abort', listener);
  watches.set(signal, watch);
  return watch;
}
