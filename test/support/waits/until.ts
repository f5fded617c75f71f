/** Waits for what another process, a server or a file system does in the end, however busy the machine is. */

import { vi } from 'vitest';

/** Milliseconds: how long a wait may take, and how often it looks. */
interface Patience {
  readonly timeout: number;
  readonly interval: number;
}

/** Longer than most of it takes, and shorter than the time limit of a test. */
const PATIENCE: Patience = { timeout: 60_000, interval: 20 };

/** Resolves with the first state that is truthy. */
export function until<T>(
  state: () => T | Promise<T>,
): Promise<Exclude<T, null | undefined | false>> {
  return vi.waitUntil(state, PATIENCE) as Promise<Exclude<T, null | undefined | false>>;
}

/** Resolves as soon as the assertions hold; the last failure is the reason if they never do. */
export async function untilHolds(
  assertions: () => unknown,
  patience: Patience = PATIENCE,
): Promise<void> {
  await vi.waitFor(assertions, patience);
}
