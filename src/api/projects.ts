/** The projects of a workspace, which group its content. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Filter, PageParams, WorkspaceParams } from './list-params.ts';
import { Resource } from './resource.ts';
import type { DeleteResponse, Project, ProjectSortField } from './types/shared-types.ts';

/** Parameters of: List the projects of a workspace. */
export interface ProjectListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: ProjectSortField;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
}

/** Parameters of: Create a project. */
export interface ProjectCreateParams extends WorkspaceParams {
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.`, `_`, `@` and `+`, starting with a letter. No `--`, and no `-` at
   * the end. Unique within its workspace.
   */
  name: string;
  /** What the project is for, in free text. */
  description?: string | null;
}

/** Parameters of: Update a project. */
export interface ProjectUpdateParams extends WorkspaceParams {
  /** What the project is for, in free text. */
  description?: string | null;
}

/**
 * The projects of a workspace, which group its content.
 *
 * @example
 * for await (const item of client.projects.list()) console.log(item);
 */
export class Projects extends Resource {
  /**
   * All projects of a workspace.
   *
   * @example
   * const page = await client.projects.list({ workspace: 'ml-team', sort: 'name' });
   */
  list(params?: ProjectListParams, options?: ListOptions): PagePromise<Project> {
    return this.http.pages(
      'GET /apis/entities/v2/workspaces/{workspace}/projects',
      params,
      options,
    );
  }

  /**
   * Creates a project.
   *
   * @throws ConflictError when the name is taken.
   * @example
   * await client.projects.create({ name: 'assistant', description: 'The support assistant' });
   */
  create(params: ProjectCreateParams, options?: RequestOptions): RequestPromise<Project> {
    return this.http.call(
      'POST /apis/entities/v2/workspaces/{workspace}/projects',
      params,
      options,
    );
  }

  /**
   * Returns one project by its name.
   *
   * @throws NotFoundError
   */
  retrieve(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<Project> {
    return this.http.call(
      'GET /apis/entities/v2/workspaces/{workspace}/projects/{name} projects',
      { ...params, name },
      options,
    );
  }

  /**
   * Changes the description.
   *
   * @throws NotFoundError
   * @example
   * await client.projects.update('assistant', { description: 'Support, first level' });
   */
  update(
    name: string,
    params?: ProjectUpdateParams,
    options?: RequestOptions,
  ): RequestPromise<Project> {
    return this.http.call(
      'PUT /apis/entities/v2/workspaces/{workspace}/projects/{name} projects',
      { ...params, name },
      options,
    );
  }

  /**
   * Deletes a project.
   *
   * @throws NotFoundError
   */
  delete(
    name: string,
    params?: WorkspaceParams,
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/entities/v2/workspaces/{workspace}/projects/{name} projects',
      { ...params, name },
      options,
    );
  }
}
