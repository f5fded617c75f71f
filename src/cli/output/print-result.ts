/** Prints an answer in the format that was chosen. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../usage-error.ts';
import { cellOf } from './cells.ts';
import { columnsOf } from './columns.ts';
import { csvOf } from './csv.ts';
import { select } from './jmespath-query.ts';
import { jsonText, yamlText } from './machine-text.ts';
import { markdownOf } from './markdown.ts';
import { formatOf, timestampsOf, widthOf } from './preferences.ts';
import { tableOf } from './table.ts';

export interface OutputOptions {
  /** As `--output-columns` has them. */
  readonly columns?: string | undefined;
  /** Of a table when nothing is asked for. Default: all. */
  readonly usual?: readonly string[] | undefined;
  /** Something has been changed already, so that it is too late for an error about the command line. */
  readonly isChange?: boolean | undefined;
  /** The program that makes the same call, where the answer is one of the platform. */
  readonly code?: (() => string) | undefined;
}

/** Rows of a list and whether the platform has more. */
export interface Rows {
  readonly data: readonly unknown[];
  readonly more?: boolean;
  readonly total?: number | undefined;
  /** So many were asked for. */
  readonly isLimited?: boolean;
}

export async function printAnswer(
  cli: CliContext,
  answer: unknown,
  options: OutputOptions,
): Promise<void> {
  const { io } = cli;
  const format = await formatOf(cli);
  if (format === 'code') {
    if (options.code === undefined) throw new UsageError('No call is made, so there is no code.');
    return io.out(options.code());
  }
  if (answer === undefined) return;
  const list = isRows(answer) ? answer : undefined;
  const whole = list === undefined ? answer : list.data;
  const value = (await select(whole, cli.globals.query)) ?? null;
  // A program that reads rows must not take some for all; in a table the note stands below.
  if (list?.more && format !== 'table' && !list.isLimited) io.note(moreRows(list));
  switch (format) {
    case 'raw': {
      // Without quotes, so that scripts need not remove them.
      if (typeof value === 'string') return io.out(value);
      const isWhole = list !== undefined && cli.globals.query === undefined;
      return io.out(jsonText(isWhole ? { data: value } : value));
    }
    case 'json':
      return io.out(jsonText(value, 2));
    case 'yaml':
      return io.out(await yamlText(value));
  }
  const rows = (Array.isArray(value) ? value : [value]).map(rowOf);
  const usual = cli.globals.query === undefined ? options.usual : undefined;
  const { columns, complaint } = columnsOf(rows, options.columns, usual);
  if (complaint !== undefined) {
    if (!options.isChange) throw new UsageError(complaint);
    io.note(`Note: ${complaint}`);
  }
  const timestamps = await timestampsOf(cli);
  const cells = rows.map((row) =>
    columns.map((name) => cellOf(row[name], timestamps, io.runtime.now())),
  );
  const headings = columns.map((name) => sanitizeText(name));
  if (format === 'csv') return io.out(csvOf(headings, cells));
  if (format === 'markdown') return io.out(markdownOf(headings, cells));
  const { text, cut } = tableOf(headings, cells, await widthOf(cli));
  io.out(text);
  if (cut) io.note('Some cells are cut; --no-truncate shows them whole.');
  if (list?.more) io.note(moreRows(list));
}

function moreRows({ data, total }: Rows): string {
  const of = total === undefined ? '' : ` of ${total}`;
  return `${data.length}${of} rows shown; --all-pages shows all.`;
}

/** What a query picked may be less than an object. */
function rowOf(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : { value };
}

function isRows(answer: unknown): answer is Rows {
  return Array.isArray((answer as Rows | null)?.data);
}
