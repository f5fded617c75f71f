/** Projects: what a workspace is divided into. */

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
  WORKSPACE,
  type WorkspaceParams,
} from './common.ts';
import { type Operation, operation } from './operation.ts';

export interface Project {
  id: string;
  name: string;
  workspace: string;
  description?: string | null;
  created_at: string;
  updated_at: string;
}

export interface ProjectListParams extends WorkspaceParams, PageParams {
  /** A leading `-` reverses. Default: `-created_at`. */
  sort?: 'created_at' | '-created_at' | 'updated_at' | '-updated_at' | 'name' | '-name';
  filter?: Filter;
}

export interface ProjectCreateParams extends WorkspaceParams {
  /** 2 to 63 lower-case letters, digits and `-`, beginning with a letter, without `--`. */
  name: string;
  description?: string | null;
}

export interface ProjectUpdateParams extends WorkspaceParams {
  description?: string | null;
}

const PROJECTS = '/apis/entities/v2/workspaces/{workspace}/projects';
const COLUMNS = ['name', 'workspace', 'description', 'created_at', 'updated_at'];
const REMEDY = REMEDIES.listProjects;

const LIST = operation<ProjectListParams>({
  resource: 'projects',
  method: 'list',
  summary: 'List the projects of a workspace',
  http: 'GET',
  path: PROJECTS,
  parameters: {
    workspace: WORKSPACE,
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
      values: ['created_at', '-created_at', 'updated_at', '-updated_at', 'name', '-name'],
      default: '-created_at',
      description: 'Field to sort by; a leading - reverses the order',
    },
    filter: FILTER,
  },
  answer: 'page',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const CREATE = operation<ProjectCreateParams>({
  resource: 'projects',
  method: 'create',
  summary: 'Create a project',
  http: 'POST',
  path: PROJECTS,
  parameters: {
    workspace: WORKSPACE,
    name: {
      in: 'body',
      type: 'string',
      required: true,
      description: 'Name: lower-case letters, digits and -, at most 63',
    },
    description: DESCRIPTION,
  },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDIES.listWorkspaces,
});

const RETRIEVE = operation<{ name: string } & WorkspaceParams>({
  resource: 'projects',
  method: 'retrieve',
  summary: 'Show a project',
  http: 'GET',
  path: `${PROJECTS}/{name}`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const UPDATE = operation<{ name: string } & ProjectUpdateParams>({
  resource: 'projects',
  method: 'update',
  summary: 'Update a project',
  http: 'PUT',
  path: `${PROJECTS}/{name}`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH, description: DESCRIPTION },
  answer: 'object',
  columns: COLUMNS,
  remedy: REMEDY,
});

const DELETE = operation<{ name: string } & WorkspaceParams>({
  resource: 'projects',
  method: 'delete',
  summary: 'Delete a project',
  http: 'DELETE',
  path: `${PROJECTS}/{name}`,
  parameters: { workspace: WORKSPACE, name: NAME_IN_PATH },
  answer: 'object',
  remedy: REMEDY,
});

export const PROJECT_OPERATIONS: readonly Operation[] = [LIST, CREATE, RETRIEVE, UPDATE, DELETE];

/**
 * The projects of a workspace.
 *
 * @example
 * for await (const project of client.projects.list()) console.log(project.name);
 */
export class Projects {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * All projects of a workspace.
   *
   * @example
   * const page = await client.projects.list({ workspace: 'ml-team', sort: 'name' });
   */
  list(params: ProjectListParams = {}, options?: RequestOptions): PagePromise<Project> {
    return callPaged(this.#transport, LIST, [], params, options);
  }

  /**
   * Creates a project.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * await client.projects.create({ name: 'assistant', description: 'The support assistant' });
   */
  create(params: ProjectCreateParams, options?: RequestOptions): RequestPromise<Project> {
    return call(this.#transport, CREATE, [], params, options);
  }

  /**
   * One project.
   *
   * @throws NotFoundError
   * @example
   * const project = await client.projects.retrieve('assistant', { workspace: 'ml-team' });
   */
  retrieve(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<Project> {
    return call(this.#transport, RETRIEVE, [name], params, options);
  }

  /**
   * Changes the description.
   *
   * @example
   * await client.projects.update('assistant', { description: 'Support, first level' });
   */
  update(
    name: string,
    params: ProjectUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Project> {
    return call(this.#transport, UPDATE, [name], params, options);
  }

  /**
   * Deletes a project.
   *
   * @example
   * await client.projects.delete('assistant');
   */
  delete(
    name: string,
    params: WorkspaceParams = {},
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return call(this.#transport, DELETE, [name], params, options);
  }
}
