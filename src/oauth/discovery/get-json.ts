/** Reads a small public JSON document, without credentials and without following redirects. */

import { findReason, inOneLine, NeMoError, TransientAuthError } from '../../errors.ts';
import { MAX_SMALL_BODY, readBoundedText } from '../../text/read-bounded-text.ts';
import { type Json, parseObject } from '../json-object.ts';
import { DISCOVERY_TIMEOUT, type OAuthRuntime } from '../oauth-runtime.ts';
import { ServerBusyError } from '../retry-when-busy.ts';

export interface JsonRequest {
  readonly url: string;
  /** As in `discovery of the platform`, for messages. */
  readonly what: string;
  /** The command that shows where the address is configured, for errors about a wrong address. */
  readonly remedy?: string;
  /** In addition, every request ends after 10 s. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * @throws TransientAuthError unless a JSON object arrives with status 200 in time
 * @throws the reason of `signal` when that aborts
 */
export async function getJson(context: OAuthRuntime, request: JsonRequest): Promise<Json> {
  const { url, what, remedy, signal } = request;
  const failed = (why: string, options: { cause?: unknown; remedy?: string | undefined } = {}) =>
    new TransientAuthError(`The ${what} at ${url} failed.\n${why}`, options);
  let response: Response;
  let text: string | undefined;
  const deadline = AbortSignal.timeout(DISCOVERY_TIMEOUT);
  try {
    response = await context.fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'manual',
      credentials: 'omit',
      signal: signal === undefined ? deadline : AbortSignal.any([deadline, signal]),
    });
    text = await readBoundedText(response, MAX_SMALL_BODY);
  } catch (error) {
    // An invalid network setting is not a fault of the server.
    if (error instanceof NeMoError) throw error;
    signal?.throwIfAborted();
    if (deadline.aborted) throw failed(`No response within ${DISCOVERY_TIMEOUT / 1000} s.`);
    const reason = await findReason(error, new URL(url));
    throw failed(inOneLine(reason), {
      cause: error,
      remedy: reason.remedy && remedy,
    });
  }
  const { status } = response;
  if (status === 0 || (status >= 300 && status < 400)) {
    throw failed('The response is a redirect, which is not followed.');
  }
  if (status >= 500 || status === 429) {
    throw new ServerBusyError(
      `The ${what} at ${url} failed.\nThe server returned HTTP ${status}: it is down or overloaded.`,
    );
  }
  if (status !== 200) {
    throw failed(`The server returned HTTP ${status}: is the address right?`, { remedy });
  }
  if (text === undefined) throw failed('The response is larger than 1 MiB.', { remedy });
  const document = parseObject(text);
  if (document !== undefined) return document;
  throw failed(
    'The response is not a JSON object. It may come from a proxy, the sign-in page of a network or another server.',
    { remedy },
  );
}
