/** The columns of rows of an unknown kind: those with single values, as many as fit the terminal. */

import { GAP } from './table.ts';

/** A longer value takes so much; the table truncates it. */
const MAX_VALUE_WIDTH = 24;

type Row = Readonly<Record<string, unknown>>;

/**
 * @param columns - in the order of the rows.
 * @param width - of the terminal, in columns.
 * @returns at least one, unless there are none; all where none has single values.
 */
export function fittingColumns(
  rows: readonly Row[],
  columns: readonly string[],
  width: number,
): readonly string[] {
  const single = columns.filter((name) => rows.every((row) => isSingle(row[name])));
  const filled = single.filter((name) => rows.some((row) => !isEmpty(row[name])));
  const fitting: string[] = [];
  let left = width + GAP.length;
  for (const name of filled) {
    left -= widthOf(rows, name) + GAP.length;
    if (left < 0 && fitting.length > 0) break;
    fitting.push(name);
  }
  return fitting.length > 0 ? fitting : columns;
}

function widthOf(rows: readonly Row[], name: string): number {
  const widest = rows.reduce((most, row) => Math.max(most, String(row[name] ?? '').length), 0);
  return Math.max(name.length, Math.min(widest, MAX_VALUE_WIDTH));
}

function isSingle(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
