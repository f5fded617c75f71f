/** Reads the page parameters of a list request, which can be in the query, in the body or in the path. */

import type { ApiRequest, ListOptions } from '../request-options.ts';
import type { WithResponse } from '../request-promise.ts';
import type { Reader } from './reader.ts';

/** Sends one request. @param signal - ends it in addition to the signal of the options. */
export type Perform = <T>(
  request: ApiRequest,
  options: ListOptions,
  reader: Reader<T>,
  signal?: AbortSignal,
) => Promise<WithResponse<T>>;

/** The request of a list, and the function that sends its requests. */
export interface ListRequest {
  readonly request: ApiRequest;
  readonly options: ListOptions;
  readonly perform: Perform;
}

/** The value of a parameter: in the query, in the body, or in a query that is part of the path. */
export function parameterOf({ request, options }: ListRequest, name: string): unknown {
  const { path, query, body } = request;
  const given = options.query?.[name] ?? query?.[name] ?? fieldsOf(body)?.[name];
  if (given !== undefined && given !== null) return given;
  const search = path.split('?')[1];
  return search === undefined ? undefined : (new URLSearchParams(search).get(name) ?? undefined);
}

/** Number of the requested page. */
export function pageNumberOf(list: ListRequest): number {
  const page = Number(parameterOf(list, 'page') ?? 1);
  return Number.isSafeInteger(page) ? page : 1;
}

/** The fields of a body that is plain data. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> | undefined {
  const isPlain = Object.prototype.toString.call(body) === '[object Object]';
  return isPlain ? (body as Readonly<Record<string, unknown>>) : undefined;
}

/**
 * The maximum number of items.
 *
 * @throws TypeError for an invalid `limit`.
 */
export function limitOf({ limit }: ListOptions): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new TypeError('`limit` must be a whole number, 1 or more.');
}
