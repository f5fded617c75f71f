/** The workspaces of the platform with what is more than a route: waiting for a deletion. */

import { loadPart } from '../../errors.ts';
import type { WaitOptions } from '../waiting/poll.ts';
import type { WorkspaceDeletion } from './deletion-wait.ts';
import { WorkspacesRoutes } from './routes/workspaces-routes.ts';

/** The workspaces of the platform. */
export class Workspaces extends WorkspacesRoutes {
  /**
   * Waits until a workspace that is marked for deletion is gone with its content. Default time limit: 1 200 000 ms (20 minutes).
   *
   * Only platform admins and, since version 0.8 of the platform, the user who created the workspace see how its deletion proceeds.
   * For others, and for a creator when the deletion ended before this call, the wait ends with `DeletionNotVisibleError`. For an
   * admin it then ends with the status `absent`, as it does for a workspace that never existed.
   *
   * @throws ResourceFailedError when the deletion fails, or the workspace is not marked for deletion
   * @throws DeletionNotVisibleError, WaitTimeoutError, AbortError
   * @example
   * await client.workspaces.delete('ml-team');
   * await client.workspaces.waitUntilDeleted('ml-team');
   */
  async waitUntilDeleted(
    name: string,
    options: Omit<WaitOptions<WorkspaceDeletion>, 'workspace'> = {},
  ): Promise<WorkspaceDeletion> {
    const { waitForWorkspaceDeletion } = await loadPart(import('./deletion-wait.ts'));
    return waitForWorkspaceDeletion(this.http, name, options);
  }
}
