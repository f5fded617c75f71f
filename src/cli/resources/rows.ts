/** The rows of a list: its first page, or several pages while reporting progress. */

import type { CursorPage } from '../../http/parse/cursor-page.ts';
import type { Page } from '../../http/parse/page.ts';
import type { Rows } from '../output/print-result.ts';
import type { CliIO } from '../terminal/io.ts';
import { positiveNumber } from './positive-number.ts';

/** A page of either kind of list. */
export type AnyPage = Page<unknown> | CursorPage<unknown>;

export interface RowsWanted {
  readonly allPages: boolean;
  /** Maximum number of rows; as many pages as needed are fetched. */
  readonly limit: number | undefined;
}

/** @throws UsageError. Call it before anything is sent. */
export function rowsWanted(flags: Readonly<Record<string, unknown>>): RowsWanted {
  const limit = positiveNumber(flags['limit'] as string | undefined, '--limit');
  return { allPages: flags['allPages'] === true, limit };
}

export async function rowsOf(
  io: CliIO,
  first: AnyPage,
  { allPages, limit }: RowsWanted,
): Promise<Rows> {
  const total = 'total' in first ? first.total : first.pagination?.total_results;
  if (!allPages && limit === undefined) {
    return { data: first.data, more: first.hasNextPage(), total };
  }
  const data: unknown[] = [];
  try {
    // Not `pages()`, which requests a page ahead that a limit may make unnecessary.
    for (let page = first; ; page = await page.getNextPage()) {
      for (const row of page.data) data.push(row);
      const more = page.hasNextPage();
      if (limit !== undefined && data.length >= limit) {
        return {
          data: data.slice(0, limit),
          more: more || data.length > limit,
          total,
          isLimited: true,
        };
      }
      if (!more) return { data };
      io.progress(progressText(data.length, least(total, limit)));
    }
  } finally {
    io.progress('');
  }
}

/** @param total - undefined if unknown. */
export function progressText(count: number, total: number | undefined): string {
  return total === undefined ? `${count} rows…` : `${count} of ${total} rows…`;
}

function least(...numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
