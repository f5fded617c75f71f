/** The deletions of workspaces that go on. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import { Resource } from '../../resource.ts';
import type { WorkspaceDeletionStatus } from '../../types/shared-types.ts';

/** The deletions of workspaces that go on. */
export class WorkspaceDeletions extends Resource {
  /**
   * How the deletion of a workspace proceeds, for the user who created it and for platform admins. For others,
   * and when no deletion goes on, it throws NotFoundError. Since version 0.8 of the platform.
   *
   * @throws NotFoundError
   * @example
   * const { deletion_stage, deletion_error } = await client.workspaces.deletions.retrieve('ml-team');
   */
  retrieve(name: string, options?: RequestOptions): RequestPromise<WorkspaceDeletionStatus> {
    return this.http.call(
      'GET /apis/entities/v2/workspace-deletions/{name} workspaces',
      { name },
      options,
    );
  }
}
