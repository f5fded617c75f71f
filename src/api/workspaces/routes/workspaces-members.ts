/** The members of a workspace, with their roles. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../../http/request-options.ts';
import type { RequestPromise } from '../../../http/request-promise.ts';
import type { WorkspaceParams } from '../../list-params.ts';
import { Resource } from '../../resource.ts';
import type {
  DeleteResponse,
  WorkspaceMember,
  WorkspaceMemberList,
} from '../../types/shared-types.ts';

/** Parameters of: Add a member to a workspace. */
export interface WorkspaceMemberCreateParams extends WorkspaceParams {
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Names of the roles, as in `Viewer`, `Editor` or `Admin`. Default: `['Editor']`. */
  roles?: string[];
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/** Parameters of: Replace the roles of a member. */
export interface WorkspaceMemberUpdateParams extends WorkspaceParams {
  /** Names of the roles, as in `Viewer`, `Editor` or `Admin`. */
  roles: string[];
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/** Parameters of: Remove a member from a workspace. */
export interface WorkspaceMemberDeleteParams extends WorkspaceParams {
  /** Wait until the role takes effect. Default: `true`. */
  wait_role_propagation?: boolean;
}

/** The members of a workspace, with their roles. */
export class WorkspaceMembers extends Resource {
  /**
   * All members, in one response.
   *
   * @example
   * const { data } = await client.workspaces.members.list();
   */
  list(params?: WorkspaceParams, options?: RequestOptions): RequestPromise<WorkspaceMemberList> {
    return this.http.call(
      'GET /apis/entities/v2/workspaces/{workspace}/members workspaces',
      params,
      options,
    );
  }

  /**
   * Adds a member. A member that exists gets the roles in addition to those it has.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * await client.workspaces.members.create({ principal: 'bob@company.com', roles: ['Viewer'] });
   */
  create(
    params: WorkspaceMemberCreateParams,
    options?: RequestOptions,
  ): RequestPromise<WorkspaceMember> {
    return this.http.call(
      'POST /apis/entities/v2/workspaces/{workspace}/members{?wait_role_propagation} workspaces',
      params,
      options,
    );
  }

  /**
   * Replaces the roles of a member.
   *
   * @throws NotFoundError
   * @example
   * await client.workspaces.members.update('bob@company.com', { roles: ['Admin'] });
   */
  update(
    principalId: string,
    params: WorkspaceMemberUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<WorkspaceMember> {
    return this.http.call(
      'PUT /apis/entities/v2/workspaces/{workspace}/members/{principal_id}{?wait_role_propagation} workspaces members',
      { ...params, principal_id: principalId },
      options,
    );
  }

  /**
   * Removes a member.
   *
   * @throws NotFoundError
   * @example
   * await client.workspaces.members.delete('bob@company.com');
   */
  delete(
    principalId: string,
    params?: WorkspaceMemberDeleteParams,
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/entities/v2/workspaces/{workspace}/members/{principal_id} workspaces members',
      { ...params, principal_id: principalId },
      options,
    );
  }
}
