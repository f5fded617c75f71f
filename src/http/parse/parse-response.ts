/** Reads the data out of a successful response. Checks that it is JSON; its fields are the platform's contract. */

import { redactSecrets } from '../../text/redact-secrets.ts';
import { invalidResponse } from '../judge/invalid-response.ts';
import type { Call } from '../prepare/call.ts';
import { secretsOf } from '../prepare/call-secrets.ts';
import type { Reply } from '../send/attempt.ts';

/**
 * | body | data |
 * | ---- | ---- |
 * | JSON | parsed |
 * | empty, where the call allows that | undefined |
 * | empty otherwise, or not JSON | error |
 *
 * @throws APIError `invalid_response`
 */
export function parseResponse(call: Call, reply: Reply): unknown {
  const { response, text } = reply;
  if (text === undefined || text === '') {
    if (call.mayBeEmpty) return undefined;
    throw invalidResponse(call, response, 'The response is empty');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(call, reply);
  }
}

/** Streams and files are not data: the error names the way to read them. */
const STREAMS =
  /^(?:text\/event-stream|application\/(?:x-ndjson|octet-stream|x-tar|gzip|x-gzip|zip))\b/i;

function notJson(call: Call, { response, token }: Reply): Error {
  const header = response.headers.get('content-type');
  const type = redactSecrets(header, secretsOf(call, token), 60) || 'of no declared type';
  const { host } = new URL(response.url || call.url);
  const isStream = STREAMS.test(header ?? '');
  return invalidResponse(call, response, `The response from ${host} is not JSON but ${type}`, {
    hint: isStream
      ? 'Read a stream or a file with .asResponse(), or with the streaming method of the resource.'
      : 'A proxy or the sign-in page of a network may have answered instead of the platform.',
    retryable: !isStream,
  });
}
