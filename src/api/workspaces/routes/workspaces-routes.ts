/** The workspaces of the platform: each contains models, jobs, secrets and everything else that a team uses. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../../../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { Filter, PageParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type { DeleteResponse, GenericSortField, Workspace } from '../../types/shared-types.ts';
import { WorkspaceDeletions } from './workspaces-deletions.ts';
import { WorkspaceMembers } from './workspaces-members.ts';

/** Parameters of: List workspaces. */
export interface WorkspaceListParams extends PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: GenericSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create a workspace. */
export interface WorkspaceCreateParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.`, `_`, `@` and `+`, starting with a letter. No `--`, and no `-` at
   * the end.
   */
  name: string;
  /** What the workspace is for, in free text. */
  description?: string | null;
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/** Parameters of: Update a workspace. */
export interface WorkspaceUpdateParams {
  /** What the workspace is for, in free text. */
  description?: string | null;
}

/**
 * The workspaces of the platform: each contains models, jobs, secrets and everything else that a team uses.
 *
 * @example
 * for await (const item of client.workspaces.list()) console.log(item);
 */
export class WorkspacesRoutes extends Resource {
  /** The members of a workspace, with their roles. */
  get members(): WorkspaceMembers {
    return this.part('members', WorkspaceMembers);
  }

  /** The deletions of workspaces that go on. */
  get deletions(): WorkspaceDeletions {
    return this.part('deletions', WorkspaceDeletions);
  }

  /**
   * All workspaces that you may see.
   *
   * @example
   * const page = await client.workspaces.list({ page_size: 50, sort: 'name' });
   * console.log(page.data.length, page.hasNextPage());
   */
  list(params?: WorkspaceListParams, options?: ListOptions): PagePromise<Workspace> {
    return this.http.pages('GET /apis/entities/v2/workspaces', params, options);
  }

  /**
   * Creates a workspace; you become its admin.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * const workspace = await client.workspaces.create({ name: 'ml-team', description: 'Models' });
   */
  create(params: WorkspaceCreateParams, options?: RequestOptions): RequestPromise<Workspace> {
    return this.http.call(
      'POST /apis/entities/v2/workspaces{?wait_role_propagation}',
      params,
      options,
    );
  }

  /**
   * Returns one workspace by its name.
   *
   * @throws NotFoundError
   * @example
   * const workspace = await client.workspaces.retrieve('default');
   */
  retrieve(name: string, options?: RequestOptions): RequestPromise<Workspace> {
    return this.http.call('GET /apis/entities/v2/workspaces/{name} workspaces', { name }, options);
  }

  /**
   * Changes the description.
   *
   * @throws NotFoundError
   * @example
   * await client.workspaces.update('ml-team', { description: 'Models and data' });
   */
  update(
    name: string,
    params?: WorkspaceUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Workspace> {
    return this.http.call(
      'PUT /apis/entities/v2/workspaces/{name} workspaces',
      { ...params, name },
      options,
    );
  }

  /**
   * Marks a workspace for deletion: all roles in it are revoked at once, and the platform deletes everything in
   * it in the background. Until then `retrieve` throws NotFoundError, and `create` with its name throws
   * ConflictError; servers before 0.8 still list it. `waitUntilDeleted` waits for the end.
   *
   * @throws NotFoundError
   * @example
   * await client.workspaces.delete('ml-team');
   */
  delete(name: string, options?: RequestOptions): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/entities/v2/workspaces/{name} workspaces',
      { name },
      options,
    );
  }
}
