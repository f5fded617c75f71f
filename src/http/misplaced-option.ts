/** The error of an option at a wrong place, which would have no effect or be sent to the platform as data. */

import { misplacedIn } from './call-options.ts';

const PLACES: Readonly<Record<string, string>> = {
  headers:
    'pass it in the options of a call, its last argument, or set `defaultHeaders` of the client',
  timeout: 'pass it in the options of a call, its last argument, or set `timeout` of the client',
  signal: 'pass it in the options of a call, its last argument',
  token: 'set `accessToken` of the client, or an Authorization header of the call',
};

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
  const place = Object.hasOwn(PLACES, name) ? PLACES[name] : undefined;
  if (place === undefined && Object.hasOwn(query, name)) {
    const snakeCase = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return new TypeError(
      `Unknown parameter \`${name}\`. Did you mean \`${snakeCase}\`? Parameters have the names of the API.`,
    );
  }
  if (name === 'path') {
    return new TypeError('`request` needs `path` in its first argument, as text.');
  }
  return new TypeError(
    place === undefined
      ? `Unknown key ${JSON.stringify(name)} in the first argument of \`request\`: known are method, path, pathParams, query and body.`
      : `\`${name}\` has no effect here: ${place}.`,
  );
}
