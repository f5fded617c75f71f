/** One hop of an attempt: sends one request. Judges and repeats nothing. */

import { AuthError } from '../../errors.ts';
import { isBearer } from '../../text/is-bearer.ts';
import type { HttpRuntime } from '../http-runtime.ts';
import type { Call } from '../prepare/call.ts';
import type { CheckedHeaders } from '../prepare/request-headers.ts';
import type { RequestContent } from './request-content.ts';

/** The target, the headers and the token of a hop. */
export interface Hop {
  readonly url: URL;
  readonly headers: CheckedHeaders;
  readonly token: string | undefined;
  /** After a redirect to another origin: a sentence that names both hosts, for errors. */
  readonly redirect?: string | undefined;
}

export async function exchange(
  { method }: Call,
  { url, headers, token }: Hop,
  { content, isStream, length }: RequestContent,
  signal: AbortSignal,
  runtime: HttpRuntime,
): Promise<Response> {
  const own = toRecord(headers, token);
  if (length !== undefined) own['content-length'] = String(length);
  const init: RequestInit = { method, headers: own, redirect: 'manual', signal };
  if (content !== undefined) init.body = content;
  // Node's fetch copies the request and its whole stream unless redirects are errors and `window` is null.
  if (isStream) Object.assign(init, { duplex: 'half', redirect: 'error', window: null });
  return runtime.fetch(url, init);
}

/** Browsers hide the status and the target of a redirect. */
export function isRedirect({ type, status, headers }: Response): boolean {
  return type === 'opaqueredirect' || (REDIRECT.has(status) && headers.has('location'));
}

const REDIRECT = new Set([301, 302, 303, 307, 308]);

function toRecord(headers: CheckedHeaders, token: string | undefined): Record<string, string> {
  const record = Object.fromEntries(headers);
  if (token === undefined) return record;
  // `Headers` would throw an error that contains the invalid value.
  if (!isBearer(token)) {
    throw new AuthError(
      'The token has characters that a header cannot carry, or is longer than 16 KiB. It was not sent.',
      { code: 'token_malformed' },
    );
  }
  record['authorization'] = `Bearer ${token}`;
  return record;
}
