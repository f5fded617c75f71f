/** Calls whose response is a list: each page knows the request of the next one. */

import { loadPart } from '../errors.ts';
import {
  CursorPage,
  type CursorPageContent,
  CursorPagePromise,
  readCursorPage,
} from './parse/cursor-page.ts';
import { ListWalk } from './parse/list-walk.ts';
import { Page, type PageContent, PagePromise, readPage } from './parse/page.ts';
import type { NextPage } from './parse/page-iteration.ts';
import { dataReader } from './parse/read-data.ts';
import { OPENED, type Reader, type Received } from './parse/reader.ts';
import { type ItemOf, UntypedPromise } from './parse/untyped-promise.ts';
import type { Query } from './prepare/query-value.ts';
import type { RouteValues } from './prepare/route.ts';
import type { ApiRequest, ListOptions } from './request-options.ts';
import type { WithResponse } from './request-promise.ts';

/** Sends one request. @param signal - ends it in addition to the signal of the options. */
export type Perform = <T>(
  request: ApiRequest,
  options: ListOptions,
  reader: Reader<T>,
  signal?: AbortSignal,
) => Promise<WithResponse<T>>;

export class ListCalls {
  readonly #perform: Perform;

  constructor(perform: Perform) {
    this.#perform = perform;
  }

  /** A list in numbered pages. */
  numbered<T>(request: ApiRequest, options: ListOptions): PagePromise<T> {
    return new PagePromise(this.#starting(request, options, this.#pageReader<T>));
  }

  /** A list whose pages name the next one. */
  withCursors<T>(request: ApiRequest, options: ListOptions): CursorPagePromise<T> {
    return new CursorPagePromise(this.#starting(request, options, this.#cursorReader<T>));
  }

  /** Anything: what it is, its response tells. */
  untyped<T>(request: ApiRequest, options: ListOptions, reader: Reader<T>): UntypedPromise<T> {
    return new UntypedPromise(
      (asResponse) => this.#perform(request, options, asResponse ? (OPENED as Reader<T>) : reader),
      (data) => this.#anyPage<ItemOf<T>>(data, new ListWalk(request, options)),
    );
  }

  #starting<P>(
    request: ApiRequest,
    options: ListOptions,
    readerOf: (walk: ListWalk) => Reader<P>,
  ): (asResponse: boolean) => Promise<WithResponse<P>> {
    return async (asResponse) => {
      const walk = new ListWalk(request, options);
      return this.#perform(request, options, asResponse ? (OPENED as Reader<P>) : readerOf(walk));
    };
  }

  readonly #pageReader = <T>(walk: ListWalk): Reader<Page<T>> =>
    dataReader((value, received) => {
      const content = readPage<T>(value);
      return content === undefined ? refuse(received) : this.#page(content, walk);
    });

  readonly #cursorReader = <T>(walk: ListWalk): Reader<CursorPage<T>> =>
    dataReader((value, received) => {
      const content = readCursorPage<T>(value);
      return content === undefined ? refuse(received) : this.#cursorPage(content, walk);
    });

  #page<T>(content: PageContent<T>, walk: ListWalk): Page<T> {
    const { data, next } = walk.afterPage(content);
    return new Page({ ...content, data }, this.#wayTo(next, this.#pageReader<T>));
  }

  #cursorPage<T>(content: CursorPageContent<T>, walk: ListWalk): CursorPage<T> {
    const { data, next } = walk.afterCursor(content);
    return new CursorPage({ ...content, data }, this.#wayTo(next, this.#cursorReader<T>));
  }

  /** The page that a response contains, whatever its style; undefined when it is not a list. */
  #anyPage<T>(data: unknown, walk: ListWalk): Page<T> | CursorPage<T> | undefined {
    if (Array.isArray(data)) return this.#page<T>({ data, pagination: undefined }, walk);
    const cursors = readCursorPage<T>(data);
    if (cursors?.next !== undefined) return this.#cursorPage(cursors, walk);
    const page = readPage<T>(data);
    return page === undefined ? undefined : this.#page(page, walk);
  }

  #wayTo<P>(
    walk: ListWalk | undefined,
    readerOf: (walk: ListWalk) => Reader<P>,
  ): NextPage<P> | undefined {
    if (walk === undefined) return undefined;
    const { request, options } = walk;
    return async (signal) => (await this.#perform(request, options, readerOf(walk), signal)).data;
  }
}

// The smallest maximum of all lists.
const MAX_PAGE_SIZE = 100;

/** A list that is limited to less than a page needs no larger one. */
export function withPageSize(
  values: RouteValues,
  { limit, query }: ListOptions,
  name: 'page_size' | 'limit',
): RouteValues {
  const isOpen = (values as Query)[name] === undefined && query?.[name] === undefined;
  return isOpen && limit !== undefined && limit <= MAX_PAGE_SIZE
    ? { ...values, [name]: limit }
    : values;
}

async function refuse(received: Received): Promise<never> {
  const { notAPage } = await loadPart(import('./judge/unreadable.ts'));
  throw await notAPage(received);
}
