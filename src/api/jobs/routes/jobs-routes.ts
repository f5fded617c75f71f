/** The jobs of a workspace: steps that run in containers or processes. Generated from contract/ by `npm run generate`; do not edit. */

import type { CursorPagePromise } from '../../../http/parse/cursor-page.ts';
import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  DockerJobExecutionProfile,
  E2EJobExecutionProfile,
  Job,
  JobListSortField,
  JobSpec,
  JobStatusDetail,
  JobsListFilter,
  KubernetesJobExecutionProfile,
  SubprocessJobExecutionProfile,
  VolcanoJobExecutionProfile,
} from '../../types/jobs-types.ts';
import type { JobLogEntry } from '../../types/shared-types.ts';
import { JobResults } from './jobs-results.ts';
import { JobSteps } from './jobs-steps.ts';
import { JobTasks } from './jobs-tasks.ts';

/** Parameters of: List the jobs of a workspace. */
export interface JobListParams extends WorkspaceParams, PageParams {
  /** Rows per page. More than 0. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: JobListSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: JobsListFilter | string;
}

/** Parameters of: Create a job. */
export interface JobCreateParams extends WorkspaceParams {
  /** Specification of the job. */
  spec: Record<string, unknown>;
  /** The steps of the job and how the platform runs them. */
  platform_spec: JobSpec;
  /** What created it, as in `cli`. */
  source: string;
  /**
   * Name: 2 to 51 of `a-z`, `0-9`, `-`, `.` and `_`, starting with a letter. No `--`, and no `-` at the end.
   * Since version 0.8 of the platform also `@` and `+`. Unique within its workspace. The platform makes one up
   * if it is left out.
   */
  name?: string | null;
  /** What the job is for, in free text. */
  description?: string | null;
  /** Name of a project that groups the job with others; it grants no rights. */
  project?: string | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Where the platform stores the results of the job. Since version 0.8 of the platform. */
  output_location?: string | null;
}

/** Parameters of: Show the logs of a job. */
export interface JobGetLogsParams extends WorkspaceParams {
  /** Maximum number of rows. More than 0. Default: `100`. */
  limit?: number;
  /** Cursor of the page, from the page before. */
  page_cursor?: string;
  /** Only lines of this attempt; the current one if it is left out. */
  attempt_id?: number;
  /** Only lines of the step with this ID. */
  step_id?: string;
  /** Only lines of the task with this ID. */
  task_id?: string;
  /** Number of the newest entries to return. From 1 to 10000. Since version 0.8 of the platform. */
  tail?: number;
}

/** Parameters of: Set status details of a job. */
export type JobUpdateStatusDetailsParams = WorkspaceParams & Record<string, unknown>;

/**
 * The jobs of a workspace: steps that run in containers or processes.
 *
 * @example
 * for await (const item of client.jobs.list()) console.log(item);
 */
export class JobsRoutes extends Resource {
  /** The results of a job: files that its steps have stored. */
  get results(): JobResults {
    return this.part('results', JobResults);
  }

  /** The steps of a job. */
  get steps(): JobSteps {
    return this.part('steps', JobSteps);
  }

  /** The tasks that run a step of a job. */
  get tasks(): JobTasks {
    return this.part('tasks', JobTasks);
  }

  /** The profiles that say where and how steps of jobs can run. */
  listExecutionProfiles(
    options?: RequestOptions,
  ): RequestPromise<
    (
      | DockerJobExecutionProfile
      | KubernetesJobExecutionProfile
      | VolcanoJobExecutionProfile
      | SubprocessJobExecutionProfile
      | E2EJobExecutionProfile
    )[]
  > {
    return this.http.call('GET /apis/jobs/v2/execution-profiles jobs', {}, options);
  }

  /** All jobs of a workspace. */
  list(params?: JobListParams, options?: ListOptions): PagePromise<Job> {
    return this.http.pages('GET /apis/jobs/v2/workspaces/{workspace}/jobs', params, options);
  }

  /**
   * Creates a job.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: JobCreateParams, options?: RequestOptions): RequestPromise<Job> {
    return this.http.call('POST /apis/jobs/v2/workspaces/{workspace}/jobs', params, options);
  }

  /**
   * Returns one job by its name.
   *
   * @throws NotFoundError
   */
  retrieve(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<Job> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{name} jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a job.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/jobs/v2/workspaces/{workspace}/jobs/{name} jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * Asks the platform to cancel a job.
   *
   * @throws NotFoundError
   */
  cancel(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<Job> {
    return this.http.call(
      'POST /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/cancel{*} jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * The log entries of a job, in pages.
   *
   * @throws NotFoundError
   * @example
   * for await (const entry of client.jobs.getLogs('train')) console.log(entry.message);
   */
  getLogs(
    name: string,
    params?: JobGetLogsParams,
    options?: ListOptions,
  ): CursorPagePromise<JobLogEntry> {
    return this.http.cursorPages(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/logs jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * Asks the platform to pause a job.
   *
   * @throws NotFoundError
   */
  pause(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<Job> {
    return this.http.call(
      'POST /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/pause{*} jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * Asks the platform to resume a paused job.
   *
   * @throws NotFoundError
   */
  resume(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<Job> {
    return this.http.call(
      'POST /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/resume{*} jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * The status of a job, its steps and their tasks.
   *
   * @throws NotFoundError
   */
  getStatus(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<JobStatusDetail> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/status jobs',
      { ...params, name },
      options,
    );
  }

  /**
   * Merges details into the status of a job; its own steps use it.
   *
   * @throws NotFoundError
   */
  updateStatusDetails(
    name: string,
    params?: JobUpdateStatusDetailsParams,
    options?: RequestOptions,
  ): RequestPromise<void> {
    return this.http.callEmpty(
      'PATCH /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/status-details jobs',
      { ...params, name },
      options,
    );
  }
}
