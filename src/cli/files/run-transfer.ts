/** Runs an upload or a download: shows progress, prints what was done, and says how to continue after a failure. */

import type { TransferOptions, TransferProgress } from '../../api/files/transfer.ts';
import { AbortError, PROGRAM_HINTS, TransferError, type TransferResult } from '../../errors.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT, exitCodeOf } from '../errors/exit-codes.ts';
import { formatError } from '../errors/format-error.ts';
import { UsageError } from '../errors/usage-error.ts';
import { formatOf } from '../output/preferences.ts';
import { printResult } from '../output/print-result.ts';
import { positiveNumber } from '../resources/positive-number.ts';
import { byteText, fileCount } from './byte-text.ts';
import type { FileFlags } from './file-options.ts';
import { filterCode, pathFilter } from './path-filter.ts';
import { ProgressBar } from './progress-bar.ts';

export interface TransferVerbs {
  /** As in `Uploading`. */
  readonly running: string;
  /** As in `Uploaded`. */
  readonly done: string;
  /** As in `to my-set`. */
  readonly place: string;
  /** How to continue after a failure. */
  readonly again: string;
}

/** @throws UsageError */
export async function transferOptionsOf(
  { io }: CliContext,
  flags: FileFlags,
): Promise<TransferOptions> {
  return {
    concurrency: positiveNumber(flags.concurrency, '--concurrency'),
    filter: await pathFilter(flags),
    signal: io.signal,
  };
}

/** The same options as source code. @throws UsageError */
export async function transferCodeOf(flags: FileFlags): Promise<Readonly<Record<string, unknown>>> {
  return {
    concurrency: positiveNumber(flags.concurrency, '--concurrency'),
    filter: await filterCode(flags),
  };
}

/** @returns the exit code: that of the first file that failed. */
export async function runTransfer(
  cli: CliContext,
  verbs: TransferVerbs,
  transfer: (onProgress: (progress: TransferProgress) => void) => Promise<TransferResult>,
): Promise<number> {
  // The bytes of the result include those of attempts that failed.
  let bytes = 0;
  const counted: typeof transfer = (onProgress) =>
    transfer((progress) => {
      if (progress.state === 'done') bytes += progress.bytes;
      onProgress(progress);
    });
  try {
    const result = await withProgress(cli, verbs, counted);
    await report(cli, verbs, result, bytes);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof AbortError) cli.io.note(`Interrupted. ${verbs.again}`);
    // The call was refused before it transferred anything.
    if (error instanceof TypeError) {
      throw new UsageError(error.message.replace(` ${PROGRAM_HINTS.uploadText}`, ''), null);
    }
    if (!(error instanceof TransferError)) throw error;
    const { failed } = error.result;
    await report(cli, verbs, error.result, bytes);
    const first = failed[0]!.error;
    const { env, nameOf } = cli.io.runtime;
    const invocation = { globals: cli.globals, env, nameOf };
    const isOver = error.result.transferred.length === 0 && !error.retryable;
    cli.io.note(formatError(error, invocation) + (isOver ? '' : `\n${verbs.again}`));
    return exitCodeOf(first);
  }
}

async function withProgress(
  { io }: CliContext,
  { running }: TransferVerbs,
  transfer: (onProgress: (progress: TransferProgress) => void) => Promise<TransferResult>,
): Promise<TransferResult> {
  const bar = new ProgressBar(io, running);
  try {
    return await transfer((progress) => bar.update(progress));
  } finally {
    bar.stop();
  }
}

async function report(
  cli: CliContext,
  { done, place }: TransferVerbs,
  result: TransferResult,
  bytes: number,
): Promise<void> {
  if ((await formatOf(cli)) === 'table')
    return cli.io.note(
      `${done} ${amountOf(result, bytes)} ${place}${hiddenOf(result)}.${skippedOf(result)}`,
    );
  const failed = result.failed.map(({ path, error }) => ({
    path,
    error: error instanceof Error ? error.message.split('\n')[0] : 'unknown error',
  }));
  // Transfers finish in any order; sorting makes the output deterministic.
  const transferred = [...result.transferred].sort();
  const skipped = [...result.skipped].sort();
  await printResult(cli, { ...result, transferred, skipped, failed }, { isChange: true });
}

/** As in `3 files (1.2 MB)`, or `1 of 3 files (400 kB)` after a failure. */
function amountOf({ transferred, failed }: TransferResult, bytes: number): string {
  const count = transferred.length;
  const of = failed.length === 0 ? '' : `${count} of `;
  const size = count === 0 ? '' : ` (${byteText(bytes)})`;
  return `${of}${fileCount(count + failed.length)}${size}`;
}

/** Folders hold more of them than people expect, as in `.git` and `.env`. */
function hiddenOf({ transferred }: TransferResult): string {
  const count = transferred.filter((path) => /(?:^|\/)\./.test(path)).length;
  return count === 0 ? '' : `, including ${count} hidden`;
}

function skippedOf({ skipped: { length } }: TransferResult): string {
  if (length === 0) return '';
  return ` Skipped ${fileCount(length)} that ${length === 1 ? 'exists' : 'exist'} already.`;
}
