/** The manual page has everything that help has. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manPage } from '../../scripts/man-page.ts';
import { escaped } from '../../scripts/roff.ts';
import { ROOT } from '../support/files/sandbox.ts';

test('the manual page is up to date: npm run man:update', async () => {
  expect(readFileSync(join(ROOT, 'man', 'nmp.1'), 'utf8')).toBe(await manPage());
});

test('the manual page has every command, option and topic', async () => {
  const page = (await manPage()).replaceAll('\\-', '-');
  for (const words of [
    'nmp auth login [options]',
    'nmp workspaces members create [options]',
    '--password-stdin',
    '--base-url <url>',
    'ENVIRONMENT',
    'EXIT STATUS',
    'NMP_ACCESS_TOKEN',
  ])
    expect(page).toContain(words);
});

test.each([
  ['.SH is no request', '\\&.SH is no request'],
  ["'it's' -- a\\b", '\\(aqit\\(aqs\\(aq \\-\\- a\\eb'],
  ['`~^', '\\(ga\\(ti\\(ha'],
  ['… 😀', '\\[u2026] \\[u1F600]'],
])('%s is text to roff', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});
