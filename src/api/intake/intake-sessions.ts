/** The sessions of applications: all traces of one conversation or run. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type { IntakeSession } from '../types/intake-types.ts';

/** The sessions of applications: all traces of one conversation or run. */
export class IntakeSessions extends Resource {
  /**
   * Returns one session by its ID.
   *
   * @throws NotFoundError
   */
  retrieve(
    id: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<IntakeSession> {
    return this.http.call(
      'GET /apis/intake/v2/workspaces/{workspace}/sessions/{id}',
      { ...params, id },
      options,
    );
  }
}
