/** Turns the arguments of `fetch` into a call, so that packages with a `fetch` option send the client's token. */

import { parseUrl } from '../text/url-parts.ts';
import { misplacedOption } from './misplaced-option.ts';
import { encodeBody } from './prepare/body.ts';
import type { Call, CallDefaults, Target } from './prepare/call.ts';
import { CONNECTION_HEADERS, mergeHeaders } from './prepare/request-headers.ts';
import { resolveUrl } from './prepare/resolve-url.ts';
import { defaultTimeout } from './prepare/timeout.ts';
import type { HttpMethod } from './request-options.ts';

/**
 * An `Authorization` header is dropped: packages insist on an API key, and the platform takes only its own tokens. So are headers of
 * the connection.
 *
 * @throws TypeError for a URL of another origin than the platform's, and for headers that cannot be sent
 */
export async function prepareFetch(
  input: string | URL | Request,
  init: RequestInit,
  { baseUrl, workspace }: Target,
  defaults: CallDefaults,
): Promise<Call> {
  const request = input instanceof Request ? input : undefined;
  const base = resolveUrl(baseUrl, '/', '');
  const url = locate(request?.url ?? String(input), base);
  const body = await encodeBody(init.body ?? request?.body ?? undefined);
  const given = headersOf(init.headers ?? request?.headers);
  for (const name of [...given.keys()]) {
    // Browsers drop these headers too; some packages set them always.
    if (CONNECTION_HEADERS.test(name) || (name === 'content-length' && body.replayable))
      given.delete(name);
  }
  given.delete('authorization');
  if (body.contentType !== undefined && !given.has('content-type')) {
    given.set('content-type', body.contentType);
  }
  const method = String(init.method ?? request?.method ?? 'GET').toUpperCase() as HttpMethod;
  if (!/^[A-Z]+$/.test(method)) throw misplacedOption('=method');
  const path = url.pathname.slice(base.pathname.replace(/\/+$/, '').length);
  const timeout = defaults.timeout ?? defaultTimeout(method, path, defaults.modelPaths);
  return {
    method,
    url,
    path,
    headers: mergeHeaders(defaults.headers, given),
    body,
    given: init.body,
    idempotent: false,
    workspace,
    timeout,
    idleTimeout: timeout,
    maxRetries: 0,
    maxResponseBytes: defaults.maxResponseBytes,
    parseJson: defaults.parseJson,
    mayBeEmpty: true,
    secrets: [],
    notFoundRemedy: undefined,
  };
}

/** A path is resolved against the base URL, and keeps the base URL's own path. */
function locate(input: string, base: URL): URL {
  const text = input.startsWith('/') ? base.href.replace(/\/+$/, '') + input : input;
  const url = parseUrl(text);
  if (url === undefined) throw new TypeError('`fetch` needs an absolute URL or a path.');
  if (url.origin === base.origin && url.username === '' && url.password === '') return url;
  throw new TypeError(
    `This fetch sends the platform's token, and only to ${base.origin}. Use the global fetch for other URLs.`,
  );
}

/** `Headers` throws an error that repeats the value, which may be a secret. */
function headersOf(init: RequestInit['headers']): Headers {
  try {
    return new Headers(init);
  } catch {
    throw new TypeError('A header has characters that HTTP does not allow.');
  }
}
