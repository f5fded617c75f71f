/** The way through a list: which request asks for the next page, and where the list ends. Sends nothing. */

import type { ApiRequest, ListOptions } from '../request-options.ts';
import type { CursorPageContent } from './cursor-page.ts';
import { isRepetition, LIST_START, type ListProgress, progress } from './list-end.ts';
import type { PageContent } from './page.ts';

/** The data of a page, and the way on. */
export interface WalkStep<T> {
  readonly data: T[];
  /** Undefined at the end. */
  readonly next: ListWalk | undefined;
}

/** One request of a list, and what is known from the pages before. */
export class ListWalk {
  readonly request: ApiRequest;
  readonly options: ListOptions;
  readonly #before: ListProgress;
  readonly #left: number;

  /** @throws TypeError for a `limit` that is no count. */
  constructor(
    request: ApiRequest,
    options: ListOptions,
    before: ListProgress = LIST_START,
    left: number = checkLimit(options.limit),
  ) {
    this.request = request;
    this.options = options;
    this.#before = before;
    this.#left = left;
  }

  /** The step after a numbered page. */
  afterPage<T>(content: PageContent<T>): WalkStep<T> {
    if (isRepetition(content, this.#before)) return { data: [], next: undefined };
    const now = progress(content, this.#before);
    const page = this.#page();
    if (page >= now.total) return this.#step(content.data, undefined);
    return this.#step(content.data, () => ({ page: page + 1 }), now);
  }

  /** The step after a page that names the next one. */
  afterCursor<T>({ data, next }: CursorPageContent<T>): WalkStep<T> {
    // A server that returns the cursor it was given would never end.
    if (next === undefined || next === this.#value('page_cursor')) {
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
    const [request, options] = this.#with(parameters());
    return { data, next: new ListWalk(request, options, now, left) };
  }

  #page(): number {
    const page = Number(this.#value('page') ?? 1);
    return Number.isSafeInteger(page) ? page : 1;
  }

  /** A parameter of the current request, wherever its caller has put it. */
  #value(name: string): unknown {
    const { path, query, body } = this.request;
    const inPath = new URLSearchParams(path.split('?')[1]).get(name);
    return (
      this.options.query?.[name] ?? query?.[name] ?? fieldsOf(body)?.[name] ?? inPath ?? undefined
    );
  }

  /** Lists that are asked for with a body have their cursor in it. */
  #with(parameters: Readonly<Record<string, string | number>>): readonly [ApiRequest, ListOptions] {
    const { request, options } = this;
    const body = fieldsOf(request.body);
    if (request.method === 'POST' && body !== undefined) {
      return [{ ...request, body: { ...body, ...parameters } }, options];
    }
    const path = withoutParameters(request.path, Object.keys(parameters));
    return [
      { ...request, path },
      { ...options, query: { ...options.query, ...parameters } },
    ];
  }
}

function checkLimit(limit: number | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new TypeError('`limit` must be a whole number, 1 or more.');
}

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> | undefined {
  const isPlain = Object.prototype.toString.call(body) === '[object Object]';
  return isPlain ? (body as Readonly<Record<string, unknown>>) : undefined;
}

/** A query may be part of the path; a parameter must not be sent twice. */
function withoutParameters(path: string, names: readonly string[]): string {
  const [plain = '', search] = path.split(/\?(.*)/s);
  if (search === undefined) return path;
  const kept = search.split('&').filter((pair) => !names.includes(pair.split('=')[0] ?? ''));
  return kept.length === 0 ? plain : `${plain}?${kept.join('&')}`;
}
