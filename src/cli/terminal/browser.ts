/** Starts the system's browser and never depends on it: there may be none, it may fail, and its starter may hang. */

export class Browser {
  #starting = 0;

  /** Whether a starter has not ended yet; on Windows and WSL it would keep this process from ending. */
  get isStarting(): boolean {
    return this.#starting > 0;
  }

  /** @param url - one that is safe in a command line. */
  show(url: string): void {
    this.#starting++;
    void import('open')
      .then(({ default: open }) => open(url))
      .catch(() => {})
      .finally(() => this.#starting--);
  }
}
