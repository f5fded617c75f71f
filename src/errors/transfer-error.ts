/** The error of an upload or download in which at least one file failed. */

import { composeMessage } from './compose-message.ts';
import { NeMoError } from './nemo-error.ts';

/** The result of an upload or a download. Paths are relative to the fileset. */
export interface TransferResult {
  readonly transferred: readonly string[];
  /** Files that existed already. */
  readonly skipped: readonly string[];
  readonly failed: readonly { readonly path: string; readonly error: unknown }[];
  /** Bytes that were sent or received. */
  readonly bytes: number;
}

/** At least one file failed; the others have been transferred. Repeat the call with `exists: 'skip'` to continue. */
export class TransferError extends NeMoError {
  override readonly name: string = 'TransferError';
  readonly result: TransferResult;

  constructor(result: TransferResult) {
    const { failed } = result;
    const shown = failed.slice(0, 5).map(({ path, error }) => `${path}: ${linesOf(error)}`);
    const more = failed.length > shown.length ? [`and ${failed.length - shown.length} more`] : [];
    const count = failed.length === 1 ? '1 file' : `${failed.length} files`;
    super([`${count} could not be transferred.`, ...shown, ...more].join('\n'), {
      code: 'transfer_failed',
      hint: hintOf(failed.map(({ error }) => error)),
      retryable: failed.every(({ error }) => error instanceof NeMoError && error.retryable),
      cause: failed[0]?.error,
    });
    this.result = result;
  }
}

/** The hint that all of them give, once. */
function hintOf(errors: readonly unknown[]): string | undefined {
  const hints = new Set(errors.map((error) => (error as { hint?: string } | undefined)?.hint));
  return hints.size === 1 ? [...hints][0] : undefined;
}

/** What happened, and below it where. */
function linesOf(error: unknown): string {
  if (error instanceof NeMoError) {
    const { summary, location } = error;
    return composeMessage({ summary, location });
  }
  if (error instanceof TypeError) return error.message;
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : 'unknown error';
}
