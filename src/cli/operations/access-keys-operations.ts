/** The commands of `nmp access-keys` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'accessKeys',
    method: 'list',
    summary: 'List your access keys, without their tokens',
    since: '0.8',
    http: 'GET',
    path: '/apis/auth/v2/access-keys',
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
    },
    response: 'list',
    columns: ['jti', 'name', 'status', 'scope', 'expires_at'],
  },
  {
    resource: 'accessKeys',
    method: 'create',
    summary: 'Create an access key; its token is shown only once',
    since: '0.8',
    http: 'POST',
    path: '/apis/auth/v2/access-keys',
    parameters: {
      name: {
        in: 'body',
        type: 'string',
        description: 'Label of the key; need not be unique',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'What the key is for, in free text',
      },
      expires_in_seconds: {
        in: 'body',
        type: 'integer',
        description: 'Lifetime in seconds',
      },
      service_account_id: {
        in: 'body',
        type: 'string',
        description: 'Service account as which the key acts; only for platform admins',
      },
      scope: {
        in: 'body',
        type: 'string[]',
        description: 'Services that the key may use, as in models. Left out: all',
      },
      rotates: {
        in: 'body',
        type: 'string',
        description: 'ID of a key of yours that this one replaces; it is revoked at once',
      },
      workspaces: {
        in: 'body',
        type: 'json',
        description: "Workspaces to which the key's principal gets access",
      },
    },
    response: 'object',
    example: 'nmp access-keys create --name ci --scope models',
    columns: ['jti', 'name', 'token', 'scope', 'expires_at'],
  },
  {
    resource: 'accessKeys',
    method: 'delete',
    summary: 'Revoke an access key',
    since: '0.8',
    http: 'DELETE',
    path: '/apis/auth/v2/access-keys/{jti}',
    parameters: {
      jti: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'ID of the access key, as in ak_0123456789abcdef0123456789abcdef',
      },
    },
    response: 'object',
  },
  {
    resource: 'accessKeys',
    method: 'rotate',
    summary: 'Replace an access key by a new one',
    since: '0.8',
    http: 'POST',
    path: '/apis/auth/v2/access-keys/{jti}/rotate',
    parameters: {
      jti: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'ID of the access key, as in ak_0123456789abcdef0123456789abcdef',
      },
      grace_period_seconds: {
        in: 'body',
        type: 'integer',
        description: 'Seconds for which the replaced key is still accepted',
      },
    },
    response: 'object',
  },
  {
    resource: 'accessKeys',
    method: 'suspend',
    summary: 'Suspend an access key',
    since: '0.8',
    http: 'POST',
    path: '/apis/auth/v2/access-keys/{jti}/suspend',
    parameters: {
      jti: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'ID of the access key, as in ak_0123456789abcdef0123456789abcdef',
      },
    },
    response: 'object',
  },
  {
    resource: 'accessKeys',
    method: 'unsuspend',
    summary: 'Make a suspended access key active again',
    since: '0.8',
    http: 'POST',
    path: '/apis/auth/v2/access-keys/{jti}/unsuspend',
    parameters: {
      jti: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'ID of the access key, as in ak_0123456789abcdef0123456789abcdef',
      },
    },
    response: 'object',
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {};
