/** Lists whose next page is found by a cursor: one page, the promise of the list, and the reader of a page. */

import { ListPage } from './list-page.ts';
import { ListPromise } from './list-promise.ts';
import type { NextPage } from './page-iteration.ts';

/** What a page of such a list contains, read from the wire. */
export interface CursorPageContent<T> {
  readonly data: T[];
  readonly total: number | undefined;
  /** The cursor of the next page; undefined at the end. */
  readonly next: string | undefined;
}

/** One page of a list with cursors. Iterating it continues through all later pages. */
export class CursorPage<T> extends ListPage<T, CursorPage<T>> {
  /** Total number of items of all pages; undefined when the platform does not send it. */
  readonly total: number | undefined;
  /** The cursor of the next page, for `page_cursor`; undefined when this is the last page. */
  readonly nextCursor: string | undefined;

  /** @internal */
  constructor(content: CursorPageContent<T>, next: NextPage<CursorPage<T>> | undefined) {
    super(content.data, next);
    this.total = content.total;
    this.nextCursor = content.next;
  }
}

/** A list with cursors, requested: `await` gives its first page, `for await` all of its items. */
export class CursorPagePromise<T> extends ListPromise<T, CursorPage<T>> {
  override readonly [Symbol.toStringTag]: string = 'CursorPagePromise';
}

/** Undefined when the response is not a page. */
export function readCursorPage<T>(body: unknown): CursorPageContent<T> | undefined {
  const { data, total, next_page } = Object(body) as Record<string, unknown>;
  if (!Array.isArray(data)) return undefined;
  return {
    data,
    total: typeof total === 'number' ? total : undefined,
    next: typeof next_page === 'string' && next_page !== '' ? next_page : undefined,
  };
}
