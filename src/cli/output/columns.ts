/** Which columns a table has: the usual ones of the command, all, or those that somebody named. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { didYouMean } from '../did-you-mean.ts';

export interface Columns {
  readonly columns: readonly string[];
  /** About names that the answer does not have. */
  readonly complaint?: string | undefined;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * @param chosen - `default`, `all`, or names separated by commas; capital letters do not matter, for headings have them.
 * @param usual - those of the command; a row may leave some of them out.
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
  // Nobody knows what the rows would have.
  if (rows.length === 0) return { columns: names };
  const known = [...new Set([...all, ...(usual ?? [])])];
  const found = names.map((name) => ({ name, column: known.find((each) => isSame(each, name)) }));
  const unknown = found.find(({ column }) => column === undefined);
  const columns = found.map(({ column }) => column).filter((column) => column !== undefined);
  return { columns, complaint: unknown && complaintAbout(unknown.name, known) };
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function complaintAbout(name: string, known: readonly string[]): string {
  const names = known.map((each) => sanitizeText(each));
  return `There is no column ${JSON.stringify(name)}: the answer has ${names.join(', ')}.${didYouMean(name.toLowerCase(), names)}`;
}
