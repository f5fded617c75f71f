/** Starts the system's browser and never depends on it: it may be missing, fail, or its launcher may hang. */

export class Browser {
  #starting = 0;

  /** Whether a launcher is still running; on Windows and WSL it would keep this process alive. */
  get isStarting(): boolean {
    return this.#starting > 0;
  }

  /** @param url - must be safe in a command line. */
  show(url: string): void {
    this.#starting++;
    void import('open')
      .then(({ default: open }) => open(url))
      .catch(() => {})
      .finally(() => this.#starting--);
  }
}
