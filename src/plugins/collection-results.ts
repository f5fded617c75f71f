/** The results of the jobs of one collection. */

import type { WorkspaceParams } from '../api/list-params.ts';
import { Resource } from '../api/resource.ts';
import type { JobResult, JobResultList } from '../api/types/jobs-types.ts';
import type { Download } from '../http/parse/download.ts';
import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';

/** The results of jobs: files that their steps have stored. */
export class CollectionResults extends Resource {
  readonly #path: string;

  /** @internal */
  constructor(transport: Transport, path: string) {
    super(transport);
    this.#path = path;
  }

  /**
   * All results of a job.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<JobResultList> {
    return this.http.call(`GET ${this.#path}/{name}/results`, { ...params, name }, options);
  }

  /**
   * One result of a job.
   *
   * @throws NotFoundError
   */
  retrieve(
    job: string,
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<JobResult> {
    const values = { ...params, job, name };
    return this.http.call(`GET ${this.#path}/{job}/results/{name}`, values, options);
  }

  /**
   * Reads a result of a job; a folder arrives as a compressed tar archive.
   *
   * @throws NotFoundError
   */
  download(
    job: string,
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<Download> {
    const values = { ...params, job, name };
    return this.http.download(`GET ${this.#path}/{job}/results/{name}/download`, values, options);
  }
}
