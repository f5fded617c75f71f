/** Reads options whose value is a duration. */

import { UsageError } from '../errors/usage-error.ts';

/** Milliseconds. */
const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * @param text - a number of seconds, or numbers with units, as in `90`, `90s`, `1h30m` or `1.5h`.
 * @param option - as in `--timeout`.
 * @returns milliseconds.
 * @throws UsageError
 */
export function duration(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  const parts = /^\d+(?:\.\d+)?$/.test(text)
    ? [`${text}s`]
    : (/^(?:\d+(?:\.\d+)?[smhd])+$/.test(text) && text.match(/[\d.]+[smhd]/g)) || [];
  const sum = parts.reduce(
    (total, part) => total + Number(part.slice(0, -1)) * UNITS[part.slice(-1)]!,
    0,
  );
  // The maximum delay of a timer.
  if (sum > 0 && sum < 2 ** 31) return Math.ceil(sum);
  throw new UsageError(
    `${option} must be a duration, as in 90s, 20m or 1h30m, not ${JSON.stringify(text)}.`,
  );
}
