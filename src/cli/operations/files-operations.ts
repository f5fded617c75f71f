/** The commands of `nmp files` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'files',
    method: 'downloadFile',
    summary: 'Download a file',
    http: 'GET',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{path}',
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
      path: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Path',
      },
    },
    response: 'binary',
  },
  {
    resource: 'files',
    method: 'uploadFile',
    summary: 'Upload a file',
    http: 'PUT',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{path}',
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
      path: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Path',
      },
      content: {
        in: 'content',
        type: 'file',
        required: true,
        description: 'File with the content; - is standard input',
      },
    },
    response: 'object',
    columns: ['path', 'size'],
  },
  {
    resource: 'files',
    method: 'deleteFile',
    summary: 'Delete a file',
    http: 'DELETE',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{path}',
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
      path: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Path',
      },
    },
    response: 'object',
  },
  {
    resource: 'files',
    method: 'headFile',
    summary: 'Show size and type of a file',
    http: 'HEAD',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/-/{path}',
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
      path: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Path',
      },
    },
    response: 'head',
    columns: ['path', 'size'],
  },
  {
    resource: 'files',
    method: 'listFiles',
    summary: 'List the files of a fileset',
    http: 'GET',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/files',
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
      path: {
        in: 'query',
        type: 'string',
        description: 'Folder whose files are listed',
      },
      include_cache_status: {
        in: 'query',
        type: 'boolean',
        description: 'Whether to fill in cache_status',
        default: false,
      },
    },
    response: 'list',
    columns: ['path', 'size'],
  },
  {
    resource: 'files.filesets',
    method: 'list',
    summary: 'List the filesets of a workspace',
    http: 'GET',
    path: '/apis/files/v2/workspaces/{workspace}/filesets',
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
    columns: ['name', 'purpose', 'description', 'created_at'],
  },
  {
    resource: 'files.filesets',
    method: 'create',
    summary: 'Create a fileset',
    http: 'POST',
    path: '/apis/files/v2/workspaces/{workspace}/filesets',
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
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      project: {
        in: 'body',
        type: 'string',
        description: 'Name of a project that groups the fileset with others',
      },
      storage: {
        in: 'body',
        type: 'json',
        description: 'Where the files are stored',
      },
      purpose: {
        in: 'body',
        type: 'string',
        description: 'What it is for',
        values: ['dataset', 'generic', 'model'],
        default: 'generic',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      custom_fields: {
        in: 'body',
        type: 'json',
        description: 'Free fields of your own',
      },
      cache: {
        in: 'body',
        type: 'boolean',
        description: 'Whether the platform keeps a copy of remote files',
        default: false,
      },
    },
    response: 'object',
    example: 'nmp files filesets create weights --purpose model',
    columns: ['name', 'purpose', 'description', 'created_at'],
  },
  {
    resource: 'files.filesets',
    method: 'retrieve',
    summary: 'Show a fileset',
    http: 'GET',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}',
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
    columns: ['name', 'purpose', 'description', 'created_at'],
  },
  {
    resource: 'files.filesets',
    method: 'update',
    summary: 'Update a fileset',
    http: 'PATCH',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}',
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
      project: {
        in: 'body',
        type: 'string',
        description: 'Name of a project that groups the fileset with others',
      },
      purpose: {
        in: 'body',
        type: 'string',
        description: 'What it is for',
        values: ['dataset', 'generic', 'model'],
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      custom_fields: {
        in: 'body',
        type: 'json',
        description: 'Free fields of your own',
      },
    },
    response: 'object',
    example: "nmp files filesets update weights --description 'LoRA weights of the support team'",
    columns: ['name', 'purpose', 'description', 'created_at'],
  },
  {
    resource: 'files.filesets',
    method: 'delete',
    summary: 'Delete a fileset',
    http: 'DELETE',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}',
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
  {
    resource: 'files.otlp.logs',
    method: 'create',
    summary: 'Store OpenTelemetry log records',
    http: 'POST',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/otlp/v1/logs',
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
      content: {
        in: 'content',
        type: 'file',
        required: true,
        description: 'File with the content; - is standard input',
      },
      artifact_base_path: {
        in: 'query',
        type: 'string',
        description: 'Folder in the fileset that holds the log records',
      },
    },
    response: 'object',
    example: 'nmp files otlp logs create weights logs.json',
  },
  {
    resource: 'files.otlp.logs',
    method: 'query',
    summary: 'Query OpenTelemetry log records',
    http: 'POST',
    path: '/apis/files/v2/workspaces/{workspace}/filesets/{name}/otlp/v1/logs/query',
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
      filters: {
        in: 'body',
        type: 'json',
        description: 'Attributes that a record must have, as in { job: "train-1" }',
      },
      limit: {
        in: 'body',
        type: 'integer',
        description: 'Maximum number of rows',
        default: 100,
      },
      page_cursor: {
        in: 'body',
        type: 'string',
        description: 'Cursor of the page, from the page before',
      },
      tail: {
        in: 'body',
        type: 'integer',
        description: 'Number of the newest entries to return',
      },
      artifact_base_path: {
        in: 'body',
        type: 'string',
        description: 'Folder in the fileset that holds the log records',
      },
    },
    response: 'cursor',
    columns: ['timestamp', 'job_step', 'message'],
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'files.filesets': 'Create, list and delete filesets',
  'files.otlp': 'Send and query OpenTelemetry data',
  'files.otlp.logs': 'Send and query log records',
};
