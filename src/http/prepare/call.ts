/** A prepared request: everything that each of its attempts sends, except the token. */

import { misplacedIn } from '../call-options.ts';
import type { ApiRequest, HttpMethod, RequestOptions } from '../request-options.ts';
import { encodeBody } from './body.ts';
import type { EncodedBody } from './encoded-body.ts';
import { encodeQuery } from './query.ts';
import { randomHex } from './random-hex.ts';
import { type CheckedHeaders, checkLength, mergeHeaders } from './request-headers.ts';
import { expandPath, resolveUrl } from './resolve-url.ts';
import { checkTimeout, defaultTimeout } from './timeout.ts';

/** URL of the platform, and the workspace of calls that name none. */
export interface Target {
  /** Absolute http(s) URL; a path in it is kept. */
  readonly baseUrl: string;
  readonly workspace: string;
}

export interface Call {
  readonly method: HttpMethod;
  readonly url: URL;
  /** The path without that of the base URL. */
  readonly path: string;
  readonly headers: CheckedHeaders;
  readonly body: EncodedBody;
  /** The body as the caller gave it. */
  readonly given: unknown;
  /** Whether an attempt that may have been carried out can be repeated without a second effect. */
  readonly idempotent: boolean;
  /** The workspace of the caller or else of the client, even if the path contains none. */
  readonly workspace: string;
  /** Milliseconds of an attempt; see `TimeLimit`. */
  readonly timeout: number;
  /** Milliseconds between two pieces of a body. */
  readonly idleTimeout: number;
  readonly maxRetries: number;
  /** Decoded bytes of a response that is read as data. */
  readonly maxResponseBytes: number;
  readonly parseJson: (text: string) => unknown;
  readonly mayBeEmpty: boolean;
  readonly secrets: readonly string[];
  readonly notFoundRemedy: string | undefined;
}

/** The client's defaults for all calls. */
export interface CallDefaults {
  /** Undefined when the client names none: then the route decides. */
  readonly timeout: number | undefined;
  /** Paths of POST requests that are passed on to a model. */
  readonly modelPaths?: readonly RegExp[] | undefined;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly parseJson: (text: string) => unknown;
  readonly headers: CheckedHeaders;
}

/** @throws TypeError for values that cannot be sent. */
export async function prepareCall(
  request: ApiRequest,
  options: RequestOptions,
  target: Target,
  defaults: CallDefaults,
): Promise<Call> {
  // `explainMisuse` says what is wrong.
  if (request.misplaced ?? misplacedIn(options, ['token', '0'])) throw new TypeError();
  const body = await encodeBody(request.body);
  const headers = headersOf(request, options, body, defaults.headers);
  checkLength(headers, body);
  const workspace = request.pathParams?.['workspace'] ?? target.workspace;
  const path = expandPath(request.path, { ...request.pathParams, workspace });
  const query = encodeQuery({ ...request.query, ...options.query });
  const timeout = checkTimeout(
    options.timeout ??
      defaults.timeout ??
      defaultTimeout(request.method, path, defaults.modelPaths),
    'timeout',
  );
  return {
    method: request.method,
    url: resolveUrl(target.baseUrl, path, query),
    path,
    headers,
    body,
    given: request.body,
    idempotent: isIdempotent(request, options),
    workspace,
    timeout,
    idleTimeout: checkTimeout(options.idleTimeout ?? timeout, 'idleTimeout'),
    maxRetries: checkRetries(options.maxRetries ?? defaults.maxRetries),
    maxResponseBytes: defaults.maxResponseBytes,
    parseJson: defaults.parseJson,
    mayBeEmpty: request.mayBeEmpty ?? false,
    secrets: request.secrets ?? [],
    notFoundRemedy: request.notFoundRemedy,
  };
}

/** RFC 9110 §9.2.2. A POST or PATCH is idempotent if its operation is declared so, or if the caller gives a key. */
function isIdempotent(
  { method, idempotent }: ApiRequest,
  { idempotencyKey }: RequestOptions,
): boolean {
  if (method !== 'POST' && method !== 'PATCH') return true;
  return idempotent === true || idempotencyKey !== undefined;
}

function headersOf(
  { method }: ApiRequest,
  { headers, idempotencyKey }: RequestOptions,
  { contentType }: EncodedBody,
  defaults: CheckedHeaders,
): CheckedHeaders {
  const own: Record<string, string> = {};
  if (contentType !== undefined) own['content-type'] = contentType;
  if (method === 'POST') own['idempotency-key'] = idempotencyKey ?? randomHex();
  return mergeHeaders(mergeHeaders(defaults, own), headers);
}

function checkRetries(count: number): number {
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new TypeError('`maxRetries` must be a whole number, 0 or more.');
}
