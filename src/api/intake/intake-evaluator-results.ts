/** The results of evaluators: one score of a span or session each. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  EvaluatorResult,
  EvaluatorResultDataType,
  EvaluatorResultFilter,
  EvaluatorResultSortField,
} from '../types/intake-types.ts';

/** Parameters of: List the evaluator results of a workspace. */
export interface EvaluatorResultListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: EvaluatorResultSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: EvaluatorResultFilter | string;
}

/** Parameters of: Create an evaluator result. */
export interface EvaluatorResultCreateParams extends WorkspaceParams {
  /** ID of the span: one timed operation, as in a model call. */
  span_id: string;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** What was measured, as in `accuracy`. */
  name: string;
  /** Whether the result is a number, true or false, a category or a text. */
  data_type: EvaluatorResultDataType;
  /** The score; `null` for categories and texts, which are in `string_value`. */
  value?: number | null;
  /** The category or text; required with the data types `CATEGORICAL` and `TEXT`. */
  string_value?: string | null;
  /** Why the evaluator decided so. */
  comment?: string | null;
}

/**
 * The results of evaluators: one score of a span or session each.
 *
 * @example
 * for await (const item of client.intake.evaluatorResults.list()) console.log(item);
 */
export class EvaluatorResults extends Resource {
  /** All evaluator results of a workspace. */
  list(params?: EvaluatorResultListParams, options?: ListOptions): PagePromise<EvaluatorResult> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/evaluator-results',
      params,
      options,
    );
  }

  /**
   * Creates an evaluator result.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: EvaluatorResultCreateParams,
    options?: RequestOptions,
  ): RequestPromise<EvaluatorResult> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/evaluator-results',
      params,
      options,
    );
  }

  /**
   * Returns one evaluator result by its ID.
   *
   * @throws NotFoundError
   */
  retrieve(
    evaluatorResultId: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<EvaluatorResult> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/evaluator-results/{evaluator_result_id} intake evaluator-results',
      { ...params, evaluator_result_id: evaluatorResultId },
      options,
    );
  }
}
