/** How a table is narrowed to the terminal, and tables of any size. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../src/cli/output/tables/table.ts';

/** Takes one column of the terminal at a time from the widest column. */
function narrowedByStep(widths: readonly number[], room: number): readonly number[] {
  const fitted = [...widths];
  while (fitted.reduce((sum, each) => sum + each, 0) > room) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if (fitted[widest]! <= 8) break;
    fitted[widest]! -= 1;
  }
  return fitted;
}

test('the widest columns are narrowed first, and no column below 8', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 200 }),
      async (widths, terminal) => {
        const names = widths.map((width) => 'x'.repeat(width));
        const { text, cut } = await tableOf(names, [names], terminal);
        const room = terminal - 2 * (widths.length - 1);
        const expected = narrowedByStep(widths, room);
        const shown = text
          .split('\n')[0]!
          .split('  ')
          .map(({ length }) => length);
        expect(shown).toEqual(expected);
        expect(cut).toBe(expected.some((width, i) => width < widths[i]!));
      },
    ),
  );
});

test('T-16: 20,000 wide columns become a table, which leaves the process responsive', async () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `${i}`.padStart(50, 'x'));
  const { text } = await tableOf(names, [names], 120);
  expect(text.split('\n')[1]!.split('  ')).toHaveLength(20_000);
});

test('T-16: 200,000 rows become a table', async () => {
  const { text } = await tableOf(['name'], Array(200_000).fill(['n']), 120);
  expect(text.split('\n')).toHaveLength(200_001);
});
