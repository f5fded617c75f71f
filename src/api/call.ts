/** Turns a described operation and the caller's values into a request: the only logic of the resources. */

import type { PagePromise } from '../http/page.ts';
import type { QueryValue } from '../http/query.ts';
import type { ApiRequest, RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { type Operation, positionalsOf } from './operation.ts';

/** Calls an operation whose answer is one value. `params` goes by the names on the wire. */
export function call<T>(
  transport: Transport,
  operation: Operation,
  positionals: readonly string[],
  params: object,
  options?: RequestOptions,
): RequestPromise<T> {
  return transport.request<T>(toRequest(operation, positionals, params), options);
}

/** Calls an operation whose answer comes in pages. */
export function callPaged<T>(
  transport: Transport,
  operation: Operation,
  positionals: readonly string[],
  params: object,
  options?: RequestOptions,
): PagePromise<T> {
  return transport.list<T>(toRequest(operation, positionals, params), options);
}

function toRequest(
  operation: Operation,
  positionals: readonly string[],
  params: object,
): ApiRequest {
  const path: Record<string, string> = {};
  const query: Record<string, QueryValue> = {};
  const body: Record<string, unknown> = {};
  const secrets: string[] = [];
  const described = Object.values(operation.parameters);
  const hasBody = described.some((parameter) => parameter.in === 'body');
  for (const [name, value] of Object.entries(params)) {
    const parameter = Object.hasOwn(operation.parameters, name)
      ? operation.parameters[name]
      : undefined;
    // What a newer platform knows and this description does not is the platform's to judge.
    const place = parameter?.in ?? (hasBody ? 'body' : 'query');
    const values = { path, query, body }[place] as Record<string, unknown>;
    values[name] = value;
    if (parameter?.secret && typeof value === 'string') secrets.push(value);
  }
  for (const [index, name] of positionalsOf(operation).entries()) path[name] = positionals[index]!;
  return {
    method: operation.http,
    path: operation.path,
    pathParams: path,
    query,
    body: hasBody ? body : undefined,
    mayBeEmpty: operation.answer === 'empty' || operation.http === 'DELETE',
    secrets,
    notFoundRemedy: operation.remedy,
  };
}
