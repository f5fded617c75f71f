/** A table: columns padded with spaces and truncated to the width of the terminal. */

import { TextWidth } from './cell-width.ts';

export interface TableText {
  readonly text: string;
  /** Whether a cell was truncated. */
  readonly cut: boolean;
}

const GAP = '  ';
const MIN_COLUMN_WIDTH = 8;

/** @param width - columns of the terminal; undefined: truncate nothing. */
export async function tableOf(
  columns: readonly string[],
  cells: readonly (readonly string[])[],
  width: number | undefined,
): Promise<TableText> {
  const lines = [columns.map((name) => name.toUpperCase()), ...cells];
  const texts = await TextWidth.of(lines.flat());
  const widths = columns.map((_, i) =>
    Math.max(...lines.map((line) => texts.widthOf(line[i] ?? ''))),
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

/** Narrows the widest column until all columns fit. */
function narrow(widths: readonly number[], room: number): readonly number[] {
  const fitted = [...widths];
  let excess = fitted.reduce((sum, each) => sum + each, 0) - room;
  while (excess > 0) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= MIN_COLUMN_WIDTH) break;
    fitted[widest]! -= 1;
    excess -= 1;
  }
  return fitted;
}
