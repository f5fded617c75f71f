/** The columns of a table: the default ones of the command, all, or those that the user named. */

import { sanitizeText } from '../../../text/sanitize-text.ts';
import { didYouMean } from '../../errors/did-you-mean.ts';

export interface Columns {
  readonly columns: readonly string[];
  /** Set when a named column does not exist. */
  readonly problem?: string | undefined;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * @param chosen - `default`, `all`, or names separated by commas, in any letter case, because headings are upper case.
 * @param usual - the default columns of the command; a row may lack some of them.
 */
export function columnsOf(
  rows: readonly Row[],
  chosen: string | undefined,
  usual: readonly string[] | undefined,
): Columns {
  const all = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (chosen === undefined || chosen === 'default') return { columns: usual ?? all };
  if (chosen === 'all') return { columns: all };
  const names = chosen.split(',').map((name) => name.trim());
  // Without rows the columns are unknown.
  if (rows.length === 0) return { columns: names };
  const known = [...new Set([...all, ...(usual ?? [])])];
  const found = names.map((name) => ({ name, column: known.find((each) => isSame(each, name)) }));
  const unknown = found.find(({ column }) => column === undefined);
  const columns = found.map(({ column }) => column).filter((column) => column !== undefined);
  return { columns, problem: unknown && unknownColumn(unknown.name, known) };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function unknownColumn(name: string, known: readonly string[]): string {
  const names = known.map((each) => sanitizeText(each));
  return `Unknown column ${JSON.stringify(name)}. The columns are ${names.join(', ')}.${didYouMean(name.toLowerCase(), names)}`;
}
