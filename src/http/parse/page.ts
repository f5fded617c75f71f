/** Lists that come in pages: one page with the way to the next, and the promise that is awaited or iterated. */

import { RequestPromise } from '../request-promise.ts';
import { itemsOf } from './page-items.ts';

/** What the platform says about a page, in the wire's names. */
export interface Pagination {
  /** Counted from 1. */
  readonly page: number;
  readonly page_size: number;
  readonly current_page_size: number;
  readonly total_pages: number;
  readonly total_results: number;
}

/** One page of a list. Iterating it goes on through all later pages. */
export class Page<T> implements AsyncIterable<T> {
  readonly data: T[];
  /** Undefined when the platform sent none; then this page is the only one. */
  readonly pagination: Pagination | undefined;
  readonly #next: (() => Promise<Page<T>>) | undefined;

  constructor(content: PageContent<T>, next: (() => Promise<Page<T>>) | undefined) {
    this.data = content.data;
    this.pagination = content.pagination;
    this.#next = next;
  }

  hasNextPage(): boolean {
    return this.#next !== undefined;
  }

  /** @throws RangeError when this is the last page. */
  async getNextPage(): Promise<Page<T>> {
    if (this.#next === undefined) throw new RangeError('This is the last page.');
    return this.#next();
  }

  /** This page and all later ones. */
  async *pages(): AsyncGenerator<Page<T>, void, void> {
    for (let page: Page<T> = this; ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return;
    }
  }

  /** The items of this page and of all later ones. */
  [Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    return itemsOf<T, Page<T>>(this);
  }
}

/** A list that is on its way: `await` gives its first page, `for await` all of its items. */
export class PagePromise<T> extends RequestPromise<Page<T>> implements AsyncIterable<T> {
  override readonly [Symbol.toStringTag]: string = 'PagePromise';

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    yield* await this;
  }

  /** The pages themselves, one by one. */
  async *byPage(): AsyncGenerator<Page<T>, void, void> {
    yield* (await this).pages();
  }
}

export interface PageContent<T> {
  readonly data: T[];
  readonly pagination: Pagination | undefined;
}

/** Undefined when the answer is not a page. */
export function readPage<T>(answer: unknown): PageContent<T> | undefined {
  const { data, pagination } = Object(answer) as { data?: unknown; pagination?: unknown };
  if (!Array.isArray(data)) return undefined;
  return { data, pagination: isPagination(pagination) ? pagination : undefined };
}

function isPagination(value: unknown): value is Pagination {
  return Number.isSafeInteger((Object(value) as Partial<Pagination>).total_pages);
}
