/** A sleep that ends when a file changes. The system reports the change: no thread and no polling. */

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
   * Resolves after the given milliseconds, or earlier if the signal aborts or the file has changed or been replaced since
   * the first sleep after the last change. Where the system reports no changes (network drives, missing file, too many
   * watches), only the time counts.
   */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    this.#watcher ??= this.#open();
    if (!this.#isChanged && !signal?.aborted) {
      // No AbortSignal of our own: what wakes many processes at once must be cheap.
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
    // The watch belongs to the old file, which has been replaced.
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
