/** The promise of a call without a method of its own: awaited it gives the data, and of a list all items can be iterated. */

import { RequestPromise, type WithResponse } from '../request-promise.ts';
import type { CursorPage } from './cursor-page.ts';
import type { Page } from './page.ts';

/** The items of a response: the elements of an array, or of `data`. */
export type ItemOf<T> = T extends readonly (infer Item)[]
  ? Item
  : T extends { readonly data: readonly (infer Item)[] }
    ? Item
    : unknown;

/** A call of any operation. */
export class UntypedPromise<T> extends RequestPromise<T> implements AsyncIterable<ItemOf<T>> {
  override readonly [Symbol.toStringTag]: string = 'UntypedPromise';
  readonly #pageOf: (data: T) => Promise<Page<ItemOf<T>> | CursorPage<ItemOf<T>> | undefined>;

  /** @internal */
  constructor(
    send: (asResponse: boolean) => Promise<WithResponse<T>>,
    pageOf: (data: T) => Promise<Page<ItemOf<T>> | CursorPage<ItemOf<T>> | undefined>,
  ) {
    super(send);
    this.#pageOf = pageOf;
  }

  /**
   * All items of a list, page after page, whether its pages have numbers or cursors.
   *
   * @throws TypeError when the response is not a list
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<ItemOf<T>, void, void> {
    yield* await this.#firstPage();
  }

  /**
   * The pages of a list, one by one.
   *
   * @throws TypeError when the response is not a list
   */
  async *byPage(): AsyncGenerator<Page<ItemOf<T>> | CursorPage<ItemOf<T>>, void, void> {
    yield* (await this.#firstPage()).pages();
  }

  async #firstPage(): Promise<Page<ItemOf<T>> | CursorPage<ItemOf<T>>> {
    const page = await this.#pageOf(await this);
    if (page !== undefined) return page;
    throw new TypeError('The response is not a list. Await the call to get its data.');
  }
}
