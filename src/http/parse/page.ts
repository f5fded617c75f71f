/** Lists in numbered pages: one page, the promise of the list, and the reader of a page. */

import { ListPage } from './list-page.ts';
import { ListPromise } from './list-promise.ts';
import type { NextPage } from './page-iteration.ts';

/** The position of a page in its list, with the field names of the API. */
export interface Pagination {
  /** Counted from 1. */
  readonly page: number;
  readonly page_size: number;
  readonly current_page_size: number;
  readonly total_pages: number;
  readonly total_results: number;
}

/** One page of a list. Iterating it goes on through all later pages. */
export class Page<T> extends ListPage<T, Page<T>> {
  /** Undefined when the platform sent none; then this page is the only one. */
  readonly pagination: Pagination | undefined;

  /** @internal */
  constructor({ data, pagination }: PageContent<T>, next: NextPage<Page<T>> | undefined) {
    super(data, next);
    this.pagination = pagination;
  }
}

/** The promise of a list: `await` gives its first page, `for await` all of its items. */
export class PagePromise<T> extends ListPromise<T, Page<T>> {
  override readonly [Symbol.toStringTag]: string = 'PagePromise';
}

export interface PageContent<T> {
  readonly data: T[];
  readonly pagination: Pagination | undefined;
}

/** Undefined when the response is not a page. */
export function readPage<T>(body: unknown): PageContent<T> | undefined {
  const { data, pagination } = Object(body) as { data?: unknown; pagination?: unknown };
  if (!Array.isArray(data)) return undefined;
  return { data, pagination: isPagination(pagination) ? pagination : undefined };
}

function isPagination(value: unknown): value is Pagination {
  return Number.isSafeInteger((Object(value) as Partial<Pagination>).total_pages);
}
