/** The commands of `nmp workspaces` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'workspaces',
    method: 'list',
    summary: 'List workspaces',
    http: 'GET',
    path: '/apis/entities/v2/workspaces',
    parameters: {
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
        description: 'Name: 2 to 63 of a-z, 0-9, -, ., _, @ and +, starting with a letter',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      wait_role_propagation: {
        in: 'query',
        type: 'boolean',
        description: 'Wait until the role takes effect',
        default: true,
      },
    },
    response: 'object',
    example: "nmp workspaces create ml-team --description 'Models and data'",
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'workspaces',
    method: 'retrieve',
    summary: 'Show a workspace',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{name}',
    parameters: {
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
    resource: 'workspaces',
    method: 'update',
    summary: 'Update a workspace',
    http: 'PUT',
    path: '/apis/entities/v2/workspaces/{name}',
    parameters: {
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
    example: "nmp workspaces update ml-team --description 'Models, data and jobs'",
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'workspaces',
    method: 'delete',
    summary: 'Delete a workspace and everything in it',
    http: 'DELETE',
    path: '/apis/entities/v2/workspaces/{name}',
    parameters: {
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
    },
    response: 'object',
  },
  {
    resource: 'workspaces.members',
    method: 'list',
    summary: 'List the members of a workspace',
    http: 'GET',
    path: '/apis/entities/v2/workspaces/{workspace}/members',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
    },
    response: 'list',
    columns: ['principal', 'roles', 'granted_at', 'granted_by'],
  },
  {
    resource: 'workspaces.members',
    method: 'create',
    summary: 'Add a member to a workspace',
    http: 'POST',
    path: '/apis/entities/v2/workspaces/{workspace}/members',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      principal: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Person or service',
      },
      roles: {
        in: 'body',
        type: 'string[]',
        description: 'Names of the roles, as in Viewer, Editor or Admin',
      },
      wait_role_propagation: {
        in: 'query',
        type: 'boolean',
        description: 'Wait until the role takes effect',
        default: true,
      },
    },
    response: 'object',
    example: 'nmp workspaces members create bob@company.com --roles Viewer --workspace ml-team',
    columns: ['principal', 'roles', 'granted_at', 'granted_by'],
  },
  {
    resource: 'workspaces.members',
    method: 'update',
    summary: 'Replace the roles of a member',
    http: 'PUT',
    path: '/apis/entities/v2/workspaces/{workspace}/members/{principal_id}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      principal_id: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Principal, as the list of members shows it',
      },
      roles: {
        in: 'body',
        type: 'string[]',
        required: true,
        description: 'Names of the roles, as in Viewer, Editor or Admin',
      },
      wait_role_propagation: {
        in: 'query',
        type: 'boolean',
        description: 'Wait until the role takes effect',
        default: true,
      },
    },
    response: 'object',
    example: 'nmp workspaces members update bob@company.com --roles Editor --workspace ml-team',
    columns: ['principal', 'roles', 'granted_at', 'granted_by'],
  },
  {
    resource: 'workspaces.members',
    method: 'delete',
    summary: 'Remove a member from a workspace',
    http: 'DELETE',
    path: '/apis/entities/v2/workspaces/{workspace}/members/{principal_id}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      principal_id: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Principal, as the list of members shows it',
      },
      wait_role_propagation: {
        in: 'query',
        type: 'boolean',
        description: 'Wait until the role takes effect',
        default: true,
      },
    },
    response: 'object',
  },
  {
    resource: 'workspaces.deletions',
    method: 'retrieve',
    summary: 'Show how the deletion of a workspace proceeds',
    since: '0.8',
    http: 'GET',
    path: '/apis/entities/v2/workspace-deletions/{name}',
    parameters: {
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
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'workspaces.members': 'Add and remove members of a workspace, and change their roles',
  'workspaces.deletions': 'Show how far deletions of workspaces are',
};
