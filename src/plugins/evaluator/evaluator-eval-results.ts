/** The results of evaluation jobs. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { EvaluateResult, ResultSort } from './evaluator-types.ts';

/** Parameters of: List the evaluation results of a workspace. */
export interface EvaluateResultListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: ResultSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/**
 * The results of evaluation jobs.
 *
 * @example
 * for await (const item of evaluator.evalResults.list()) console.log(item);
 */
export class EvalResults extends Resource {
  /** All evaluation results of a workspace. */
  list(params?: EvaluateResultListParams, options?: ListOptions): PagePromise<EvaluateResult> {
    return this.http.pages(
      'GET /apis/evaluator/v2/workspaces/{workspace}/eval-results',
      params,
      options,
    );
  }

  /**
   * Returns one evaluation result by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<EvaluateResult> {
    return this.http.call(
      'GET /apis/evaluator/v2/workspaces/{workspace}/eval-results/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an evaluation result.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/evaluator/v2/workspaces/{workspace}/eval-results/{name}',
      { ...params, name },
      options,
    );
  }
}
