/** Names of the server that are used for local files. */

import { expect, test } from 'vitest';
import { checkLocalPath } from '../../src/api/files/fileset-ref.ts';
import { checkNames } from '../../src/local-files/check-names.ts';

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

test.each([
  '.a.1.nmp-part',
  '.a.1.nmp-part.etag',
  '.a.1.nmp-part.etag.0123456789ab',
  '.a.1.0123456789ab.nmp-part',
  '.A.1.NMP-Part',
  '.a.1.Nmp-Part.ETag',
  '.a.1.nmp\u200d-part',
  '.a.1.nmp-part\ufe0f',
])(
  'H-20: the name %j of an unfinished download is refused on every system, in any folder',
  (name) => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      for (const path of [name, `a/b/${name}`, `${name}/a`]) {
        expect(() => checkNames(path, platform)).toThrow('unfinished downloads have such names');
      }
    }
  },
);

test.each(['nmp-part', 'nmp-part.md', 'a.nmp-parts', 'a.part', 'a.etag'])(
  'the name %s is no unfinished download',
  (name) => {
    expect(() => checkNames(`a/${name}`, 'linux')).not.toThrow();
  },
);
