/** What is wrong with a call: an option at a wrong place, which would have no effect or be sent as data, a wrong type, a wrong body. */

import { misplacedIn } from './call-options.ts';
import { UnsendableBodyError } from './prepare/json-body.ts';
import type { ApiRequest, RequestOptions } from './request-options.ts';

const IN_OPTIONS = 'has no effect here: pass it in the options of a call, its last argument';

/** What is wrong with an option; `=` before its name means that its value is. */
const PROBLEMS: Readonly<Record<string, string>> = {
  headers: `${IN_OPTIONS}, or set \`defaultHeaders\` of the client`,
  timeout: `${IN_OPTIONS}, or set \`timeout\` of the client`,
  signal: IN_OPTIONS,
  token:
    'has no effect here: set `accessToken` of the client, or an Authorization header of the call',
  '=headers': 'must be an object',
  '=signal': 'must be an AbortSignal',
  '=method': 'must be an HTTP method in capital letters',
};

/**
 * What is wrong with a call that has ended with a TypeError.
 *
 * @returns the error itself if the options are valid: it says what is wrong, or comes from code of the caller.
 */
export function explainMisuse(
  error: TypeError,
  { signal, headers, ...options }: RequestOptions | RequestInit,
  request?: ApiRequest,
): TypeError {
  let name = request && (request.misplaced ?? misplacedIn(options, ['token', '0']));
  if (headers && (typeof headers !== 'object' || (request && Array.isArray(headers))))
    name = '=headers';
  if (signal && !(signal as Partial<AbortSignal>).addEventListener) name = '=signal';
  if (name !== undefined) return misplacedOption(name, request?.query);
  if (!(error instanceof UnsendableBodyError)) return error;
  return new TypeError(
    `The request body cannot be sent: ${error.message}. Pass plain data, text, bytes, a Blob, a form or a stream.`,
  );
}

/**
 * @param names - options that have no meaning in the record.
 * @throws TypeError
 */
export function refuseMisplaced(record: object, names: readonly string[]): void {
  const misplaced = misplacedIn(record, names);
  if (misplaced !== undefined) throw misplacedOption(misplaced);
}

/**
 * @param name - the option, a query parameter in camelCase, or an unknown or missing key in the first argument of `client.request`.
 * @param query - of the request.
 */
export function misplacedOption(name: string, query: object = {}): TypeError {
  if (name === '0') {
    return new TypeError('Pass parameters and options as objects, such as { name: "my-name" }.');
  }
  if (Object.hasOwn(PROBLEMS, name)) {
    return new TypeError(`\`${name.replace('=', '')}\` ${PROBLEMS[name]}.`);
  }
  if (Object.hasOwn(query, name)) {
    const snakeCase = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return new TypeError(
      `Unknown parameter \`${name}\`. Did you mean \`${snakeCase}\`? Parameters have the names of the API.`,
    );
  }
  return new TypeError(
    name === 'path'
      ? '`request` needs `path` in its first argument, as text.'
      : `Unknown key ${JSON.stringify(name)} in the first argument of \`request\`: known are method, path, pathParams, query and body.`,
  );
}
