/** Names of the server that are used for local files. */

import { expect, test } from 'vitest';
import { checkLocalPath } from '../../src/api/files/fileset-ref.ts';

test.each([
  ['a C1 control sequence', 'a\u009b31mX'],
  ['a direction override', 'invoice\u202efdp.exe'],
  ['an isolate', 'a\u2066b'],
  ['an escape', 'a\u001b[31m'],
  ['DEL', 'a\u007f'],
  ['a line separator', 'a\u2028b'],
  ['an invisible tag', 'a\u{e0041}'],
  ['a tab', 'a\tb'],
  ['a backslash', 'a\\b'],
  ['a drive letter', 'c:x'],
])('T-15: a local name with %s is refused, and the message shows it escaped', (_, path) => {
  let message = '';
  try {
    checkLocalPath(path);
  } catch (error) {
    message = (error as TypeError).message;
  }
  expect(message).toContain('cannot be used as a local file name');
  expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066]|\u{e0041}/u);
});

test.each(['می\u200cخواهم.txt', '👩\u200d🚒.png', 'ä ö/ü.json'])(
  'the local name %s is accepted',
  (path) => {
    expect(checkLocalPath(path)).toBe(path);
  },
);
