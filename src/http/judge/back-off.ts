/** The wait before another attempt, where the server names none. */

const FIRST_WAIT = 500;
const MAX_WAIT = 8_000;
const JITTER = 0.25;

/**
 * @param retry - counted from 0.
 * @param random - from 0 up to 1.
 * @returns milliseconds: 500, 1000, 2000, 4000, 8000, 8000, …, less up to a quarter by chance.
 */
export function backOff(retry: number, random: number): number {
  return Math.min(FIRST_WAIT * 2 ** retry, MAX_WAIT) * (1 - random * JITTER);
}
