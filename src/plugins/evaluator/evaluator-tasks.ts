/** The tasks of a workspace: what an agent is asked to do, and how it is scored. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type {
  MetadataItem,
  MetricInline,
  MetricRef,
  SemanticView,
  Task,
  TaskInputs,
  TaskSort,
} from './evaluator-types.ts';

/** Parameters of: List the tasks of a workspace. */
export interface TaskListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'created_at'`. */
  sort?: TaskSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create a task. */
export interface TaskCreateParams extends WorkspaceParams {
  /** What a good agent does, in words. */
  intent: string;
  /** What the agent is given. */
  inputs?: TaskInputs;
  /** What is measured when the task was tried. */
  metrics?: (MetricInline | MetricRef)[];
  /** Groups of metrics that readers look at together. */
  views?: Record<string, SemanticView>;
  /** Free metadata. */
  metadata?: MetadataItem[];
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
}

/**
 * The tasks of a workspace: what an agent is asked to do, and how it is scored.
 *
 * @example
 * for await (const item of evaluator.tasks.list()) console.log(item);
 */
export class Tasks extends Resource {
  /** All tasks of a workspace. */
  list(params?: TaskListParams, options?: ListOptions): PagePromise<Task> {
    return this.http.pages('GET /apis/evaluator/v2/workspaces/{workspace}/tasks', params, options);
  }

  /**
   * Returns one task by its name.
   *
   * @throws NotFoundError
   */
  retrieve(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<Task> {
    return this.http.call(
      'GET /apis/evaluator/v2/workspaces/{workspace}/tasks/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Creates a task.
   *
   * @throws NotFoundError
   */
  create(name: string, params: TaskCreateParams, options?: RequestOptions): RequestPromise<Task> {
    return this.http.call(
      'POST /apis/evaluator/v2/workspaces/{workspace}/tasks/{name}{?project}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a task.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/evaluator/v2/workspaces/{workspace}/tasks/{name}',
      { ...params, name },
      options,
    );
  }
}
