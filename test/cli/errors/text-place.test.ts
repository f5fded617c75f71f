/** The place of a syntax error in JSON, whichever kind of error the engine reports. */

import { expect, test } from 'vitest';
import { placeOfJsonError } from '../../../src/cli/errors/text-place.ts';

test.each([
  ['{\n  "name": CANARY\n}', 'line 2, column 11'],
  ['{"a": [1, 2, x]}', 'line 1, column 14'],
  ['x', 'line 1, column 1'],
  ["{'a': 1}", 'line 1, column 2'],
  ['{"a": tru}', 'line 1, column 10'],
  ['{"a": 1,\n}', 'line 2, column 1'],
  ['{"a": 1} {', 'line 1, column 10'],
  ['{"a": 1', 'line 1, column 8'],
  [`[${'1,\n'.repeat(500)}x]`, 'line 501, column 1'],
])('the error in %.40s is at %s', (text, place) => {
  let error: unknown;
  try {
    JSON.parse(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(placeOfJsonError(text, error)).toBe(` at ${place}`);
});
