/** The traces of a workspace. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { Trace, TraceFilter, TraceSortField } from '../types/intake-types.ts';

/** Parameters of: List the traces of a workspace. */
export interface TraceListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-started_at'`. */
  sort?: TraceSortField;
  /** How much of each row to return. Default: `'preview'`. */
  mode?: 'summary' | 'preview' | 'detailed' | (string & {});
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: TraceFilter | string;
}

/** Parameters of: Show a trace. */
export interface TraceRetrieveParams extends WorkspaceParams {
  /** How much of each row to return. Default: `'detailed'`. */
  mode?: 'summary' | 'preview' | 'detailed' | (string & {});
}

/**
 * The traces of a workspace.
 *
 * @example
 * for await (const item of client.intake.traces.list()) console.log(item);
 */
export class Traces extends Resource {
  /** All traces of a workspace. */
  list(params?: TraceListParams, options?: ListOptions): PagePromise<Trace> {
    return this.http.pages('GET /apis/intake/v2/workspaces/{workspace}/traces', params, options);
  }

  /**
   * Returns one trace by its ID.
   *
   * @throws NotFoundError
   */
  retrieve(
    id: string,
    params?: TraceRetrieveParams,
    options?: RequestOptions,
  ): RequestPromise<Trace> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/traces/{id} intake traces',
      { ...params, id },
      options,
    );
  }
}
