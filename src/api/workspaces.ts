/** Workspaces: the rooms that hold everything else on the platform. */

import { REMEDIES } from '../errors.ts';
import type { PagePromise } from '../http/page.ts';
import type { RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Transport } from '../http/transport.ts';
import { call, callPaged } from './call.ts';
import {
  DESCRIPTION,
  type DeleteResponse,
  FILTER,
  type Filter,
  NAME_IN_PATH,
  PAGE,
  type PageParams,
  WAIT_ROLE_PROPAGATION,
} from './common.ts';
import { type Operation, operation } from './operation.ts';
import { WorkspaceMembers } from './workspace-members.ts';

export interface Workspace {
  id: string;
  name: string;
  description?: string | null;
  created_at: string;
  created_by?: string | null;
  updated_at: string;
  updated_by?: string | null;
}

export interface WorkspaceListParams extends PageParams {
  /** A leading `-` reverses. Default: `-created_at`. */
  sort?: 'created_at' | '-created_at' | 'name' | '-name';
  filter?: Filter;
}

export interface WorkspaceCreateParams {
  /** 2 to 63 lower-case letters, digits and `-`, beginning with a letter, without `--`. */
  name: string;
  description?: string | null;
  /** Return only when your role in the new workspace works everywhere. Default: true. */
  wait_role_propagation?: boolean;
}

export interface WorkspaceUpdateParams {
  description?: string | null;
}

const COLUMNS = ['name', 'description', 'created_at', 'updated_at'];
const REMEDY = REMEDIES.listWorkspaces;

const LIST = operation<WorkspaceListParams>({
  resource: 'workspaces',
  method: 'list',
  summary: 'List workspaces',
  http: 'GET',
  path: '/apis/entities/v2/workspaces',
  parameters: {
    page: PAGE,
    page_size: {
      in: 'query',
      type: 'integer',
      default: 100,
      description: 'Rows per page, at most 1000',
    },
    sort: {
      in: 'query',
      type: 'string',
      values: ['created_at', '-created_at', 'name', '-name'],
      default: '-created_at',
      description: 'Field to sort by; a leading - reverses the order',
    },
    filter: FILTER,
  },
  answer: 'page',
  columns: COLUMNS,
});

const CREATE = operation<WorkspaceCreateParams>({
  resource: 'workspaces',
  method: 'create',
  summary: 'Create a workspace',
  http: 'POST',
  path: '/apis/entities/v2/workspaces',
  parameters: {
    name: {
      in: 'body',
      type: 'string',
      required: true,
      description: 'Name: lower-case letters, digits and -, at most 63',
    },
    description: DESCRIPTION,
    wait_role_propagation: WAIT_ROLE_PROPAGATION,
  },
  answer: 'object',
  columns: COLUMNS,
});

const RETRIEVE = operation<{ name: string }>({
  resource: 'workspaces',
  method: 'retrieve',
  summary: 'Show a workspace',
  http: 'GET',
  path: '/apis/entities/v2/workspaces/{name}',
  parameters: { name: NAME_IN_PATH },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const UPDATE = operation<{ name: string } & WorkspaceUpdateParams>({
  resource: 'workspaces',
  method: 'update',
  summary: 'Update a workspace',
  http: 'PUT',
  path: '/apis/entities/v2/workspaces/{name}',
  parameters: { name: NAME_IN_PATH, description: DESCRIPTION },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const DELETE = operation<{ name: string }>({
  resource: 'workspaces',
  method: 'delete',
  summary: 'Delete a workspace and everything in it',
  http: 'DELETE',
  path: '/apis/entities/v2/workspaces/{name}',
  parameters: { name: NAME_IN_PATH },
  answer: 'object',
  remedy: REMEDY,
});

export const WORKSPACE_OPERATIONS: readonly Operation[] = [LIST, CREATE, RETRIEVE, UPDATE, DELETE];

/**
 * The workspaces of the platform.
 *
 * @example
 * for await (const workspace of client.workspaces.list()) console.log(workspace.name);
 */
export class Workspaces {
  readonly members: WorkspaceMembers;
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.members = new WorkspaceMembers(transport);
  }

  /**
   * All workspaces that you may see.
   *
   * @example
   * const page = await client.workspaces.list({ page_size: 50, sort: 'name' });
   * console.log(page.data.length, page.hasNextPage());
   */
  list(params: WorkspaceListParams = {}, options?: RequestOptions): PagePromise<Workspace> {
    return callPaged(this.#transport, LIST, [], params, options);
  }

  /**
   * Creates a workspace; you become its admin.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * const workspace = await client.workspaces.create({ name: 'ml-team', description: 'Models' });
   */
  create(params: WorkspaceCreateParams, options?: RequestOptions): RequestPromise<Workspace> {
    return call(this.#transport, CREATE, [], params, options);
  }

  /**
   * One workspace.
   *
   * @throws NotFoundError
   * @example
   * const workspace = await client.workspaces.retrieve('default');
   */
  retrieve(name: string, options?: RequestOptions): RequestPromise<Workspace> {
    return call(this.#transport, RETRIEVE, [name], {}, options);
  }

  /**
   * Changes the description.
   *
   * @example
   * await client.workspaces.update('ml-team', { description: 'Models and data' });
   */
  update(
    name: string,
    params: WorkspaceUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Workspace> {
    return call(this.#transport, UPDATE, [name], params, options);
  }

  /**
   * Marks a workspace for deletion: all access to it is revoked at once, and the platform deletes everything in it in the
   * background. Until then lists still contain it, `retrieve` throws NotFoundError, and `create` with its name throws
   * ConflictError.
   *
   * @example
   * await client.workspaces.delete('ml-team');
   */
  delete(name: string, options?: RequestOptions): RequestPromise<DeleteResponse> {
    return call(this.#transport, DELETE, [name], {}, options);
  }
}
