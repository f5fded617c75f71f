/** The evaluator results of one span. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { EvaluatorResult } from '../types/intake-types.ts';

/** The evaluator results of one span. */
export class SpanEvaluatorResults extends Resource {
  /**
   * All evaluator results of a span.
   *
   * @throws NotFoundError
   */
  list(
    spanId: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<EvaluatorResult[]> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/spans/{span_id}/evaluator-results intake spans',
      { ...params, span_id: spanId },
      options,
    );
  }
}
