/** The tasks that run a step of a job. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { JobStatus, JobTask, JobTaskList } from '../../types/jobs-types.ts';

/** Parameters of: Create or update a task. */
export interface JobTaskCreateOrUpdateParams extends WorkspaceParams {
  /** New state; `completed`, `error` and `cancelled` are final. Default: `'pending'`. */
  status?: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Stack trace of the failure. */
  error_stack?: string | null;
}

/** The tasks that run a step of a job. */
export class JobTasks extends Resource {
  /**
   * All tasks of a step.
   *
   * @throws NotFoundError
   */
  list(
    job: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<JobTaskList> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/steps/{name}/tasks jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * Returns one task of a step by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    job: string,
    step: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<JobTask> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/steps/{step}/tasks/{name} jobs',
      { ...params, job, step, name },
      options,
    );
  }

  /**
   * Creates a task of a step, or changes it; executors use it.
   *
   * @throws NotFoundError
   */
  createOrUpdate(
    job: string,
    step: string,
    name: string,
    params?: JobTaskCreateOrUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<JobTask> {
    return this.http.call(
      'PUT /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/steps/{step}/tasks/{name} jobs',
      { ...params, job, step, name },
      options,
    );
  }
}
