/** Route strings: method, path and query of an operation in one line. Turns a route and a record of values into a request. */

import { REMEDIES } from '../../errors.ts';
import { misplacedIn } from '../call-options.ts';
import type { ApiRequest, HttpMethod } from '../request-options.ts';
import type { QueryValue } from './query-value.ts';

/** Values by their field names in the API. */
export type RouteValues = object;

/**
 * | part of the route  | the value is |
 * | ------------------ | ------------ |
 * | `{name}`           | one segment of the path |
 * | `{+path}`          | several segments of the path, divided by slashes |
 * | `{?page,sort}`     | a query parameter |
 * | `{!value}`         | a field of the body that no error may contain |
 * | `{*content}`       | the body itself, byte for byte |
 * | `{*}`              | nothing: the operation takes no body |
 * | ` secrets`, at the end | no value: the command whose list helps after a 404 |
 *
 * All other values are the query of GET, HEAD and DELETE, and fields of the JSON body otherwise.
 */
export function toRequest(route: string, values: RouteValues = {}): ApiRequest {
  const [method = '', template = '', ...command] = route.split(' ');
  const path: Record<string, string> = {};
  const query: Record<string, QueryValue> = {};
  const fields: Record<string, unknown> = {};
  const secrets: string[] = [];
  const hasBody = /^P/.test(method) && !template.includes('{*');
  const rest: Record<string, unknown> = { ...values };
  let content: unknown;
  const take = (name: string): unknown => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const pathTemplate = template.replace(
    /\{([?!*])([^}]*)\}/g,
    (_all, kind: string, names: string) => {
      for (const name of names.split(',')) {
        if (kind === '?') query[name] = take(name) as QueryValue;
        else if (kind === '*') content = take(name);
        else if (typeof rest[name] === 'string') secrets.push(rest[name]);
      }
      return '';
    },
  );
  for (const [, name = ''] of pathTemplate.matchAll(/\{\+?([^}]+)\}/g)) {
    path[name] = take(name) as string;
  }
  Object.assign(hasBody ? fields : query, rest);
  return {
    method: method as HttpMethod,
    path: pathTemplate,
    pathParams: path,
    query,
    body: hasBody ? fields : (content as ApiRequest['body']),
    mayBeEmpty: method === 'DELETE',
    secrets,
    // No parameter of the platform has a capital letter: it would ignore one in camelCase.
    misplaced: misplacedIn(rest) ?? Object.keys(query).find((name) => /[A-Z]/.test(name)),
    notFoundRemedy: remedyOf(command.join(' '), pathTemplate),
  };
}

/** Without a command, the remedy is for a missing workspace, unless the path names something else too. */
function remedyOf(command: string, path: string): string | undefined {
  const inWorkspace = path.includes('{workspace}');
  if (command === '') {
    return inWorkspace && !/\{(?!workspace\})/.test(path) ? REMEDIES.listWorkspaces : undefined;
  }
  return inWorkspace ? REMEDIES.listInWorkspace(command) : REMEDIES.list(command);
}
