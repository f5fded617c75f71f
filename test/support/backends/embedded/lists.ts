/** Lists in the form of the platform: filtered, sorted, cut into pages, with the counts. */

import { ok, type Reply } from './call.ts';
import { invalidField } from './refusal.ts';

const SORTABLE = ['created_at', 'updated_at', 'name'] as const;
const MAX_PAGE_SIZE = 1000;

interface Row {
  readonly name: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export function list(
  rows: readonly Row[],
  query: URLSearchParams,
  shown: (row: Row) => object = (row) => row,
): Reply {
  const page = positive(query, 'page', 1, Number.MAX_SAFE_INTEGER);
  const pageSize = positive(query, 'page_size', 100, MAX_PAGE_SIZE);
  const sort = query.get('sort') ?? '-created_at';
  const filter = filterOf(query);
  const wanted = rows.filter((row) => matches(row, filter));
  const data = sorted(wanted, sort)
    .slice((page - 1) * pageSize, page * pageSize)
    .map(shown);
  const pagination = {
    page,
    page_size: pageSize,
    current_page_size: data.length,
    total_pages: Math.ceil(wanted.length / pageSize),
    total_results: wanted.length,
  };
  return ok({ data, pagination, sort, filter });
}

function sorted(rows: readonly Row[], sort: string): readonly Row[] {
  const field = SORTABLE.find((each) => each === sort.replace(/^-/, ''));
  if (field === undefined) {
    throw invalidField(
      ['query', 'sort'],
      `Input should be ${SORTABLE.map((each) => `'${each}' or '-${each}'`).join(', ')}`,
      'enum',
    );
  }
  const upward = [...rows].sort((a, b) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0));
  return sort.startsWith('-') ? upward.reverse() : upward;
}

function positive(query: URLSearchParams, name: string, fallback: number, most: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^[+-]?\d+$/.test(text)) {
    throw invalidField(['query', name], 'Input should be a valid integer', 'int_parsing');
  }
  const value = Number(text);
  if (value < 1)
    throw invalidField(
      ['query', name],
      'Input should be greater than or equal to 1',
      'greater_than_equal',
    );
  if (value > most)
    throw invalidField(
      ['query', name],
      `Input should be less than or equal to ${most}`,
      'less_than_equal',
    );
  return value;
}

interface NameFilter {
  readonly name?: string | { readonly $eq?: string; readonly $like?: string };
}

/** The part of the three grammars (brackets, JSON, text) that concerns names. */
function filterOf(query: URLSearchParams): NameFilter {
  const text = query.get('filter');
  if (text?.startsWith('{')) return JSON.parse(text) as NameFilter;
  const [, operator, quoted] = /^name([:~])"?([^"]*)"?$/.exec(text ?? '') ?? [];
  if (quoted !== undefined) return { name: operator === ':' ? quoted : { $like: quoted } };
  const like = query.get('filter[name][$like]') ?? query.get('filter[name][like]');
  if (like !== null) return { name: { $like: like } };
  const name = query.get('filter[name]') ?? query.get('filter[name][$eq]');
  return name === null ? {} : { name };
}

function matches(row: Row, { name }: NameFilter): boolean {
  if (name === undefined) return true;
  if (typeof name === 'string') return row.name === name;
  if (name.$eq !== undefined) return row.name === name.$eq;
  return row.name.includes((name.$like ?? '').replaceAll('%', ''));
}
