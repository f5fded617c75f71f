/** Members of a workspace: who has which roles in it. */

import { REMEDIES } from '../errors.ts';
import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { call } from './call.ts';
import {
  type DeleteResponse,
  WAIT_ROLE_PROPAGATION,
  WORKSPACE,
  type WorkspaceParams,
} from './common.ts';
import { type Operation, operation } from './operation.ts';

export interface WorkspaceMember {
  /** As the identity provider knows the person or service, usually an email address. */
  principal: string;
  roles: string[];
  granted_at?: string | null;
  granted_by?: string | null;
}

export interface WorkspaceMemberList {
  data: WorkspaceMember[];
}

interface PropagationParams {
  /** Return only when the change works everywhere. Default: true. */
  wait_role_propagation?: boolean;
}

export interface WorkspaceMemberCreateParams extends WorkspaceParams, PropagationParams {
  principal: string;
  /** Default: `['Editor']`. */
  roles?: string[];
}

export interface WorkspaceMemberUpdateParams extends WorkspaceParams, PropagationParams {
  /** Replaces all roles that the member has. */
  roles: string[];
}

export interface WorkspaceMemberDeleteParams extends WorkspaceParams, PropagationParams {}

const RESOURCE = 'workspaces.members';
const MEMBERS = '/apis/entities/v2/workspaces/{workspace}/members';
const COLUMNS = ['principal', 'roles', 'granted_at', 'granted_by'];
const REMEDY = REMEDIES.listMembers;
const PRINCIPAL_ID = {
  in: 'path',
  type: 'string',
  required: true,
  description: 'Principal, as shown by the list of members',
} as const;

const LIST = operation<WorkspaceParams>({
  resource: RESOURCE,
  method: 'list',
  summary: 'List the members of a workspace',
  http: 'GET',
  path: MEMBERS,
  parameters: { workspace: WORKSPACE },
  answer: 'list',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const CREATE = operation<WorkspaceMemberCreateParams>({
  resource: RESOURCE,
  method: 'create',
  summary: 'Add a member to a workspace',
  http: 'POST',
  path: MEMBERS,
  parameters: {
    workspace: WORKSPACE,
    principal: {
      in: 'body',
      type: 'string',
      required: true,
      description: 'Principal, usually an email address',
    },
    roles: { in: 'body', type: 'string[]', default: ['Editor'], description: 'Roles' },
    wait_role_propagation: WAIT_ROLE_PROPAGATION,
  },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const UPDATE = operation<{ principal_id: string } & WorkspaceMemberUpdateParams>({
  resource: RESOURCE,
  method: 'update',
  summary: 'Replace the roles of a member',
  http: 'PUT',
  path: `${MEMBERS}/{principal_id}`,
  parameters: {
    workspace: WORKSPACE,
    principal_id: PRINCIPAL_ID,
    roles: { in: 'body', type: 'string[]', required: true, description: 'All roles of the member' },
    wait_role_propagation: WAIT_ROLE_PROPAGATION,
  },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const DELETE = operation<{ principal_id: string } & WorkspaceMemberDeleteParams>({
  resource: RESOURCE,
  method: 'delete',
  summary: 'Remove a member from a workspace',
  http: 'DELETE',
  path: `${MEMBERS}/{principal_id}`,
  parameters: {
    workspace: WORKSPACE,
    principal_id: PRINCIPAL_ID,
    wait_role_propagation: WAIT_ROLE_PROPAGATION,
  },
  answer: 'object',
  remedy: REMEDY,
});

export const WORKSPACE_MEMBER_OPERATIONS: readonly Operation[] = [LIST, CREATE, UPDATE, DELETE];

/**
 * The members of a workspace.
 *
 * @example
 * const { data } = await client.workspaces.members.list({ workspace: 'ml-team' });
 */
export class WorkspaceMembers {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * All members, in one answer.
   *
   * @example
   * const { data } = await client.workspaces.members.list();
   */
  list(
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<WorkspaceMemberList> {
    return call(this.#transport, LIST, [], params, options);
  }

  /**
   * Adds a member.
   *
   * @example
   * await client.workspaces.members.create({ principal: 'bob@company.com', roles: ['Viewer'] });
   */
  create(
    params: WorkspaceMemberCreateParams,
    options?: RequestOptions,
  ): RequestPromise<WorkspaceMember> {
    return call(this.#transport, CREATE, [], params, options);
  }

  /**
   * Replaces the roles of a member.
   *
   * @example
   * await client.workspaces.members.update('bob@company.com', { roles: ['Admin'] });
   */
  update(
    principalId: string,
    params: WorkspaceMemberUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<WorkspaceMember> {
    return call(this.#transport, UPDATE, [principalId], params, options);
  }

  /**
   * Removes a member.
   *
   * @example
   * await client.workspaces.members.delete('bob@company.com');
   */
  delete(
    principalId: string,
    params: WorkspaceMemberDeleteParams = {},
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return call(this.#transport, DELETE, [principalId], params, options);
  }
}
