/** The commands of `nmp secrets` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'secrets',
    method: 'list',
    summary: 'List the secrets of a workspace, without their values',
    http: 'GET',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets',
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
        default: 10,
      },
    },
    response: 'page',
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'secrets',
    method: 'create',
    summary: 'Create a secret',
    http: 'POST',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets',
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
        description: 'Name: 2 to 63 of a-z, 0-9, -, . and _, starting with a letter',
      },
      value: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Value; - prompts for it or reads all of standard input',
        secret: true,
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
    },
    response: 'object',
    example: 'nmp secrets create ngc-key --value -',
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'secrets',
    method: 'retrieve',
    summary: 'Show a secret, without its value',
    http: 'GET',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}',
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
    resource: 'secrets',
    method: 'update',
    summary: 'Update the value or the description of a secret',
    http: 'PATCH',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}',
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
      value: {
        in: 'body',
        type: 'string',
        description: 'Value; - prompts for it or reads all of standard input',
        secret: true,
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
    },
    response: 'object',
    example: 'nmp secrets update ngc-key --value -',
    columns: ['name', 'description', 'created_at', 'updated_at'],
  },
  {
    resource: 'secrets',
    method: 'delete',
    summary: 'Delete a secret',
    http: 'DELETE',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}',
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
    response: 'empty',
  },
  {
    resource: 'secrets',
    method: 'access',
    summary: 'Read the value of a secret',
    http: 'GET',
    path: '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}/access',
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
    columns: ['name', 'value'],
  },
  {
    resource: 'secrets.admin',
    method: 'rotateEncryptionKeys',
    summary: 'Re-encrypt all secrets with the current key',
    http: 'POST',
    path: '/apis/secrets/v2/rotate-encryption-keys',
    parameters: {},
    response: 'object',
    columns: ['rotated_secrets', 'success'],
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'secrets.admin': 'Administer secrets',
};
