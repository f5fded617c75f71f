/** The experiment groups of a workspace, which hold evaluations that are compared. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from './list-params.ts';
import { Resource } from './resource.ts';
import type {
  ExperimentGroup,
  ExperimentGroupFilter,
  ParetoConfig,
} from './types/experiment-groups-types.ts';

/** Parameters of: List the experiment groups of a workspace. */
export interface ExperimentGroupListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?:
    | '-created_at'
    | 'created_at'
    | '-updated_at'
    | 'updated_at'
    | '-name'
    | 'name'
    | (string & {});
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: ExperimentGroupFilter | string;
}

/** Parameters of: Create an experiment group. */
export interface ExperimentGroupCreateParams extends WorkspaceParams {
  /** Name of the experiment group, unique within its workspace. */
  name: string;
  /** What the experiment group is for, in free text. */
  description?: string | null;
  /** ID of the outside finding that the group was made for. */
  insight_id?: string | null;
  /** Findings in a few words. */
  summary?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** Field that lists sort by unless the caller chooses another. Default: `'-created_at'`. */
  default_sort?: string;
  /** The two metrics that the group's chart compares; cost and latency by default. */
  pareto?: ParetoConfig | null;
}

/** Parameters of: Update an experiment group. */
export interface ExperimentGroupUpdateParams extends WorkspaceParams {
  /** Name of the experiment group, unique within its workspace. */
  name: string;
  /** What the experiment group is for, in free text. */
  description?: string | null;
  /** ID of the outside finding that the group was made for. */
  insight_id?: string | null;
  /** Findings in a few words. */
  summary?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** Field that lists sort by unless the caller chooses another. Default: `'-created_at'`. */
  default_sort?: string;
  /** The two metrics that the group's chart compares; cost and latency by default. */
  pareto?: ParetoConfig | null;
}

/**
 * The experiment groups of a workspace, which hold evaluations that are compared.
 *
 * @example
 * for await (const item of client.experimentGroups.list()) console.log(item);
 */
export class ExperimentGroups extends Resource {
  /** All experiment groups of a workspace. */
  list(params?: ExperimentGroupListParams, options?: ListOptions): PagePromise<ExperimentGroup> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/experiment-groups',
      params,
      options,
    );
  }

  /**
   * Creates an experiment group.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: ExperimentGroupCreateParams,
    options?: RequestOptions,
  ): RequestPromise<ExperimentGroup> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/experiment-groups',
      params,
      options,
    );
  }

  /**
   * Returns one experiment group by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<ExperimentGroup> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/experiment-groups/{name} experiment-groups',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes an experiment group.
   *
   * @throws NotFoundError
   */
  update(
    experimentGroup: string,
    params: ExperimentGroupUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<ExperimentGroup> {
    return this.http.call(
      'PUT /apis/intake/v2/workspaces/{workspace}/experiment-groups/{experiment_group} experiment-groups',
      { ...params, experiment_group: experimentGroup },
      options,
    );
  }

  /**
   * Deletes an experiment group.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/intake/v2/workspaces/{workspace}/experiment-groups/{name} experiment-groups',
      { ...params, name },
      options,
    );
  }
}
