/** A syntax error in values that are given as YAML is reported with its place and cause, and without the text. */

import { expect, test } from 'vitest';
import { cliContext } from '../../../src/cli/cli-context.ts';
import { readInput } from '../../../src/cli/resources/read-input.ts';
import { fakeIO } from '../fake-io.ts';

test.each([
  ['a: CANARY\n\tb: 2', 'line 2, column 1 (a tab indents the line; use spaces)'],
  ['a: CANARY\na: 2', 'line 2, column 1 (duplicate key)'],
  ['a: "CANARY', 'line 1, column 11 (missing quote, bracket, comma or colon)'],
  ['a: CANARY: c', 'line 1, column 4 (a value that contains a colon and a space needs quotes)'],
  ['a: @CANARY', 'line 1, column 4 (a value that starts with this character needs quotes)'],
  ['a: 1\nCANARY\nb: 2', 'line 2, column 1 (missing colon after a key)'],
  ['a:\n  b: CANARY\n c: 2', 'line 3, column 1 (wrong indentation or missing bracket)'],
  ['{"a": "CANARY" "b": 2}', 'line 1, column 16 (unexpected character)'],
  ['{"a": 1 "CANARY": 2}', 'line 1, column 7 (missing comma between two values)'],
  ['{"a": "\\qCANARY"}', 'line 1, column 8 (invalid escape in a quoted value)'],
  ['} CANARY', 'line 1, column 1 (unexpected character)'],
])('the error in %j is at %s', async (inputData, place) => {
  const cli = cliContext(fakeIO(), {});
  await expect(readInput(cli, { inputData })).rejects.toMatchObject({
    message: `--input-data is neither JSON nor YAML: error at ${place}.`,
  });
});
