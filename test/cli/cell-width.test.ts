import { expect, test } from 'vitest';
import { cutText, widthOfText } from '../../src/cli/output/tables/cell-width.ts';

test.each([
  ['plain', 5],
  ['日本', 4],
  ['🇩🇪🇫🇷', 4],
  ['e\u0301', 1],
  ['❤️', 2],
])('%s is %d wide', (text, width) => {
  expect(widthOfText(text)).toBe(width);
});

test.each([
  ['plain', 3, 'pla'],
  ['日本', 3, '日'],
  ['🇩🇪🇫🇷', 3, '🇩🇪'],
  ['e\u0301e\u0301', 1, 'e\u0301'],
  ['日', 1, ''],
])('%s cut to %d is %s', (text, columns, cut) => {
  expect(cutText(text, columns)).toBe(cut);
});
