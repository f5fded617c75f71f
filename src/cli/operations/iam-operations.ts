/** The commands of `nmp iam` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'iam.roleBindings',
    method: 'list',
    summary: 'List the role bindings',
    http: 'GET',
    path: '/apis/auth/v2/iam/role-bindings',
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
        default: 10,
      },
      sort: {
        in: 'query',
        type: 'string',
        description: 'Field to sort by; a leading - reverses the order',
        default: 'created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'principal', 'role', 'granted_at'],
  },
  {
    resource: 'iam.roleBindings',
    method: 'create',
    summary: 'Create a role binding',
    http: 'POST',
    path: '/apis/auth/v2/iam/role-bindings',
    parameters: {
      principal: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Person or service',
      },
      role: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name of the role, as in Viewer, Editor or Admin',
      },
      workspace: {
        in: 'body',
        type: 'string',
        description: 'Workspace in which the role is granted',
      },
      wait_role_propagation: {
        in: 'query',
        type: 'boolean',
        description: 'Wait until the role takes effect',
        default: true,
      },
    },
    response: 'object',
    example: 'nmp iam role-bindings create eve@company.com --role Viewer',
    columns: ['name', 'principal', 'role', 'granted_at'],
  },
  {
    resource: 'iam.roleBindings',
    method: 'retrieve',
    summary: 'Show a role binding',
    http: 'GET',
    path: '/apis/auth/v2/iam/role-bindings/{name}',
    parameters: {
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
      },
    },
    response: 'object',
    columns: ['name', 'principal', 'role', 'granted_at'],
  },
  {
    resource: 'iam.roleBindings',
    method: 'delete',
    summary: 'Delete a role binding',
    http: 'DELETE',
    path: '/apis/auth/v2/iam/role-bindings/{name}',
    parameters: {
      name: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Name',
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
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'iam.roleBindings': 'Grant, list and revoke roles',
};
