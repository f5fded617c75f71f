/** Reads the data out of a successful response. Checks that it is JSON; its fields are the platform's contract. */

import { readBoundedText } from '../../text/read-bounded-text.ts';
import { redactSecrets } from '../../text/redact-secrets.ts';
import { invalidResponse } from '../judge/invalid-response.ts';
import { secretsOf } from '../prepare/call-secrets.ts';
import type { Reader, Received } from './reader.ts';

/** What a response means, given its parsed body. */
export type Meaning<T> = (value: unknown, received: Received) => T;

/** @throws APIError `invalid_response` when it reads. */
export function dataReader<T>(meaning: Meaning<T>): Reader<T> {
  return {
    async read(received) {
      const { call, response } = received;
      const text = await readBoundedText(response, call.maxResponseBytes);
      if (text !== undefined) return meaning(parse(received, text), received);
      throw invalidResponse(
        call,
        response,
        `The response is larger than ${call.maxResponseBytes} bytes`,
        { hint: 'Read it with .asResponse(), or raise maxResponseBytes.', retryable: false },
      );
    },
  };
}

/**
 * | body | data |
 * | ---- | ---- |
 * | JSON | parsed |
 * | empty, where the call allows that | undefined |
 * | empty otherwise, or not JSON | error |
 */
function parse(received: Received, text: string): unknown {
  const { call, response } = received;
  if (text === '') {
    if (call.mayBeEmpty) return undefined;
    throw invalidResponse(call, response, 'The response is empty');
  }
  try {
    return call.parseJson(text);
  } catch (error) {
    // Of a parser that recurses, or that limits the depth.
    if (error instanceof RangeError) {
      throw invalidResponse(call, response, 'The response is nested too deeply', {
        retryable: false,
      });
    }
    throw notJson(received);
  }
}

/** Streams and files are not data: the error names the way to read them. */
const STREAMS =
  /^(?:text\/event-stream|application\/(?:x-ndjson|octet-stream|x-tar|gzip|x-gzip|zip))\b/i;

function notJson({ call, response, token }: Received): Error {
  const header = response.headers.get('content-type');
  const type = redactSecrets(header, secretsOf(call, token), 60) || 'of no declared type';
  const { host } = new URL(response.url || call.url);
  const isStream = STREAMS.test(header ?? '');
  return invalidResponse(call, response, `The response from ${host} is not JSON but ${type}`, {
    hint: isStream
      ? 'Read a stream or a file with .asResponse(), or with the streaming method of the resource.'
      : 'The response may come from a proxy or the sign-in page of a network instead of the platform.',
    retryable: !isStream,
  });
}
