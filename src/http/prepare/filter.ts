/** Writes the filter of a list for the query: in brackets, or as JSON where brackets would change its meaning. */

import type { QueryValue } from './query-value.ts';

type Fields = { readonly [key: string]: QueryValue };

/** Maps of evaluations, whose keys follow the field after a dot. */
const MAPS = new Set(['metadata', 'cost_usd', 'latency_ms', 'evaluators']);

/**
 * | filter | written |
 * | ------ | ------- |
 * | text | itself: a filter in the platform's grammar, or JSON |
 * | `{ name: { $like: 'x' } }` | in brackets |
 * | `{ status: ['a', 'b'] }` | as one of these: `filter[status][$in]` |
 * | `{ metadata: { k: 'v' } }`, `{ evaluators: { e: { mean: { $gte: 1 } } } }` | with dots: `filter[metadata.k]`, `filter[evaluators.e.mean][$gte]` |
 * | with a text that has a comma, begins with `{` or `[`, or is empty | as JSON: brackets would give it another meaning |
 * | with a list of conditions (`$or`, `$and`) | as JSON |
 */
export function writableFilter(filter: QueryValue): QueryValue {
  if (!isFields(filter)) return filter;
  const fields = withDottedKeys(filter);
  return Object.values(fields).some(needsJson) ? JSON.stringify(fields) : fields;
}

function withDottedKeys(filter: Fields): Fields {
  const fields: Record<string, QueryValue> = {};
  for (const [name, value] of Object.entries(filter)) {
    if (MAPS.has(name) && isFields(value)) addDotted(fields, name, value);
    else if (Array.isArray(value) && !name.startsWith('$')) fields[name] = { $in: value };
    else if (value !== null && value !== undefined) fields[name] = value;
  }
  return fields;
}

function addDotted(fields: Record<string, QueryValue>, name: string, map: Fields): void {
  for (const [key, value] of Object.entries(map)) {
    // An operator belongs to the field before it.
    if (key.startsWith('$')) fields[name] = { ...(fields[name] as Fields), [key]: value };
    else if (isFields(value)) addDotted(fields, `${name}.${key}`, value);
    else if (value !== null && value !== undefined) fields[`${name}.${key}`] = value;
  }
}

function needsJson(value: QueryValue): boolean {
  if (typeof value === 'string') return value === '' || /,|^[[{]/.test(value);
  if (Array.isArray(value)) return value.some((item) => isFields(item) || needsJson(item));
  return isFields(value) && Object.values(value).some(needsJson);
}

function isFields(value: QueryValue): value is Fields {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
