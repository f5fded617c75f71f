/** The log of a job, entry by entry, up to its current end or until the job has ended. */

import { AbortError } from '../../errors.ts';
import { refuseMisplaced } from '../../http/misplaced-option.ts';
import type { Transport } from '../../http/transport.ts';
import { isFinal, JOBS, readJob } from './job-wait.ts';

/** One line of a log. */
export interface JobLogLine {
  /** Time in UTC, without a time zone. */
  timestamp: string;
  job: string;
  job_step: string;
  job_task: string;
  message: string;
}

export interface JobLogOptions {
  /** Waits for further entries until the job has ended. Default: false. */
  readonly follow?: boolean | undefined;
  /** Number of entries to start with, counted from the end. Default: all. */
  readonly tail?: number | undefined;
  /** Id of a step. */
  readonly step?: string | undefined;
  /** Id of a task. */
  readonly task?: string | undefined;
  /** Number of an attempt. */
  readonly attempt?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Default: the client's workspace. */
  readonly workspace?: string | undefined;
}

interface LogPage {
  readonly data: JobLogLine[];
  readonly next_page?: string | null;
}

const PAGE_SIZE = 1000; // the maximum
const POLL_EVERY = 2_000;
// Exporters send in batches: entries can arrive after the job's final status.
const LATE_ENTRIES = 1_000;

/** Reads each entry once: a page that is not full is read again, and only entries beyond those already seen are new. */
class LogReader {
  readonly #readPage: (cursor: string | undefined) => PromiseLike<LogPage>;
  #cursor: string | undefined;
  #seen = 0;

  constructor(readPage: (cursor: string | undefined) => PromiseLike<LogPage>) {
    this.#readPage = readPage;
  }

  /** All entries that are new since the last call. */
  async *fresh(): AsyncGenerator<JobLogLine, void, undefined> {
    for (;;) {
      const { data, next_page } = await this.#readPage(this.#cursor);
      const fresh = data.slice(this.#seen);
      this.#seen = Math.max(this.#seen, data.length);
      yield* fresh;
      if (next_page === undefined || next_page === null || next_page === '') return;
      this.#cursor = next_page;
      this.#seen = 0;
    }
  }
}

export async function* readJobLogs(
  transport: Transport,
  name: string,
  options: JobLogOptions,
  jobs = JOBS,
): AsyncGenerator<JobLogLine, void, undefined> {
  const { runtime } = transport;
  const route = `GET ${jobs}/{name}/logs${jobs === JOBS ? ' jobs' : ''}`;
  refuseMisplaced(options, ['headers', 'timeout', 'token']);
  const { workspace, signal, step: step_id, task: task_id, attempt: attempt_id } = options;
  const reader = new LogReader((page_cursor) => {
    const query = { limit: PAGE_SIZE, page_cursor, step_id, task_id, attempt_id };
    return transport.call<LogPage>(route, { workspace, name, ...query }, { signal });
  });
  yield* lastOf(reader.fresh(), options.tail);
  if (options.follow !== true) return;
  for (;;) {
    const { status } = await readJob(transport, name, { workspace, signal }, jobs);
    await pause(runtime, isFinal(status) ? LATE_ENTRIES : POLL_EVERY, signal);
    yield* reader.fresh();
    if (isFinal(status)) return;
  }
}

async function* lastOf<T>(
  entries: AsyncIterable<T>,
  count: number | undefined,
): AsyncGenerator<T, void, undefined> {
  if (count === undefined) {
    yield* entries;
    return;
  }
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new TypeError('`tail` must be a whole number, 0 or more.');
  }
  const last: T[] = [];
  for await (const entry of entries) {
    last.push(entry);
    if (last.length > count) last.shift();
  }
  yield* last;
}

async function pause(
  runtime: Transport['runtime'],
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await runtime.sleep(milliseconds, signal);
  } catch (error) {
    if (signal?.aborted) throw new AbortError(signal.reason);
    throw error;
  }
}
