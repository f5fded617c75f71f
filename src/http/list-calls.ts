/** Calls whose response is a list: they return the first page, which can request the next one. */

import { loadPart } from '../errors.ts';
import { CursorPage, CursorPagePromise, readCursorPage } from './parse/cursor-page.ts';
import { type ListRequest, limitOf, pageNumberOf, parameterOf } from './parse/list-request.ts';
import { Page, PagePromise, readPage } from './parse/page.ts';
import { dataReader } from './parse/read-data.ts';
import { OPENED, type Reader, type Received } from './parse/reader.ts';
import { type ItemOf, UntypedPromise } from './parse/untyped-promise.ts';
import type { Query } from './prepare/query-value.ts';
import type { RouteValues } from './prepare/route.ts';
import type { ListOptions } from './request-options.ts';
import type { WithResponse } from './request-promise.ts';

const laterPages = () => loadPart(import('./parse/later-pages.ts'));

/** A list in numbered pages. `list-end.ts` decides where it ends. */
export function numberedList<T>(list: ListRequest): PagePromise<T> {
  return new PagePromise((asResponse) =>
    firstPage(list, asResponse, readPage<T>, (content, limit) => {
      const { data, pagination } = content;
      const isLast = pageNumberOf(list) >= (pagination?.total_pages ?? 0) || data.length >= limit;
      // A copy: the caller may change the page, but later pages depend on the content of the response.
      return new Page(
        { pagination, data: data.slice(0, limit) },
        isLast
          ? undefined
          : async (signal) => (await laterPages()).afterFirstPage(list, content)!(signal),
      );
    }),
  );
}

/** A list whose pages name the next one. */
export function cursorList<T>(list: ListRequest): CursorPagePromise<T> {
  return new CursorPagePromise((asResponse) =>
    firstPage(list, asResponse, readCursorPage<T>, (content, limit) => {
      const { data, next } = content;
      // A server that returns the cursor of the request again would cause an endless loop.
      const isLast =
        next === undefined || next === parameterOf(list, 'page_cursor') || data.length >= limit;
      return new CursorPage(
        { ...content, data: data.slice(0, limit) },
        isLast
          ? undefined
          : async (signal) => (await laterPages()).afterFirstCursor(list, content)!(signal),
      );
    }),
  );
}

/** A call of unknown type: its response shows whether it is a list. */
export function untypedCall<T>(list: ListRequest, reader: Reader<T>): UntypedPromise<T> {
  const { request, options, perform } = list;
  return new UntypedPromise(
    (asResponse) => perform(request, options, asResponse ? (OPENED as Reader<T>) : reader),
    async (data) => (await laterPages()).anyPage<ItemOf<T>>(data, list),
  );
}

/**
 * @param read - undefined when the body of the response is no page.
 * @param makePage - gets the content of the page and the limit of the list.
 * @throws TypeError for an invalid `limit`.
 */
async function firstPage<C, P>(
  { request, options, perform }: ListRequest,
  asResponse: boolean,
  read: (body: unknown) => C | undefined,
  makePage: (content: C, limit: number) => P,
): Promise<WithResponse<P>> {
  const limit = limitOf(options);
  const reader = dataReader((body, received) => {
    const content = read(body);
    return content === undefined ? refuse(received) : makePage(content, limit);
  });
  return perform(request, options, asResponse ? (OPENED as Reader<P>) : reader);
}

// The smallest maximum of all lists.
const MAX_PAGE_SIZE = 100;

/** A list with a limit below the page size requests pages of that limit only. */
export function withPageSize(
  values: RouteValues | undefined,
  options: ListOptions | undefined,
  name: 'page_size' | 'limit',
): RouteValues | undefined {
  const limit = options?.limit;
  const given = (values as Query | undefined)?.[name] ?? options?.query?.[name];
  return given === undefined && limit && limit <= MAX_PAGE_SIZE
    ? { ...values, [name]: limit }
    : values;
}

async function refuse(received: Received): Promise<never> {
  const { refusePage } = await loadPart(import('./judge/unreadable.ts'));
  return refusePage(received);
}
