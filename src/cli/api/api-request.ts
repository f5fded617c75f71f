/** The request of `nmp api`, from its arguments and options. */

import { encodeQuery } from '../../http/prepare/query.ts';
import type { Query } from '../../http/prepare/query-value.ts';
import type { HttpMethod, PlatformRequest } from '../../http/request-options.ts';
import { didYouMean } from '../errors/did-you-mean.ts';
import { UsageError } from '../errors/usage-error.ts';
import { stringifyExactly } from '../output/exact-json.ts';
import type { CliIO } from '../terminal/io.ts';
import { readBytes } from '../terminal/read-text.ts';
import { checkJsonBody } from './check-json-body.ts';
import { readFields } from './fields.ts';
import { headersOf } from './headers.ts';
import { platformPath } from './platform-path.ts';

export interface RequestInput {
  readonly field?: readonly string[] | undefined;
  readonly rawField?: readonly string[] | undefined;
  readonly header?: readonly string[] | undefined;
  readonly inputFile?: string | undefined;
  readonly allPages?: boolean | undefined;
}

/** All options of the command. */
export interface ApiOptions extends RequestInput {
  readonly workspace?: string | undefined;
  readonly include?: boolean | undefined;
  readonly output?: string | undefined;
  readonly outputColumns?: string | undefined;
}

/** What is sent; the workspace of the path is still open. */
export interface ApiCall {
  readonly request: PlatformRequest;
  readonly headers: Readonly<Record<string, string>>;
}

const METHODS: readonly HttpMethod[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WITHOUT_BODY: readonly HttpMethod[] = ['GET', 'HEAD', 'DELETE'];

/**
 * @param readFile - returns the content of `--input-file`, or the source code that reads it.
 * @throws UsageError
 */
export async function readApiCall(
  io: CliIO,
  words: readonly string[],
  options: RequestInput,
  baseUrl: string,
  readFile: (file: string) => Promise<object> = (file) => readBytes(io, file),
): Promise<ApiCall> {
  const fields = await readFields(io, options.field, options.rawField);
  const hasFields = Object.keys(fields).length > 0;
  const hasInput = options.inputFile !== undefined;
  const sends = (hasFields || hasInput) && !options.allPages;
  const { method, path } = readWords(words, sends ? 'POST' : 'GET');
  const headers = headersOf(options.header);
  const target = platformPath(path, baseUrl);
  const inQuery = WITHOUT_BODY.includes(method) || hasInput;
  if (hasInput && method !== 'DELETE' && WITHOUT_BODY.includes(method)) {
    throw new UsageError(`--input-file can't be sent with ${method}.`);
  }
  const file = hasInput ? await readFile(options.inputFile!) : undefined;
  if (file instanceof Uint8Array && headers['content-type'] === undefined) {
    await checkJsonBody({ bytes: file, file: options.inputFile!, method, path: target.path });
  }
  const body = inQuery || !hasFields ? file : exactBody(fields);
  if (file !== undefined || typeof body === 'string')
    headers['content-type'] ??= 'application/json';
  const search = joined(target.search, inQuery ? encodeQuery(inText(fields)) : '');
  return {
    headers,
    request: {
      method,
      path: search === '' ? target.path : `${target.path}?${search}`,
      body,
    },
  };
}

/** JSON itself where an integer has more digits than a number of JavaScript. */
function exactBody(fields: object): object | string {
  const text = stringifyExactly(fields);
  return text === JSON.stringify(inText(fields)) ? fields : text;
}

/** A query is text, so an integer of any length keeps its digits. */
function inText(fields: object): Query {
  const replace = (_key: string, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value;
  return JSON.parse(JSON.stringify(fields, replace)) as Query;
}

/** Braces in the query would be read as placeholders of the path. */
function joined(typed: string, fields: string): string {
  const escaped = typed.replaceAll('{', '%7B').replaceAll('}', '%7D');
  return [escaped, fields].filter((part) => part !== '').join('&');
}

function readWords(words: readonly string[], usual: HttpMethod) {
  const named = METHODS.find((method) => method === words[0]?.toUpperCase());
  const [first = ''] = words;
  const isMethod = words.length > 1 ? !first.includes('/') : /^[A-Z]+$/.test(first);
  if (named === undefined && isMethod) {
    throw new UsageError(
      `METHOD must be one of ${METHODS.join(', ')}, not ${JSON.stringify(first)}.${didYouMean(first.toUpperCase(), METHODS)}`,
    );
  }
  const [path, ...more] = named === undefined ? words : words.slice(1);
  if (more.length > 0) {
    throw new UsageError(`Too many arguments: expected [METHOD] PATH, got ${words.length}.`);
  }
  if (path === undefined) {
    throw new UsageError('Missing required argument: PATH');
  }
  return { method: named ?? usual, path };
}
