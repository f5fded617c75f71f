/** What stands in the cells of a table: one line of inert text each. */

import { sanitizeText } from '../../text/sanitize-text.ts';

const LONGEST_CELL = 10_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export function cellOf(value: unknown, timestamps: 'iso8601' | 'relative', now: number): string {
  if (value === undefined || value === null) return '';
  if (isWords(value)) return sanitizeText(value.join(', '), LONGEST_CELL);
  if (typeof value !== 'string') return sanitizeText(JSON.stringify(value), LONGEST_CELL);
  const time = TIME.test(value) ? Date.parse(value) : Number.NaN;
  if (timestamps === 'relative' && !Number.isNaN(time)) return relative(time - now);
  return sanitizeText(value, LONGEST_CELL);
}

/** As the roles of a member. */
function isWords(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  );
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** As in `2 hours ago`. */
function relative(ms: number): string {
  const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat('en').format(Math.trunc(ms / size), unit);
}
