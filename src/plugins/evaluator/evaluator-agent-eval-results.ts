/** The results of agent evaluation jobs. Generated from contract/ by `npm run generate`; do not edit. */

import type { Filter, PageParams, WorkspaceParams } from '../../api/list-params.ts';
import { Resource } from '../../api/resource.ts';
import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { AgentEvalResult, ResultSort } from './evaluator-types.ts';

/** Parameters of: List the agent evaluation results of a workspace. */
export interface AgentEvalResultListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: ResultSort;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/**
 * The results of agent evaluation jobs.
 *
 * @example
 * for await (const item of evaluator.agentEvalResults.list()) console.log(item);
 */
export class AgentEvalResults extends Resource {
  /** All agent evaluation results of a workspace. */
  list(params?: AgentEvalResultListParams, options?: ListOptions): PagePromise<AgentEvalResult> {
    return this.http.pages(
      'GET /apis/evaluator/v2/workspaces/{workspace}/agent-eval-results',
      params,
      options,
    );
  }

  /**
   * Returns one agent evaluation result by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<AgentEvalResult> {
    return this.http.call(
      'GET /apis/evaluator/v2/workspaces/{workspace}/agent-eval-results/{name}',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes an agent evaluation result.
   *
   * @throws NotFoundError
   */
  delete(name: string, params?: WorkspaceParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.call(
      'DELETE /apis/evaluator/v2/workspaces/{workspace}/agent-eval-results/{name}',
      { ...params, name },
      options,
    );
  }
}
