/** Decides where a list in numbered pages ends, also when the server's count is wrong. */

import type { PageContent } from './page.ts';

const MAX_EMPTY_PAGES = 1_000;

/** What is known about the end of the list from the pages read so far. */
export interface ListProgress {
  /** The number of pages. */
  readonly total: number;
  /** Empty pages in a row. */
  readonly emptyPages: number;
  /** The items of the page before, in comparable form; undefined for the first page. */
  readonly previous: string | undefined;
}

export const LIST_START: ListProgress = { total: Infinity, emptyPages: 0, previous: undefined };

/**
 * | page | pages in all |
 * | ---- | ------------ |
 * | no pagination | this one is the last |
 * | has items | `total_pages` |
 * | has the items of the page before | this one is the last, and its items are dropped: the server ignores `page` |
 * | empty | `total_pages`, but no more than the page before named: filters are applied after the list is cut into pages, so later pages can have items |
 * | the 1,000th empty one in a row | this one is the last |
 */
export function progress(content: PageContent<unknown>, before: ListProgress): ListProgress {
  const { data } = content;
  const named = content.pagination?.total_pages ?? 0;
  if (data.length > 0) {
    return { total: named, emptyPages: 0, previous: fingerprint(data) };
  }
  const emptyPages = before.emptyPages + 1;
  const total = emptyPages >= MAX_EMPTY_PAGES ? 0 : Math.min(named, before.total);
  return { total, emptyPages, previous: before.previous };
}

/** Whether the page only repeats the one before. */
export function isRepetition(content: PageContent<unknown>, before: ListProgress): boolean {
  return content.data.length > 0 && fingerprint(content.data) === before.previous;
}

/** The first and the last item identify a page, because items of a list have an ID. Large integers may be `bigint`. */
function fingerprint(data: readonly unknown[]): string {
  return JSON.stringify([data.length, data[0], data.at(-1)], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
