/** The jobs of one kind that a plugin runs. All plugins serve them by the same ten routes. */

import type { JobLogLine, JobLogOptions } from '../api/jobs/job-logs.ts';
import type { JobProgress } from '../api/jobs/job-wait.ts';
import type { Filter, PageParams, WorkspaceParams } from '../api/list-params.ts';
import { Resource } from '../api/resource.ts';
import type { JobStatus, JobStatusDetail } from '../api/types/jobs-types.ts';
import type { JobLogEntry } from '../api/types/shared-types.ts';
import type { WaitOptions } from '../api/waiting/poll.ts';
import { loadPart } from '../errors.ts';
import type { CursorPagePromise } from '../http/parse/cursor-page.ts';
import type { PagePromise } from '../http/parse/page.ts';
import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { CollectionResults } from './collection-results.ts';

/** A job of a plugin. */
export interface PluginJob<Spec> {
  /** ID of the job. */
  id?: string | null;
  /** Name of the job, unique in its workspace. */
  name: string;
  /** What the job does. */
  spec: Spec;
  /** Workspace of the job. */
  workspace?: string | null;
  /** Project of the job. */
  project?: string | null;
  /** Description for people. */
  description?: string | null;
  /** State of the job. */
  status?: JobStatus | null;
  /** Details of the state, as the job reports them. */
  status_details?: Record<string, unknown> | null;
  /** Why the job failed. */
  error_details?: Record<string, unknown> | null;
  /** Who owns the job. */
  ownership?: Record<string, unknown> | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** When the job was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When the job was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
}

/** Parameters of: Create a job of a plugin. */
export interface PluginJobCreateParams<Spec> extends WorkspaceParams {
  /** What the job does. */
  spec: Spec;
  /** Name of the job. Default: the platform makes one. */
  name?: string | null;
  /** Description for people. */
  description?: string | null;
  /** Project of the job. */
  project?: string | null;
  /** Who owns the job. */
  ownership?: Record<string, unknown> | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
}

/** Parameters of: List the jobs of a plugin. */
export interface PluginJobListParams extends WorkspaceParams, PageParams {
  /** Rows per page. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: 'created_at' | '-created_at' | 'updated_at' | '-updated_at' | (string & {});
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Show the logs of a job of a plugin. */
export interface PluginJobLogsParams extends WorkspaceParams {
  /** Maximum number of rows. From 1 to 1000. Default: `100`. */
  limit?: number;
  /** Cursor of the page, from the page before. */
  page_cursor?: string;
}

/** Jobs of one kind. `StoredSpec` is the specification that the platform makes of the one that was sent. */
export class JobCollection<Spec, StoredSpec = Spec> extends Resource {
  readonly #path: string;

  /** @internal */
  constructor(transport: Transport, path: string) {
    super(transport);
    this.#path = path;
  }

  /** The results of the jobs: files that their steps have stored. */
  get results(): CollectionResults {
    return this.part('results', CollectionResults, this.#path);
  }

  /** All jobs of this kind in a workspace. */
  list(
    params: PluginJobListParams = {},
    options?: RequestOptions,
  ): PagePromise<PluginJob<StoredSpec>> {
    return this.http.pages(`GET ${this.#path}`, params, options);
  }

  /**
   * Creates a job, which starts as soon as the platform can run it.
   *
   * @throws ConflictError when the name is taken; UnprocessableEntityError when the specification is invalid
   */
  create(
    params: PluginJobCreateParams<Spec>,
    options?: RequestOptions,
  ): RequestPromise<PluginJob<StoredSpec>> {
    return this.http.call(`POST ${this.#path}`, params, options);
  }

  /**
   * One job.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<PluginJob<StoredSpec>> {
    return this.http.call(`GET ${this.#path}/{name}`, { ...params, name }, options);
  }

  /**
   * Deletes a job.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.call(`DELETE ${this.#path}/{name}`, { ...params, name }, options);
  }

  /**
   * Asks the platform to cancel a job.
   *
   * @throws NotFoundError
   */
  cancel(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<PluginJob<StoredSpec>> {
    return this.http.call(`POST ${this.#path}/{name}/cancel{*}`, { ...params, name }, options);
  }

  /**
   * The status of a job, its steps and their tasks.
   *
   * @throws NotFoundError
   */
  getStatus(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<JobStatusDetail> {
    return this.http.call(`GET ${this.#path}/{name}/status`, { ...params, name }, options);
  }

  /**
   * The log entries of a job, in pages.
   *
   * @throws NotFoundError
   */
  getLogs(
    name: string,
    params: PluginJobLogsParams = {},
    options?: RequestOptions,
  ): CursorPagePromise<JobLogEntry> {
    return this.http.cursorPages(`GET ${this.#path}/{name}/logs`, { ...params, name }, options);
  }

  /**
   * Waits until a job is completed, as `client.jobs.wait` does.
   *
   * @throws JobFailedError, JobCancelledError, WaitTimeoutError, AbortError, NotFoundError
   */
  async wait(name: string, options: WaitOptions<JobProgress> = {}): Promise<JobProgress> {
    const { waitForJob } = await loadPart(import('../api/jobs/job-wait.ts'));
    return waitForJob(this.http, name, options, this.#path);
  }

  /**
   * The log of a job, entry by entry, as `client.jobs.logs` reads it.
   *
   * @throws NotFoundError, AbortError, APIError
   */
  async *logs(
    name: string,
    options: Pick<JobLogOptions, 'follow' | 'tail' | 'signal' | 'workspace'> = {},
  ): AsyncIterableIterator<JobLogLine> {
    const { readJobLogs } = await loadPart(import('../api/jobs/job-logs.ts'));
    yield* readJobLogs(this.http, name, options, this.#path);
  }
}
