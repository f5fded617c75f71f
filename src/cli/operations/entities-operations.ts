/** The commands of `nmp entities` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'entities',
    method: 'list',
    summary: 'List the entities of a type',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{workspace}/entities/{entity_type}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      entity_type: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Type of the entity',
      },
      page: {
        in: 'query',
        type: 'integer',
        description: 'Page number, starting at 1',
        default: 1,
      },
      page_size: {
        in: 'query',
        type: 'integer',
        description: 'Rows per page',
        default: 100,
      },
      sort: {
        in: 'query',
        type: 'string',
        description: 'Field to sort by; a leading - reverses the order',
        default: '-created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
      count_by: {
        in: 'query',
        type: 'string',
        description: 'Field of data whose values the response counts',
      },
    },
    response: 'page',
    columns: ['name', 'entity_type', 'project', 'updated_at'],
  },
  {
    resource: 'entities',
    method: 'create',
    summary: 'Create an entity',
    http: 'POST',
    path: '/apis/entities/v2/workspaces/{workspace}/entities/{entity_type}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      entity_type: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Type of the entity',
      },
      data: {
        in: 'body',
        type: 'json',
        required: true,
        description: 'Content of the entity: any JSON object',
      },
      name: {
        in: 'body',
        type: 'string',
        description: 'Name: 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter',
      },
      parent: {
        in: 'body',
        type: 'string',
        description: 'ID of the entity that contains this one; null at the top',
      },
      project: {
        in: 'body',
        type: 'string',
        description: 'Name of a project that groups the entity with others',
      },
    },
    response: 'object',
    example: 'nmp entities create recipe --name pasta --data \'{"minutes": 12}\'',
    columns: ['name', 'entity_type', 'project', 'updated_at'],
  },
  {
    resource: 'entities',
    method: 'getEntityById',
    summary: 'Show an entity by its ID',
    http: 'GET',
    path: '/apis/entities/v2/entities/{id}',
    parameters: {
      id: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'ID',
      },
    },
    response: 'object',
    columns: ['name', 'entity_type', 'project', 'updated_at'],
  },
  {
    resource: 'entities',
    method: 'getEntityByName',
    summary: 'Show an entity by its name',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      entity_type: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Type of the entity',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
      parent: {
        in: 'query',
        type: 'string',
        description: 'ID of the entity that contains this one; null at the top',
      },
    },
    response: 'object',
    columns: ['name', 'entity_type', 'project', 'updated_at'],
  },
  {
    resource: 'entities',
    method: 'updateEntityByName',
    summary: 'Update an entity',
    http: 'PUT',
    path: '/apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      entity_type: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Type of the entity',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
      data: {
        in: 'body',
        type: 'json',
        required: true,
        description: 'New content of the entity: any JSON object, which replaces the old one',
      },
      new_name: {
        in: 'body',
        type: 'string',
        description: 'Renames the entity',
      },
      project: {
        in: 'body',
        type: 'string',
        description: 'Name of a project that groups the entity with others',
      },
      expected_db_version: {
        in: 'body',
        type: 'integer',
        description: 'Version that the change is based on; another one is a conflict',
      },
      parent: {
        in: 'query',
        type: 'string',
        description: 'ID of the entity that contains this one; null at the top',
      },
    },
    response: 'object',
    example: 'nmp entities update-entity-by-name recipe pasta --data \'{"minutes": 10}\'',
    columns: ['name', 'entity_type', 'project', 'updated_at'],
  },
  {
    resource: 'entities',
    method: 'deleteEntityByName',
    summary: 'Delete an entity',
    http: 'DELETE',
    path: '/apis/entities/v2/workspaces/{workspace}/entities/{entity_type}/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      entity_type: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Type of the entity',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
      parent: {
        in: 'query',
        type: 'string',
        description: 'ID of the entity that contains this one; null at the top',
      },
      expected_db_version: {
        in: 'query',
        type: 'integer',
        description: 'Version that the change is based on; another one is a conflict',
      },
    },
    response: 'object',
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {};
