/** Prints a result in the chosen format. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { omissionsOf } from './call-code.ts';
import { select } from './jmespath-query.ts';
import { jsonText, yamlText } from './machine-text.ts';
import { formatOf, timestampsOf, widthOf } from './preferences.ts';
import { cellOf } from './tables/cells.ts';
import { columnsOf } from './tables/columns.ts';
import { csvOf } from './tables/csv.ts';
import { fittingColumns } from './tables/fitting-columns.ts';
import { markdownOf } from './tables/markdown.ts';
import { tableOf } from './tables/table.ts';

export interface OutputOptions {
  /** The value of `--output-columns`. */
  readonly columns?: string | undefined;
  /** Columns of a table without `--output-columns`. Default: all. */
  readonly usual?: readonly string[] | undefined;
  /** Without `usual`, a table at a terminal has only the columns that fit. Default: false. */
  readonly isUnknown?: boolean | undefined;
  /** The command has already changed something, so it is too late for a usage error. */
  readonly isChange?: boolean | undefined;
  /** Generates the program that makes the same call. */
  readonly code?: (() => string) | undefined;
}

/** Rows of a list and whether the platform has more. */
export interface Rows {
  readonly data: readonly unknown[];
  readonly more?: boolean;
  readonly total?: number | undefined;
  /** The user asked for this number of rows. */
  readonly isLimited?: boolean;
}

export async function printResult(
  cli: CliContext,
  result: unknown,
  options: OutputOptions,
): Promise<void> {
  const { io } = cli;
  const format = await formatOf(cli);
  if (format === 'code') {
    if (options.code === undefined)
      throw new UsageError(
        "--output-format code isn't supported here: this command makes no API call.",
      );
    return io.out(options.code() + omissionsOf(cli.globals));
  }
  if (result === undefined) return;
  const list = isRows(result) ? result : undefined;
  const whole = list === undefined ? result : list.data;
  const { query } = cli.globals;
  const value = (await select(whole, query)) ?? null;
  if (list !== undefined && value === null && !/^[[@]/.test(query!)) {
    io.note(
      `--query ${query} finds nothing in a list of rows. For a value of each row: --query '[].name'`,
    );
  }
  // Warns before the rows that they are incomplete; with a table the note follows them.
  if (list?.more && format !== 'table' && !list.isLimited) io.note(moreRows(list));
  switch (format) {
    case 'raw': {
      // Without quotes, so that scripts need not remove them.
      if (typeof value === 'string') return io.out(value);
      const isWhole = list !== undefined && query === undefined;
      return io.out(jsonText(isWhole ? { data: value } : value));
    }
    case 'json':
      return io.out(jsonText(value, 2));
    case 'yaml':
      return io.out(await yamlText(value));
  }
  const rows = (Array.isArray(value) ? value : [value]).map(rowOf);
  const usual = query === undefined ? options.usual : undefined;
  const chosen = columnsOf(rows, options.columns, usual);
  const { problem } = chosen;
  if (problem !== undefined) {
    if (!options.isChange) throw new UsageError(problem);
    io.note(`Note: ${problem}`);
  }
  const timestamps = await timestampsOf(cli);
  const width = format === 'table' ? await widthOf(cli) : undefined;
  const isFitted = options.isUnknown && usual === undefined && options.columns === undefined;
  const columns =
    isFitted && query === undefined && width !== undefined
      ? fittingColumns(rows, chosen.columns, width)
      : chosen.columns;
  const cells = rows.map((row) =>
    columns.map((name) => cellOf(row[name], timestamps, io.runtime.now())),
  );
  const headings = columns.map((name) => sanitizeText(name));
  if (format === 'csv') return io.out(csvOf(headings, cells));
  if (format === 'markdown') return io.out(markdownOf(headings, cells));
  const { text, cut } = await tableOf(headings, cells, width);
  io.out(text);
  if (list !== undefined && rows.length === 0 && io.stderrIsTTY) io.note('The list is empty.');
  if (cut) io.note('Some values are truncated. Use --no-truncate to show them.');
  if (columns.length < chosen.columns.length) {
    io.note('Some columns are not shown. Use -c all to show all.');
  }
  if (list?.more) io.note(moreRows(list));
}

function moreRows({ data, total }: Rows): string {
  const of = total === undefined ? '' : ` of ${total}`;
  return `Showing ${data.length}${of}. Use --all-pages to show all.`;
}

/** A query may return a value that is not an object. */
function rowOf(value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : { value };
}

function isRows(result: unknown): result is Rows {
  return Array.isArray((result as Rows | null)?.data);
}
