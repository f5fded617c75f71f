/** The pages of a list after its first one. Loaded with the second page, and to iterate a list without a method of its own. */

import { refusePage } from '../judge/unreadable.ts';
import { CursorPage, type CursorPageContent, readCursorPage } from './cursor-page.ts';
import type { ListRequest } from './list-request.ts';
import { ListWalk } from './list-walk.ts';
import { Page, type PageContent, readPage } from './page.ts';
import type { NextPage } from './page-iteration.ts';
import { dataReader } from './read-data.ts';
import type { Reader } from './reader.ts';

/** The page after the first one, if there is one. */
export function afterFirstPage<T>(list: ListRequest, first: PageContent<T>) {
  return wayTo(new ListWalk(list).afterPage(first).next, pageReader<T>);
}

/** The page after the first one of a list with cursors, if there is one. */
export function afterFirstCursor<T>(list: ListRequest, first: CursorPageContent<T>) {
  return wayTo(new ListWalk(list).afterCursor(first).next, cursorReader<T>);
}

/** The page that a response contains, whatever its style; undefined when it is not a list. */
export function anyPage<T>(data: unknown, list: ListRequest): Page<T> | CursorPage<T> | undefined {
  const walk = new ListWalk(list);
  if (Array.isArray(data)) return pageOf<T>({ data, pagination: undefined }, walk);
  const cursors = readCursorPage<T>(data);
  if (cursors?.next !== undefined) return cursorPageOf(cursors, walk);
  const page = readPage<T>(data);
  return page === undefined ? undefined : pageOf(page, walk);
}

function wayTo<P>(
  walk: ListWalk | undefined,
  readerOf: (walk: ListWalk) => Reader<P>,
): NextPage<P> | undefined {
  if (walk === undefined) return undefined;
  const { request, options, perform } = walk.list;
  return async (signal) => (await perform(request, options, readerOf(walk), signal)).data;
}

function pageReader<T>(walk: ListWalk): Reader<Page<T>> {
  return dataReader((value, received) => {
    const content = readPage<T>(value);
    return content === undefined ? refusePage(received) : pageOf(content, walk);
  });
}

function cursorReader<T>(walk: ListWalk): Reader<CursorPage<T>> {
  return dataReader((value, received) => {
    const content = readCursorPage<T>(value);
    return content === undefined ? refusePage(received) : cursorPageOf(content, walk);
  });
}

function pageOf<T>(content: PageContent<T>, walk: ListWalk): Page<T> {
  const { data, next } = walk.afterPage(content);
  return new Page({ ...content, data }, wayTo(next, pageReader<T>));
}

function cursorPageOf<T>(content: CursorPageContent<T>, walk: ListWalk): CursorPage<T> {
  const { data, next } = walk.afterCursor(content);
  return new CursorPage({ ...content, data }, wayTo(next, cursorReader<T>));
}
