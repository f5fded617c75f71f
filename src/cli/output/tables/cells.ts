/** The cells of a table: one line of sanitized text each. */

import { sanitizeText } from '../../../text/sanitize-text.ts';
import { stringifyExactly } from '../exact-json.ts';
import { isoSeconds } from '../iso-time.ts';

const MAX_CELL_LENGTH = 10_000;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:?\d\d)?$/;

export function cellOf(value: unknown, timestamps: 'iso8601' | 'relative', now: number): string {
  if (value === undefined || value === null) return '';
  if (isStringList(value)) return sanitizeText(value.join(', '), MAX_CELL_LENGTH);
  if (typeof value !== 'string') return sanitizeText(stringifyExactly(value), MAX_CELL_LENGTH);
  const time = timeOf(value);
  if (time === undefined) return sanitizeText(value, MAX_CELL_LENGTH);
  return timestamps === 'relative' ? relative(time - now) : isoSeconds(time);
}

/** The platform leaves out the zone of most times; they are UTC. */
function timeOf(text: string): number | undefined {
  const { groups } = TIME.exec(text) ?? {};
  if (groups === undefined) return undefined;
  const time = Date.parse(groups['zone'] === undefined ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : time;
}

/** Whether the value is a list of strings, as the roles of a member are. */
function isStringList(value: unknown): value is readonly string[] {
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
