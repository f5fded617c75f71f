/** The results of a job: files that its steps have stored. Generated from contract/ by `npm run generate`; do not edit. */

import type { Download } from '../../../http/parse/download.ts';
import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  FileStorageType,
  JobResult,
  JobResultList,
  JobSortField,
} from '../../types/jobs-types.ts';

/** Parameters of: Register a result of a job. */
export interface JobResultCreateParams extends WorkspaceParams {
  /** Where the result is stored, as `workspace/fileset#path`. */
  artifact_url: string;
  /** Kind of store in which the content already is; `fileset` is the only one. */
  artifact_storage_type: FileStorageType;
}

/** Parameters of: List the results of a job. */
export interface JobResultListParams extends WorkspaceParams {
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: JobSortField;
}

/** The results of a job: files that its steps have stored. */
export class JobResults extends Resource {
  /**
   * Returns one result of a job by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    job: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<JobResult> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/results/{name} jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * Registers a file as the result of a job.
   *
   * @throws NotFoundError
   */
  create(
    job: string,
    name: string,
    params: JobResultCreateParams,
    options?: RequestOptions,
  ): RequestPromise<JobResult> {
    return this.http.call(
      'POST /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/results/{name} jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * Reads a result of a job; a folder arrives as a compressed tar archive.
   *
   * @throws NotFoundError
   */
  download(
    job: string,
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Download> {
    return this.http.download(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{job}/results/{name}/download jobs',
      { ...params, job, name },
      options,
    );
  }

  /**
   * All results of a job.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params?: JobResultListParams,
    options?: RequestOptions,
  ): RequestPromise<JobResultList> {
    return this.http.call(
      'GET /apis/jobs/v2/workspaces/{workspace}/jobs/{name}/results jobs',
      { ...params, name },
      options,
    );
  }
}
