/** Reads the data out of a successful response. Checks that it is JSON; its fields are the platform's contract. */

import { loadPart } from '../../errors.ts';
import { readBoundedText } from '../../text/read-bounded-text.ts';
import type { Reader, Received } from './reader.ts';

/** Turns the parsed body of a response into the data of the call. */
export type Meaning<T> = (value: unknown, received: Received) => T | Promise<T>;

/**
 * | body | data |
 * | ---- | ---- |
 * | JSON | parsed |
 * | empty, where the call allows that | undefined |
 * | empty otherwise, or not JSON | error |
 *
 * @throws APIError `invalid_response` when it reads.
 */
export function dataReader<T>(meaning: Meaning<T>): Reader<T> {
  return {
    async read(received) {
      const { call, response } = received;
      const text = await readBoundedText(response, call.maxResponseBytes);
      if (text === '' && call.mayBeEmpty) return meaning(undefined, received);
      let value: unknown;
      try {
        value = call.parseJson(text ?? '');
      } catch (error) {
        const { unreadable } = await loadPart(import('../judge/unreadable.ts'));
        throw await unreadable(received, text, error);
      }
      return meaning(value, received);
    },
  };
}
