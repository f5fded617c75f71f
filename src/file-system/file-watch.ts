/** Sleep that a change of a file ends: no thread, no further timer, the system tells of the change. */

import { type FSWatcher, watch } from 'node:fs';

export class FileWatch {
  readonly #path: string;
  #watcher: FSWatcher | undefined;
  #isChanged = false;
  #wake = () => {};

  /** Does no I/O. */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Resolves after the milliseconds, or sooner: when the signal aborts, or when the file has changed or was replaced since
   * the first sleep after the last change. Where the system does not tell (network drives, no such file, too many watches)
   * only the time counts.
   */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#watcher ??= this.#open();
    if (!this.#isChanged && !signal?.aborted) {
      // No signal of our own in between: what wakes many processes at once has to be cheap.
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal?.addEventListener('abort', this.#wake, { once: true });
      });
      signal?.removeEventListener('abort', this.#wake);
    }
    // A watch stays with the file that was replaced.
    if (this.#isChanged) this.close();
  }

  close(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
    this.#isChanged = false;
  }

  #open(): FSWatcher | undefined {
    try {
      const watcher = watch(this.#path, { persistent: false }, () => {
        this.#isChanged = true;
        this.#wake();
      });
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      return undefined;
    }
  }
}
