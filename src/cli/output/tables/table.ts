/** A table: columns padded with spaces and truncated to the width of the terminal. */

import { TextWidth } from './cell-width.ts';

export interface TableText {
  readonly text: string;
  /** Whether a cell was truncated. */
  readonly cut: boolean;
}

/** Between two columns. */
export const GAP = '  ';
const MIN_COLUMN_WIDTH = 8;

/** @param width - columns of the terminal; undefined: truncate nothing. */
export async function tableOf(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  width: number | undefined,
): Promise<TableText> {
  const lines = [columns.map((name) => name.toUpperCase()), ...cells];
  const texts = await TextWidth.of(lines.flat());
  // `Math.max` of more than about 100,000 arguments throws.
  const widths = columns.map((_, i) =>
    lines.reduce((widest, line) => Math.max(widest, texts.widthOf(line[i] ?? '')), 0),
  );
  const narrowed =
    width === undefined ? widths : narrow(widths, width - GAP.length * (columns.length - 1));
  let cut = false;
  const text = lines.map((line) =>
    line
      .map((cell, i) => {
        const room = narrowed[i] ?? 0;
        const taken = texts.widthOf(cell);
        if (taken <= room) return padded(cell, room - taken);
        cut = true;
        const start = texts.cut(cell, room - 1);
        return padded(`${start}…`, room - 1 - texts.widthOf(start));
      })
      .join(GAP)
      .trimEnd(),
  );
  return { text: text.join('\n'), cut };
}

function padded(text: string, spaces: number): string {
  return text + ' '.repeat(spaces);
}

/**
 * Narrows the widest columns to one common width, at which all columns fit. The columns that remain after the
 * division go to the last ones, one each.
 */
function narrow(widths: readonly number[], room: number): readonly number[] {
  const { limit, rest } = commonWidth(widths, room);
  let wider = rest;
  return widths
    .toReversed()
    .map((width) => {
      if (width <= limit) return width;
      return wider-- > 0 ? limit + 1 : limit;
    })
    .reverse();
}

/** The largest width to which all wider columns can be narrowed, and the columns of the terminal that stay free. */
function commonWidth(widths: readonly number[], room: number): { limit: number; rest: number } {
  let left = room;
  let others = widths.length;
  for (const width of widths.toSorted((a, b) => a - b)) {
    const limit = Math.floor(left / others);
    if (limit < MIN_COLUMN_WIDTH && width > limit) return { limit: MIN_COLUMN_WIDTH, rest: 0 };
    if (width > limit) return { limit, rest: left - limit * others };
    left -= width;
    others -= 1;
  }
  return { limit: Number.POSITIVE_INFINITY, rest: 0 };
}
