/** Reads the data out of a successful response. Checks that it is JSON; its fields are the platform's contract. */

import { loadPart } from '../../errors.ts';
import { readBoundedBytes } from '../../text/read-bounded-text.ts';
import type { Reader, Received } from './reader.ts';

/**
 * | body | data |
 * | ---- | ---- |
 * | JSON in UTF-8 | parsed |
 * | empty, where the call allows that | undefined |
 * | empty otherwise, not JSON, or not UTF-8 (RFC 8259, section 8.1) | error |
 *
 * @param meaning - turns the parsed body into the data of the call.
 * @throws APIError `invalid_response` when it reads.
 */
export function dataReader<T>(
  meaning: (value: unknown, received: Received) => T | Promise<T>,
): Reader<T> {
  return {
    async read(received) {
      const { call, response } = received;
      const bytes = await readBoundedBytes(response, call.maxResponseBytes);
      if (bytes?.length === 0 && call.mayBeEmpty) return meaning(undefined, received);
      let value: unknown;
      try {
        value = call.parseJson(new TextDecoder(undefined, { fatal: true }).decode(bytes));
      } catch (error) {
        const { unreadable } = await loadPart(import('../judge/unreadable.ts'));
        throw await unreadable(received, bytes, error);
      }
      return meaning(value, received);
    },
  };
}
