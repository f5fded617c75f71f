/** Lists as the platform answers them: sorted, cut into pages, with the counts beside. */

import { Refusal } from './token-check.ts';

export function pageOf<T extends object>(rows: readonly T[], query: URLSearchParams): object {
  const page = positive(query, 'page', 1);
  const pageSize = positive(query, 'page_size', 100);
  const sort = query.get('sort') ?? '-created_at';
  const field = sort.replace(/^-/, '') as keyof T;
  const sorted = [...rows].sort((a, b) => compare(a[field], b[field]));
  if (sort.startsWith('-')) sorted.reverse();
  const data = sorted.slice((page - 1) * pageSize, page * pageSize);
  const pagination = {
    page,
    page_size: pageSize,
    current_page_size: data.length,
    total_pages: Math.ceil(rows.length / pageSize),
    total_results: rows.length,
  };
  return { data, pagination, sort, filter: null };
}

function compare(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function positive(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new FieldRefusal(['query', name], 'Input should be greater than or equal to 1');
}

/** A 422 of request validation: `detail` is a list. */
export class FieldRefusal extends Refusal {
  readonly detail: readonly object[];

  constructor(loc: readonly string[], msg: string) {
    super(422, msg);
    this.detail = [{ loc, msg, type: 'value_error' }];
  }
}
