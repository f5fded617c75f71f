/** The task sets of a workspace: tasks that are evaluated together. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { MetadataItem, TaskRef, Taskset, TasksetSort } from './evaluator-types.ts';

/** Parameters of: List the task sets of a workspace. */
export interface TasksetListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: TasksetSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create a task set. */
export interface TasksetCreateParams extends WorkspaceParams {
  /** What the taskset is for, in free text. */
  description?: string | null;
  /** Tasks of the set, in their order. */
  tasks?: TaskRef[];
  /** Free metadata. */
  metadata?: MetadataItem[];
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
}

/**
 * The task sets of a workspace: tasks that are evaluated together.
 *
 * @example
 * for await (const item of evaluator.tasksets.list()) console.log(item);
 */
export class Tasksets extends Resource {
  /** All task sets of a workspace. */
  list(params?: TasksetListParams, options?: ListOptions): PagePromise<Taskset> {
    return this.http.pages(
      'GET /apis/evaluator/v2/workspaces/{workspace}/tasksets',
      params,
      options,
    );
  }

  /**
   * Returns one task set by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Taskset> {
    return this.http.call(
      'GET /apis/evaluator/v2/workspaces/{workspace}/tasksets/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Creates a task set.
   *
   * @throws NotFoundError
   */
  create(
    name: string,
    params?: TasksetCreateParams,
    options?: RequestOptions,
  ): RequestPromise<Taskset> {
    return this.http.call(
      'POST /apis/evaluator/v2/workspaces/{workspace}/tasksets/{name}{?project}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a task set.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/evaluator/v2/workspaces/{workspace}/tasksets/{name}',
      { ...params, name },
      options,
    );
  }
}
