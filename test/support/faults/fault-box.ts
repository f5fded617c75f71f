/** The queued faults: each applies to one request of its target, in their order. Independent of any server. */

import type { Fault, FaultTarget } from './fault.ts';

interface Standing {
  readonly fault: Fault;
  readonly always: boolean;
}

export class FaultBox {
  readonly #due = new Map<FaultTarget, Standing[]>();
  /** Requests to the token endpoint so far. */
  requests = 0;
  #holding: { readonly release: () => void }[] = [];
  #watchers: { readonly count: number; readonly reached: () => void }[] = [];

  /** @throws Error for a fault that holds a request while another is on hold: `held()` could not tell the two apart. */
  add(...faults: readonly Fault[]): void {
    if (this.#holding.length > 0 && faults.some(({ kind }) => kind.startsWith('hold'))) {
      throw new Error('A request is on hold: call release() first, also if its client has gone.');
    }
    for (const fault of faults) this.#queue(fault.at).push({ fault, always: false });
  }

  /** Applies the fault to every request of its target after the queued ones, until `clear()`. */
  always(fault: Fault): void {
    this.#queue(fault.at).push({ fault, always: true });
  }

  /** Removes all permanent faults and releases requests on hold. */
  clear(): void {
    this.#due.clear();
    this.release();
  }

  take(target: FaultTarget): Fault | undefined {
    if (target === 'token') this.requests++;
    const queue = this.#queue(target);
    return queue[0]?.always ? queue[0].fault : queue.shift()?.fault;
  }

  /** Stops a request until `release()`, or until something else happens first. */
  hold(until?: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      void until?.then(resolve);
      this.#holding.push({ release: resolve });
      const reached = this.#watchers.filter(({ count }) => this.#holding.length >= count);
      this.#watchers = this.#watchers.filter((watcher) => !reached.includes(watcher));
      for (const watcher of reached) watcher.reached();
    });
  }

  /** Resolves as soon as `count` requests are on hold. */
  held(count = 1): Promise<void> {
    if (this.#holding.length >= count) return Promise.resolve();
    return new Promise((resolve) => this.#watchers.push({ count, reached: resolve }));
  }

  release(): void {
    const holding = this.#holding;
    this.#holding = [];
    for (const { release } of holding) release();
  }

  #queue(target: FaultTarget = 'token'): Standing[] {
    const queue = this.#due.get(target) ?? [];
    this.#due.set(target, queue);
    return queue;
  }
}
