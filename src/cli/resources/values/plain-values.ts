/** Values that a user gives as JSON or YAML: what a request would change or drop in silence is refused. */

import { UsageError } from '../../errors/usage-error.ts';

/**
 * @param source - as in `--spec`.
 * @param value - with integers as `bigint` where they may have more digits than a number of JavaScript.
 * @returns the value without `bigint`.
 * @throws UsageError that names the place, as in `steps[2].size`, and does not repeat the value
 */
export function plainValue(source: string, value: unknown): unknown {
  const refuse = (place: string, why: string) =>
    new UsageError(`${source} cannot be sent: ${place === '' ? 'it' : place} ${why}.`);

  function plain(value: unknown, place: string): unknown {
    if (typeof value === 'bigint') {
      if (BigInt(Number(value)) === value) return Number(value);
      throw refuse(place, 'has more digits than a number keeps; `nmp api` sends all of them');
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw refuse(place, 'is a number that JSON cannot hold');
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, i) => plain(item, `${place}[${i}]`));
    if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
    if (Object.getPrototypeOf(value) !== Object.prototype) {
      throw refuse(place, 'is a date, a set or binary data that JSON cannot hold');
    }
    const entries = Object.entries(value).map(([key, item]) => {
      const inner = place === '' ? key : `${place}.${key}`;
      if (key === '__proto__') throw refuse(inner, 'is not the name of a field');
      return [key, plain(item, inner)] as const;
    });
    return Object.fromEntries(entries);
  }

  return plain(value, '');
}
