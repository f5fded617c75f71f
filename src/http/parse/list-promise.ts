/** The promise of a list: `await` gives its first page, `for await` all of its items. */

import { RequestPromise } from '../request-promise.ts';
import type { ListPage } from './list-page.ts';

/** The promise of every method that lists. */
export abstract class ListPromise<T, P extends ListPage<T, P>>
  extends RequestPromise<P>
  implements AsyncIterable<T>
{
  /** All items, page after page. The next page is requested while the current one is consumed. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, void> {
    yield* await this;
  }

  /** The pages themselves, one by one. */
  async *byPage(): AsyncGenerator<P, void, void> {
    yield* (await this).pages();
  }
}
