/** The evaluations of a workspace: runs of a data set with their scores and costs. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { Evaluation, EvaluationFilter } from '../types/evaluations-types.ts';
import { EvaluationSessions } from './evaluations-sessions.ts';

/** Parameters of: List the evaluations of a workspace. */
export interface EvaluationListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: EvaluationFilter | string;
}

/** Parameters of: Create an evaluation. */
export interface EvaluationCreateParams extends WorkspaceParams {
  /** Name of the evaluation, unique within its workspace. */
  name: string;
  /** Name of the data set. */
  dataset_name: string;
  /** ID of the experiment group, not its name. Required unless `experiment_ids` is given. */
  experiment_group_id?: string;
  /** Version of the data set, as its producer calls it. */
  dataset_version?: string | null;
  /** What the evaluation was made from. A URL. */
  source_link?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string>;
  /** What the evaluation is for, in free text. */
  description?: string | null;
  /** ID of the evaluation that this one is a variant of, as in a baseline. */
  parent_evaluation_id?: string | null;
  /**
   * Former name of `parent_evaluation_id`.
   * @deprecated The platform advises against it.
   */
  parent_experiment_id?: string | null;
  /** State in words of your own, as in `running` or `failed`. */
  status?: string | null;
  /** Why the evaluation failed. */
  root_cause?: string | null;
  /** IDs of the experiment groups that contain the evaluation. */
  experiment_ids?: string[];
}

/** Parameters of: Replace an evaluation. */
export interface EvaluationUpdateParams extends WorkspaceParams {
  /** Name of the evaluation, unique within its workspace. */
  name: string;
  /** Name of the data set. */
  dataset_name: string;
  /** ID of the experiment group, not its name. Required unless `experiment_ids` is given. */
  experiment_group_id?: string;
  /** Version of the data set, as its producer calls it. */
  dataset_version?: string | null;
  /** What the evaluation was made from. A URL. */
  source_link?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string>;
  /** What the evaluation is for, in free text. */
  description?: string | null;
  /** ID of the evaluation that this one is a variant of, as in a baseline. */
  parent_evaluation_id?: string | null;
  /**
   * Former name of `parent_evaluation_id`.
   * @deprecated The platform advises against it.
   */
  parent_experiment_id?: string | null;
  /** State in words of your own, as in `running` or `failed`. */
  status?: string | null;
  /** Why the evaluation failed. */
  root_cause?: string | null;
  /** IDs of the experiment groups that contain the evaluation. */
  experiment_ids?: string[];
}

/** Parameters of: Update fields of an evaluation. */
export interface EvaluationPatchParams extends WorkspaceParams {
  /** IDs of the experiment groups that contain the evaluation. */
  experiment_ids?: string[] | null;
  /** What the evaluation was made from. A URL. */
  source_link?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** What the evaluation patch is for, in free text. */
  description?: string | null;
  /** ID of the evaluation that this one is a variant of, as in a baseline. */
  parent_evaluation_id?: string | null;
  /** State in words of your own, as in `running` or `failed`. */
  status?: string | null;
  /** Why the evaluation failed. */
  root_cause?: string | null;
}

/**
 * The evaluations of a workspace: runs of a data set with their scores and costs.
 *
 * @example
 * for await (const item of client.evaluations.list()) console.log(item);
 */
export class Evaluations extends Resource {
  /** The sessions of an evaluation: one for each test case that ran. */
  get sessions(): EvaluationSessions {
    return this.part('sessions', EvaluationSessions);
  }

  /** All evaluations of a workspace. */
  list(params?: EvaluationListParams, options?: ListOptions): PagePromise<Evaluation> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/evaluations',
      params,
      options,
    );
  }

  /**
   * Creates an evaluation.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: EvaluationCreateParams, options?: RequestOptions): RequestPromise<Evaluation> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/evaluations',
      params,
      options,
    );
  }

  /**
   * Returns one evaluation by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Evaluation> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/evaluations/{name} evaluations',
      { ...params, name },
      options,
    );
  }

  /**
   * Replaces an evaluation. Its data set cannot change: the platform responds with ConflictError.
   *
   * @throws NotFoundError
   */
  update(
    evaluation: string,
    params: EvaluationUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Evaluation> {
    return this.http.call(
      'PUT /apis/intake/v2/workspaces/{workspace}/evaluations/{evaluation} evaluations',
      { ...params, evaluation },
      options,
    );
  }

  /**
   * Deletes an evaluation.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/intake/v2/workspaces/{workspace}/evaluations/{name} evaluations',
      { ...params, name },
      options,
    );
  }

  /**
   * Pins an evaluation, so that lists can show it first.
   *
   * @throws NotFoundError
   */
  pin(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Evaluation> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/evaluations/{name}/pin{*} evaluations',
      { ...params, name },
      options,
    );
  }

  /**
   * Removes the pin of an evaluation.
   *
   * @throws NotFoundError
   */
  unpin(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Evaluation> {
    return this.http.call(
      'DELETE /apis/intake/v2/workspaces/{workspace}/evaluations/{name}/pin evaluations',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes single fields of an evaluation.
   *
   * @throws NotFoundError
   */
  patch(
    name: string,
    params?: EvaluationPatchParams,
    options?: RequestOptions,
  ): RequestPromise<Evaluation> {
    return this.http.call(
      'PATCH /apis/intake/v2/workspaces/{workspace}/evaluations/{name} evaluations',
      { ...params, name },
      options,
    );
  }
}
