/** Timers that fire when a test says so, for limits that are longer than a test may take. Everything else goes on by itself. */

import { onTestFinished, vi } from 'vitest';

/** Until the test ends, time passes only by `vi.advanceTimersByTime`. */
export function fakeTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
