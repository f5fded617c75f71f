/** The steps of a job. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  JobSortField,
  JobStatus,
  JobStep,
  JobStepsListFilter,
  JobStepWithContext,
} from '../../types/jobs-types.ts';

/** Parameters of: Set the status of a step. */
export interface JobStepUpdateStatusParams extends WorkspaceParams {
  /** New state; `completed`, `error` and `cancelled` are final. */
  status: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** ID of the step that the change is meant for; another one is a conflict. Since version 0.8 of the platform. */
  expected_step_id?: string | null;
}

/** Parameters of: List the steps of a job. */
export interface JobStepListParams extends WorkspaceParams, PageParams {
  /** Rows per page. More than 0. Default: `25`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: JobSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: JobStepsListFilter | string;
}

/** The steps of a job. */
export class JobSteps extends Resource {
  /**
   * Returns one step of a job by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    job: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<JobStep> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/steps/{name} jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * Sets the status of a step; executors use it.
   *
   * @throws NotFoundError
   */
  updateStatus(
    job: string,
    name: string,
    params: JobStepUpdateStatusParams,
    options?: RequestOptions,
  ): RequestPromise<JobStep> {
    return this.http.call(
      'PATCH /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/steps/{name}/status jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * All steps of a job.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params?: JobStepListParams,
    options?: ListOptions,
  ): PagePromise<JobStepWithContext> {
    return this.http.pages(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/steps jobs',
      { ...params, name },
      options,
    );
  }
}
