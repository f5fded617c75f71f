/** Walks through a list: decides which request gets the next page, and where the list ends. Sends nothing; loaded with the second page. */

import type { CursorPageContent } from './cursor-page.ts';
import { isRepetition, LIST_START, type ListProgress, progress } from './list-end.ts';
import { fieldsOf, type ListRequest, limitOf, pageNumberOf, parameterOf } from './list-request.ts';
import type { PageContent } from './page.ts';

/** The data of a page, and the request of the next one. */
export interface WalkStep<T> {
  readonly data: T[];
  /** Undefined at the end. */
  readonly next: ListWalk | undefined;
}

/** One request of a list, and what is known from the pages before. */
export class ListWalk {
  readonly list: ListRequest;
  readonly #before: ListProgress;
  readonly #left: number;

  /** @throws TypeError for an invalid `limit`. */
  constructor(
    list: ListRequest,
    before: ListProgress = LIST_START,
    left: number = limitOf(list.options),
  ) {
    this.list = list;
    this.#before = before;
    this.#left = left;
  }

  /** The step after a numbered page. */
  afterPage<T>(content: PageContent<T>): WalkStep<T> {
    if (isRepetition(content, this.#before)) return { data: [], next: undefined };
    const now = progress(content, this.#before);
    const page = pageNumberOf(this.list);
    if (page >= now.total) return this.#step(content.data, undefined);
    return this.#step(content.data, () => ({ page: page + 1 }), now);
  }

  /** The step after a page that names the next one. */
  afterCursor<T>({ data, next }: CursorPageContent<T>): WalkStep<T> {
    // A server that returns the cursor of the request again would cause an endless loop.
    if (next === undefined || next === parameterOf(this.list, 'page_cursor')) {
      return this.#step(data, undefined);
    }
    return this.#step(data, () => ({ page_cursor: next }));
  }

  #step<T>(
    data: T[],
    parameters: (() => Readonly<Record<string, string | number>>) | undefined,
    now: ListProgress = this.#before,
  ): WalkStep<T> {
    const left = this.#left - data.length;
    if (left <= 0 || parameters === undefined) {
      return { data: left < 0 ? data.slice(0, this.#left) : data, next: undefined };
    }
    return { data, next: new ListWalk(this.#with(parameters()), now, left) };
  }

  /** Lists that are requested with a body have their cursor in it. */
  #with(parameters: Readonly<Record<string, string | number>>): ListRequest {
    const { request, options } = this.list;
    const body = fieldsOf(request.body);
    if (request.method === 'POST' && body !== undefined) {
      return { ...this.list, request: { ...request, body: { ...body, ...parameters } } };
    }
    const path = withoutParameters(request.path, Object.keys(parameters));
    return {
      ...this.list,
      request: { ...request, path },
      options: { ...options, query: { ...options.query, ...parameters } },
    };
  }
}

/** The path may contain a query, and no parameter may be sent twice. */
function withoutParameters(path: string, names: readonly string[]): string {
  const [plain = '', search] = path.split(/\?(.*)/s);
  if (search === undefined) return path;
  const kept = search.split('&').filter((pair) => !names.includes(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? plain : `${plain}?${kept.join('&')}`;
}
