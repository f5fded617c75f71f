/** Lists whose next page is found by a cursor: one page with the way to the next, and the promise that is awaited or iterated. */

import { RequestPromise } from '../request-promise.ts';
import { itemsOf } from './page-items.ts';

/** What a page of such a list contains, read from the wire. */
export interface CursorPageContent<T> {
  readonly data: T[];
  readonly total: number | undefined;
  /** The cursor of the next page; undefined at the end. */
  readonly next: string | undefined;
}

/** One page of a list with cursors. Iterating it continues through all later pages. */
export class CursorPage<T> implements AsyncIterable<T> {
  readonly data: T[];
  /** The number of items of all pages, as the platform counts them; undefined when it sends none. */
  readonly total: number | undefined;
  /** The cursor of the next page, for `page_cursor`; undefined when this is the last page. */
  readonly nextCursor: string | undefined;
  readonly #next: (() => Promise<CursorPage<T>>) | undefined;

  constructor(content: CursorPageContent<T>, next: (() => Promise<CursorPage<T>>) | undefined) {
    this.data = content.data;
    this.total = content.total;
    this.nextCursor = content.next;
    this.#next = next;
  }

  /** Whether a later page exists. */
  hasNextPage(): boolean {
    return this.#next !== undefined;
  }

  /** @throws RangeError when this is the last page. */
  async getNextPage(): Promise<CursorPage<T>> {
    if (this.#next === undefined) throw new RangeError('This is the last page.');
    return this.#next();
  }

  /** This page and all later ones. */
  async *pages(): AsyncGenerator<CursorPage<T>, void, void> {
    for (let page: CursorPage<T> = this; ; page = await page.getNextPage()) {
      yield page;
      if (!page.hasNextPage()) return;
    }
  }

  /** The items of this page and of all later ones. */
  [Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    return itemsOf<T, CursorPage<T>>(this);
  }
}

/** A list with cursors, requested: `await` gives its first page, `for await` all of its items. */
export class CursorPagePromise<T>
  extends RequestPromise<CursorPage<T>>
  implements AsyncIterable<T>
{
  override readonly [Symbol.toStringTag]: string = 'CursorPagePromise';

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    yield* await this;
  }

  /** The pages themselves, one by one. */
  async *byPage(): AsyncGenerator<CursorPage<T>, void, void> {
    yield* (await this).pages();
  }
}

/** Undefined when the answer is not a page. */
export function readCursorPage<T>(answer: unknown): CursorPageContent<T> | undefined {
  const { data, total, next_page } = Object(answer) as Record<string, unknown>;
  if (!Array.isArray(data)) return undefined;
  return {
    data,
    total: typeof total === 'number' ? total : undefined,
    next: typeof next_page === 'string' && next_page !== '' ? next_page : undefined,
  };
}
