/** The width of texts in columns of a terminal. */

import { expect, test } from 'vitest';
import { TextWidth } from '../../src/cli/output/tables/cell-width.ts';

test.each([
  ['plain', 5],
  ['日本', 4],
  ['🇩🇪🇫🇷', 4],
  ['e\u0301', 1],
  ['❤️', 2],
])('%s is %d wide', async (text, width) => {
  expect((await TextWidth.of([text])).widthOf(text)).toBe(width);
});

test.each([
  ['plain', 3, 'pla'],
  ['日本', 3, '日'],
  ['🇩🇪🇫🇷', 3, '🇩🇪'],
  ['e\u0301e\u0301', 1, 'e\u0301'],
  ['日', 1, ''],
])('%s cut to %d is %s', async (text, columns, cut) => {
  expect((await TextWidth.of(['plain', text])).cut(text, columns)).toBe(cut);
});
