/** Writes query parameters as the platform reads them: nested objects in brackets, lists with commas. */

import { encodeComponent } from '../../text/url-parts.ts';
import { writableFilter } from './filter.ts';
import { isUnwritable } from './json-body.ts';
import type { Query, QueryValue } from './query-value.ts';

/**
 * | value            | written                                  |
 * | ---------------- | ---------------------------------------- |
 * | text, number     | `key=value`                              |
 * | boolean          | `key=true`, `key=false`                  |
 * | Date             | `key=` and the ISO 8601 time             |
 * | null, undefined  | nothing                                  |
 * | list             | `key=a,b`; an empty one `key=`           |
 * | object           | `key[inner]=value`, to any depth         |
 * | `filter`         | see `writableFilter`                     |
 *
 * @returns without a leading `?`; empty without parameters.
 * @throws TypeError for NaN, Infinity and an invalid Date
 */
export function encodeQuery(query: Query): string {
  const pairs: string[] = [];
  for (const [key, value] of Object.entries(query)) {
    checkWritable(value);
    append(pairs, key, key === 'filter' ? writableFilter(value) : value);
  }
  return pairs.join('&');
}

function checkWritable(value: QueryValue): void {
  if (isUnwritable(value)) throw new TypeError(`A query parameter is ${value}.`);
  if (Object(value) === value) Object.values(value as object).forEach(checkWritable);
}

function append(pairs: string[], key: string, value: QueryValue): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value) || !isNested(value)) {
    pairs.push(
      `${encodeComponent(key, 'A query parameter')}=${encodeComponent(scalar(value), 'A query parameter')}`,
    );
    return;
  }
  for (const [inner, nested] of Object.entries(value)) append(pairs, `${key}[${inner}]`, nested);
}

function scalar(value: QueryValue): string {
  if (Array.isArray(value)) {
    return value
      .filter((item) => item !== null && item !== undefined)
      .map(scalar)
      .join(',');
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') {
    throw new TypeError('A list in a query holds no lists or objects.');
  }
  return String(value);
}

function isNested(value: QueryValue): value is { readonly [key: string]: QueryValue } {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
