/** Spans grouped by session, trace or another field. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions } from '../../http/request-options.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { SpanFilter, SpanGroup, SpanGroupSortField } from '../types/intake-types.ts';

/** Parameters of: List the groups of spans of a workspace. */
export interface SpanGroupListParams extends WorkspaceParams, PageParams {
  /** Fields to group by, separated by commas. */
  by: string;
  /** Rows per page. From 1 to 1000. Default: `10`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-span_count'`. */
  sort?: SpanGroupSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: SpanFilter | string;
}

/** Spans grouped by session, trace or another field. */
export class SpanGroups extends Resource {
  /** All groups of spans. */
  list(params: SpanGroupListParams, options?: ListOptions): PagePromise<SpanGroup> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/spans/groups intake spans',
      params,
      options,
    );
  }
}
