/** The base of all pages of lists: the request of the next page, and iteration from this page to the end. */

import { itemsOf, type NextPage, pagesOf } from './page-iteration.ts';

/** One page of a list. Iterating it continues through all later pages. */
export abstract class ListPage<T, P extends ListPage<T, P>> implements AsyncIterable<T> {
  readonly data: T[];
  readonly #next: NextPage<P> | undefined;

  /** @internal */
  protected constructor(data: T[], next: NextPage<P> | undefined) {
    this.data = data;
    this.#next = next;
  }

  /** Whether a later page exists. */
  hasNextPage(): boolean {
    return this.#next !== undefined;
  }

  /**
   * @param signal - ends this request in addition to the signal of the list.
   * @throws RangeError when this is the last page.
   */
  async getNextPage(signal?: AbortSignal): Promise<P> {
    if (this.#next === undefined) throw new RangeError('This is the last page.');
    return this.#next(signal);
  }

  /** This page and all later ones. The next page is requested while the current one is consumed. */
  pages(): AsyncGenerator<P, void, void> {
    return pagesOf<P>(this as unknown as P);
  }

  /** The items of this page and of all later ones. */
  [Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    return itemsOf<T, P>(this as unknown as P);
  }
}
