/** Transfers many files at once within a limit: progress, retries of single files, and one result in the end. */

import { AbortError, NeMoError, TransferError, type TransferResult } from '../../errors.ts';
import type { HttpRuntime } from '../../http/http-runtime.ts';
import { refuseMisplaced } from '../../http/misplaced-option.ts';
import type { RequestOptions } from '../../http/request-options.ts';

/** A report about one file and the whole transfer. */
export interface TransferProgress {
  /** Path in the fileset. */
  readonly path: string;
  readonly state: 'running' | 'restarted' | 'done' | 'skipped' | 'failed';
  /** Bytes of this file so far. */
  readonly bytes: number;
  /** Bytes of this file; undefined when the source is a stream. */
  readonly totalBytes: number | undefined;
  /** Files that are done, skipped or failed. */
  readonly files: number;
  readonly totalFiles: number;
  /** Bytes of all files so far. */
  readonly allBytes: number;
  /** Bytes of all files; undefined when the size of one is not known. */
  readonly totalAllBytes: number | undefined;
}

export interface TransferOptions {
  /**
   * Called with each path, relative to the given folder; files for which it returns false are left out.
   * Default: all files.
   */
  readonly filter?: ((path: string) => boolean) | undefined;
  /** Files at a time. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Called at the start of each file, for each chunk and at the end. */
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
  /** Ends the transfer at once with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for which a file may make no progress. Default: the client's `timeout` (60 000). */
  readonly timeout?: number | undefined;
}

export interface TransferTask {
  readonly path: string;
  readonly size: number | undefined;
  /** False when the source can be read only once. */
  readonly repeatable: boolean;
  /** @returns false when there was nothing to do. */
  run(step: TransferStep): Promise<boolean>;
}

/** What a task is given for one attempt. */
export interface TransferStep {
  /** Signal and time limit of its requests. */
  readonly sending: Pick<RequestOptions, 'signal' | 'timeout'>;
  /** Counts bytes. */
  advance(bytes: number): void;
  /** The attempt continues after these bytes of an earlier one. */
  resumeAt(bytes: number): void;
}

const CONCURRENCY = 4;
const ATTEMPTS = 3;

/** @throws TransferError when a file failed, AbortError, NeMoError `installation_incomplete` */
export async function transfer(
  tasks: readonly TransferTask[],
  options: TransferOptions,
  runtime: Pick<HttpRuntime, 'sleep'>,
): Promise<TransferResult> {
  refuseMisplaced(options, ['headers', 'token']);
  const { concurrency = CONCURRENCY, signal } = options;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new TypeError('`concurrency` must be a whole number, 1 or more.');
  }
  const result = {
    transferred: [] as string[],
    skipped: [] as string[],
    failed: [] as { path: string; error: unknown }[],
    bytes: 0,
  };
  const queue = tasks.values();
  const sum = new ByteSum(tasks);
  const report = (task: TransferTask, state: TransferProgress['state'], bytes: number) => {
    sum.set(task, bytes);
    options.onProgress?.({
      path: task.path,
      state,
      bytes,
      totalBytes: task.size,
      files: result.transferred.length + result.skipped.length + result.failed.length,
      totalFiles: tasks.length,
      allBytes: sum.bytes,
      totalAllBytes: sum.total,
    });
  };
  const worker = async () => {
    for (const task of queue) {
      if (signal?.aborted) throw new AbortError(signal.reason);
      try {
        const done = await attempts(task, options, runtime, report, (bytes) => {
          result.bytes += bytes;
        });
        (done ? result.transferred : result.skipped).push(task.path);
        report(task, done ? 'done' : 'skipped', task.size ?? sum.bytesOf(task));
      } catch (error) {
        if (signal?.aborted) throw new AbortError(signal.reason);
        // It would be the same for every file.
        if (error instanceof NeMoError && error.code === 'installation_incomplete') throw error;
        result.failed.push({ path: task.path, error });
        report(task, 'failed', 0);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, tasks.length) }, worker));
  if (result.failed.length > 0) throw new TransferError(result);
  return result;
}

async function attempts(
  task: TransferTask,
  { signal, timeout }: TransferOptions,
  runtime: Pick<HttpRuntime, 'sleep'>,
  report: (task: TransferTask, state: TransferProgress['state'], bytes: number) => void,
  count: (bytes: number) => void,
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    let bytes = 0;
    report(task, attempt === 1 ? 'running' : 'restarted', 0);
    try {
      return await task.run({
        sending: { signal, timeout },
        advance(more) {
          bytes += more;
          count(more);
          report(task, 'running', bytes);
        },
        resumeAt(offset) {
          bytes = offset;
        },
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      const isTransient = error instanceof NeMoError && error.retryable;
      if (!isTransient || !task.repeatable || attempt === ATTEMPTS) throw error;
      await runtime.sleep(1000 * attempt, signal);
    }
  }
}

/** Adds up the bytes of all files. A new attempt at a file may start over. */
class ByteSum {
  readonly total: number | undefined;
  readonly #each = new Map<TransferTask, number>();
  bytes = 0;

  constructor(tasks: readonly TransferTask[]) {
    const sizes = tasks.map(({ size }) => size).filter((size) => size !== undefined);
    this.total = sizes.length < tasks.length ? undefined : sizes.reduce((a, b) => a + b, 0);
  }

  bytesOf(task: TransferTask): number {
    return this.#each.get(task) ?? 0;
  }

  set(task: TransferTask, bytes: number): void {
    this.bytes += bytes - this.bytesOf(task);
    this.#each.set(task, bytes);
  }
}
