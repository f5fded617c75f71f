/** The changelog keeps to its form, and tells each change once. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../support/files/sandbox.ts';

const LINES = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').split('\n');

test('no two entries of the changelog begin alike', () => {
  const beginnings = LINES.filter((line) => line.startsWith('- ')).map((line) => line.slice(0, 36));
  expect(beginnings.length).toBeGreaterThan(30);
  expect(beginnings.filter((each, i) => beginnings.indexOf(each) !== i)).toEqual([]);
});

test('the groups of a version are those of Keep a Changelog', () => {
  const groups = LINES.filter((line) => line.startsWith('### ')).map((line) => line.slice(4));
  expect(groups.length).toBeGreaterThan(0);
  for (const group of groups)
    expect(['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']).toContain(group);
});
