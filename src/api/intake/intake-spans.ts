/** The spans of a workspace: single steps of traces. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { Span, SpanFilter, SpanSortField } from '../types/intake-types.ts';
import { SpanEvaluatorResults } from './intake-spans-evaluator-results.ts';
import { SpanGroups } from './intake-spans-groups.ts';

/** Parameters of: List the spans of a workspace. */
export interface SpanListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-started_at'`. */
  sort?: SpanSortField;
  /** How much of each row to return. Default: `'detailed'`. */
  mode?: 'summary' | 'preview' | 'detailed' | (string & {});
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: SpanFilter | string;
}

/**
 * The spans of a workspace: single steps of traces.
 *
 * @example
 * for await (const item of client.intake.spans.list()) console.log(item);
 */
export class Spans extends Resource {
  /** The evaluator results of one span. */
  get evaluatorResults(): SpanEvaluatorResults {
    return this.part('evaluatorResults', SpanEvaluatorResults);
  }

  /** Spans grouped by session, trace or another field. */
  get groups(): SpanGroups {
    return this.part('groups', SpanGroups);
  }

  /** All spans of a workspace. */
  list(params?: SpanListParams, options?: ListOptions): PagePromise<Span> {
    return this.http.pages('GET /apis/intake/v2/workspaces/{workspace}/spans', params, options);
  }

  /**
   * Returns one span by its ID.
   *
   * @throws NotFoundError
   */
  retrieve(
    spanId: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Span> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/spans/{span_id} intake spans',
      { ...params, span_id: spanId },
      options,
    );
  }
}
