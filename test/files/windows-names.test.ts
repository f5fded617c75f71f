/** Names that mean something else on Windows: downloads refuse them there, and the names of locks avoid them. */

import { describe, expect, test } from 'vitest';
import { windowsProblem } from '../../src/file-system/windows-names.ts';
import { checkNames } from '../../src/local-files/check-names.ts';
import { refreshLockPath } from '../../src/lock/refresh-locks.ts';

const REFUSED = [
  'CON',
  'nul',
  'aux.txt',
  'NUL.tar.gz',
  'com1',
  'LPT9.log',
  'COM\u00b2',
  'CONIN$',
  'prn .txt',
  'a.',
  'a ',
  'a:b',
  'a:$DATA',
  'a?',
  'a*',
  'a|b',
  'a<b',
  '"a"',
];
const ACCEPTED = ['com', 'COM10', 'console', 'nul2.txt', 'aux_', '.aux', 'a.b c', '\u00e4.json'];

describe('H-19: on Windows', () => {
  test.each(REFUSED)('a download to %s is refused, in any folder', (name) => {
    for (const path of [name, `a/${name}`, `${name}/a`]) {
      expect(() => checkNames(path, 'win32')).toThrow(
        /cannot be used as a local file name: .*Windows/,
      );
    }
  });

  test.each(ACCEPTED)('a download to %s is accepted', (name) => {
    expect(() => checkNames(`a/${name}/b`, 'win32')).not.toThrow();
  });

  test.each(REFUSED)('the lock of the context %s is a file of its own', (context) => {
    const path = refreshLockPath('config.yaml', context, 'win32');
    expect(windowsProblem(path)).toBeUndefined();
  });
});

test.each(REFUSED)('elsewhere %s is a name like any other', (name) => {
  expect(() => checkNames(name, 'linux')).not.toThrow();
  expect(refreshLockPath('config.yaml', name, 'linux')).toBe(
    `config.yaml.${name}.oauth-refresh.lock`,
  );
});
