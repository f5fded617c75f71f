/** The commands of `nmp projects` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'projects',
    method: 'list',
    summary: 'List the projects of a workspace',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{workspace}/projects',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
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
        values: ['created_at', '-created_at', 'updated_at', '-updated_at', 'name', '-name'],
        default: '-created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'projects',
    method: 'create',
    summary: 'Create a project',
    http: 'POST',
    path: '/apis/entities/v2/workspaces/{workspace}/projects',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      name: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name: 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
    },
    response: 'object',
    example: "nmp projects create assistant --description 'The support assistant'",
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'projects',
    method: 'retrieve',
    summary: 'Show a project',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{workspace}/projects/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
    },
    response: 'object',
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'projects',
    method: 'update',
    summary: 'Update a project',
    http: 'PUT',
    path: '/apis/entities/v2/workspaces/{workspace}/projects/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
    },
    response: 'object',
    example: "nmp projects update assistant --description 'Support, first level'",
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'projects',
    method: 'delete',
    summary: 'Delete a project',
    http: 'DELETE',
    path: '/apis/entities/v2/workspaces/{workspace}/projects/{name}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
    },
    response: 'object',
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {};
