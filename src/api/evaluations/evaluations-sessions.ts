/** The sessions of an evaluation: one for each test case that ran. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../http/parse/page.ts';
import type { ListOptions } from '../../http/request-options.ts';
import type { PageParams, WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { EvaluationSession, EvaluationSessionFilter } from '../types/evaluations-types.ts';

/** Parameters of: List the sessions of an evaluation of a workspace. */
export interface EvaluationSessionListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** How much of each row to return. Default: `'detailed'`. */
  mode?: 'summary' | 'preview' | 'detailed' | (string & {});
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: EvaluationSessionFilter | string;
}

/** The sessions of an evaluation: one for each test case that ran. */
export class EvaluationSessions extends Resource {
  /**
   * All sessions of an evaluation.
   *
   * @throws NotFoundError
   */
  list(
    name: string,
    params?: EvaluationSessionListParams,
    options?: ListOptions,
  ): PagePromise<EvaluationSession> {
    return this.http.pages(
      'GET /apis/intake/v2/workspaces/{workspace}/evaluations/{name}/sessions evaluations',
      { ...params, name },
      options,
    );
  }
}
