/** The commands of `nmp experiment-groups` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'experimentGroups',
    method: 'list',
    summary: 'List the experiment groups of a workspace',
    http: 'GET',
    path: '/apis/intake/v2/workspaces/{workspace}/experiment-groups',
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
        values: ['-created_at', 'created_at', '-updated_at', 'updated_at', '-name', 'name'],
        default: '-created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'experiment_count', 'description', 'updated_at'],
  },
  {
    resource: 'experimentGroups',
    method: 'create',
    summary: 'Create an experiment group',
    http: 'POST',
    path: '/apis/intake/v2/workspaces/{workspace}/experiment-groups',
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
        description: 'Name of the experiment group, unique within its workspace',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      insight_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the outside finding that the group was made for',
      },
      summary: {
        in: 'body',
        type: 'string',
        description: 'Findings in a few words',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      default_sort: {
        in: 'body',
        type: 'string',
        description: 'Field that lists sort by unless the caller chooses another',
        default: '-created_at',
      },
      pareto: {
        in: 'body',
        type: 'json',
        description: "The two metrics that the group's chart compares",
      },
    },
    response: 'object',
    example: "nmp experiment-groups create prompts --description 'Which prompt is best'",
    columns: ['name', 'experiment_count', 'description', 'updated_at'],
  },
  {
    resource: 'experimentGroups',
    method: 'retrieve',
    summary: 'Show an experiment group',
    http: 'GET',
    path: '/apis/intake/v2/workspaces/{workspace}/experiment-groups/{name}',
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
    columns: ['name', 'experiment_count', 'description', 'updated_at'],
  },
  {
    resource: 'experimentGroups',
    method: 'update',
    summary: 'Update an experiment group',
    http: 'PUT',
    path: '/apis/intake/v2/workspaces/{workspace}/experiment-groups/{experiment_group}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      experiment_group: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Experiment group',
      },
      name: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name of the experiment group, unique within its workspace',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      insight_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the outside finding that the group was made for',
      },
      summary: {
        in: 'body',
        type: 'string',
        description: 'Findings in a few words',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      default_sort: {
        in: 'body',
        type: 'string',
        description: 'Field that lists sort by unless the caller chooses another',
        default: '-created_at',
      },
      pareto: {
        in: 'body',
        type: 'json',
        description: "The two metrics that the group's chart compares",
      },
    },
    response: 'object',
    example:
      "nmp experiment-groups update prompts --name prompts --description 'Which prompt is best and shortest'",
    columns: ['name', 'experiment_count', 'description', 'updated_at'],
  },
  {
    resource: 'experimentGroups',
    method: 'delete',
    summary: 'Delete an experiment group',
    http: 'DELETE',
    path: '/apis/intake/v2/workspaces/{workspace}/experiment-groups/{name}',
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
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {};
