/** Reads a small public JSON document, without credentials and without following redirects. */

import { NeMoError, TransientAuthError } from '../errors.ts';
import { DISCOVERY_TIMEOUT, type OAuthContext } from './oauth-context.ts';

export type Json = Readonly<Record<string, unknown>>;

const LARGEST_ANSWER = 1 << 20;

/**
 * @param what - as in `discovery of the platform`, for messages.
 * @param signal - the caller's; besides it every request ends after 10 s.
 * @throws TransientAuthError unless a JSON object arrives with status 200 in time
 * @throws the reason of `signal` when that aborts
 */
export async function getJson(
  context: OAuthContext,
  url: string,
  what: string,
  signal?: AbortSignal,
): Promise<Json> {
  const failed = (why: string, cause?: unknown) =>
    new TransientAuthError(`The ${what} at ${url} failed: ${why}.`, { cause });
  let response: Response;
  let text: string;
  const deadline = AbortSignal.timeout(DISCOVERY_TIMEOUT);
  try {
    response = await context.fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      credentials: 'omit',
      signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
    });
    text = await response.text();
  } catch (error) {
    // A setting of the network that cannot be used is no fault of the server.
    if (error instanceof NeMoError) throw error;
    signal?.throwIfAborted();
    if (deadline.aborted) throw failed(`no answer within ${DISCOVERY_TIMEOUT / 1000} s`);
    throw failed('the server could not be reached', error);
  }
  if (response.status === 0 || (response.status >= 300 && response.status < 400)) {
    throw failed('it answered with a redirect, which is not followed');
  }
  if (response.status !== 200) throw failed(`status ${response.status}`);
  const document = text.length <= LARGEST_ANSWER ? parseObject(text) : undefined;
  if (document === undefined) throw failed('the answer is not the JSON that a NeMo Platform sends');
  return document;
}

/** A JSON object, or undefined for anything else. */
export function parseObject(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): Json | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Json) : undefined;
}
