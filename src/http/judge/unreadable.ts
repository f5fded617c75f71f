/** Why a successful response is not data: too large, empty, in another encoding, or something else than JSON. Loaded with the first such response. */

import { PROGRAM_HINTS } from '../../errors.ts';
import { invalidUtf8At } from '../../text/invalid-utf8.ts';
import { redactSecrets } from '../../text/redact-secrets.ts';
import type { Received } from '../parse/reader.ts';
import { suspectBasePath } from './base-path.ts';
import { invalidResponse } from './invalid-response.ts';
import { secretsOf } from './secrets/call-secrets.ts';

/** Streams and files are not data: the error names the way to read them. */
const STREAMS =
  /^(?:text\/event-stream|application\/(?:x-ndjson|octet-stream|x-tar|gzip|x-gzip|zip))\b/i;

const NOT_THE_PLATFORM =
  'The response may come from a proxy or the sign-in page of a network instead of the platform.';

/**
 * @param bytes - of the body; undefined when it is too large.
 * @param cause - what the decoder or the parser has thrown.
 */
export async function unreadable(
  { call, response, token }: Received,
  bytes: Uint8Array | undefined,
  cause: unknown,
): Promise<Error> {
  if (bytes === undefined) {
    return invalidResponse(
      call,
      response,
      `The response is larger than ${call.maxResponseBytes} bytes`,
      { hint: PROGRAM_HINTS.tooLarge, retryable: false },
    );
  }
  if (bytes.length === 0) return invalidResponse(call, response, 'The response is empty');
  // A parser throws RangeError for JSON that is nested too deeply.
  if (cause instanceof RangeError) {
    return invalidResponse(call, response, 'The response is nested too deeply', {
      retryable: false,
    });
  }
  const header = response.headers.get('content-type');
  const offset = /\bjson\b/i.test(header ?? 'json') ? invalidUtf8At(bytes) : undefined;
  if (offset !== undefined) {
    const why = `The response is not UTF-8 text (at byte offset ${offset})`;
    return invalidResponse(call, response, why, { retryable: false });
  }
  const type = redactSecrets(header, secretsOf(call, token, response), 60) || 'of no declared type';
  const { host } = new URL(response.url || call.url);
  const isStream = STREAMS.test(header ?? '');
  const suspect = isStream ? undefined : suspectBasePath(call);
  return invalidResponse(call, response, `The response from ${host} is not JSON but ${type}`, {
    hint: isStream ? PROGRAM_HINTS.streamed : (suspect?.explanation ?? NOT_THE_PLATFORM),
    remedy: suspect?.remedy,
    retryable: !isStream,
  });
}

/** @throws APIError `invalid_response`: the response of a list has no items. */
export async function refusePage({ call, response }: Received): Promise<never> {
  const why = 'The response is not a page of a list: `data` is missing';
  throw await invalidResponse(call, response, why);
}
