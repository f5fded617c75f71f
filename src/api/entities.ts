/** Entities of any type that services and plugins store in a workspace. Generated from contract/ by `npm run generate`; do not edit. */

import type { PagePromise } from '../http/parse/page.ts';
import type { ListOptions, RequestOptions } from '../http/request-options.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import type { Filter, PageParams, WorkspaceParams } from './list-params.ts';
import { Resource } from './resource.ts';
import type { Entity } from './types/entities-types.ts';
import type { DeleteResponse } from './types/shared-types.ts';

/** Parameters of: List the entities of a type. */
export interface EntityListParams extends WorkspaceParams, PageParams {
  /** Rows per page. From 1 to 1000. Default: `100`. */
  page_size?: number;
  /** Field to sort by; a leading `-` reverses the order. Default: `'-created_at'`. */
  sort?: string;
  /** Filter, as in `name:"x" AND created_at>"2026-01-01"`, or an object. */
  filter?: Filter;
  /** Field of `data` whose values the response counts. Since version 0.8 of the platform. */
  count_by?: string;
}

/** Parameters of: Create an entity. */
export interface EntityCreateParams extends WorkspaceParams {
  /** Content of the entity: any JSON object. */
  data: Record<string, unknown>;
  /**
   * Name: 2 to 63 of `a-z`, `0-9`, `-`, `.`, `_`, `@` and `+`, starting with a letter. No `--`, and no `-` at
   * the end. Unique among entities of its type, workspace and parent.
   */
  name?: string | null;
  /** ID of the entity that contains this one; null at the top. */
  parent?: string | null;
  /** Name of a project that groups the entity with others; it grants no rights. */
  project?: string | null;
}

/** Parameters of: Show an entity by its name. */
export interface EntityGetEntityByNameParams extends WorkspaceParams {
  /** ID of the entity that contains this one; null at the top. */
  parent?: string;
}

/** Parameters of: Update an entity. */
export interface EntityUpdateEntityByNameParams extends WorkspaceParams {
  /** New content of the entity: any JSON object, which replaces the old one. */
  data: Record<string, unknown>;
  /** Renames the entity. */
  new_name?: string | null;
  /** Name of a project that groups the entity with others; it grants no rights. */
  project?: string | null;
  /** Version that the change is based on; another one is a conflict. */
  expected_db_version?: number | null;
  /** ID of the entity that contains this one; null at the top. */
  parent?: string;
}

/** Parameters of: Delete an entity. */
export interface EntityDeleteEntityByNameParams extends WorkspaceParams {
  /** ID of the entity that contains this one; null at the top. */
  parent?: string;
  /** Version that the change is based on; another one is a conflict. Since version 0.8 of the platform. */
  expected_db_version?: number;
}

/** Entities of any type that services and plugins store in a workspace. */
export class Entities extends Resource {
  /**
   * The entity with this ID, of any workspace.
   *
   * @throws NotFoundError
   */
  getEntityById(id: string, options?: RequestOptions): RequestPromise<Entity> {
    return this.http.call('GET /apis/entities/v2/entities/{id}', { id }, options);
  }

  /**
   * All entities of a type in a workspace.
   *
   * @throws NotFoundError
   */
  list(entityType: string, params?: EntityListParams, options?: ListOptions): PagePromise<Entity> {
    return this.http.pages(
      'GET /apis/entities/v2/workspaces/{workspace}/entities/{entity_type}',
      { ...params, entity_type: entityType },
      options,
    );
  }

  /**
   * Creates an entity.
   *
   * @throws NotFoundError
   */
  create(
    entityType: string,
    params: EntityCreateParams,
    options?: RequestOptions,
  ): RequestPromise<Entity> {
    return this.http.call(
      'POST /apis/entities/v2/workspaces/{workspace}/entities/{entity_type}',
      { ...params, entity_type: entityType },
      options,
    );
  }

  /**
   * The entity of this type and name.
   *
   * @throws NotFoundError
   */
  getEntityByName(
    entityType: string,
    name: string,
    params?: EntityGetEntityByNameParams,
    options?: RequestOptions,
  ): RequestPromise<Entity> {
    return this.http.call(
      'GET /apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}',
      { ...params, entity_type: entityType, name },
      options,
    );
  }

  /**
   * Replaces the data of an entity.
   *
   * @throws NotFoundError
   */
  updateEntityByName(
    entityType: string,
    name: string,
    params: EntityUpdateEntityByNameParams,
    options?: RequestOptions,
  ): RequestPromise<Entity> {
    return this.http.call(
      'PUT /apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}{?parent}',
      { ...params, entity_type: entityType, name },
      options,
    );
  }

  /**
   * Deletes an entity.
   *
   * @throws NotFoundError
   */
  deleteEntityByName(
    entityType: string,
    name: string,
    params?: EntityDeleteEntityByNameParams,
    options?: RequestOptions,
  ): RequestPromise<DeleteResponse> {
    return this.http.call(
      'DELETE /apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}',
      { ...params, entity_type: entityType, name },
      options,
    );
  }
}
