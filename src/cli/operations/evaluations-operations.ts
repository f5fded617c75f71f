/** The commands of `nmp evaluations` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'evaluations',
    method: 'list',
    summary: 'List the evaluations of a workspace',
    http: 'GET',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations',
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
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'create',
    summary: 'Create an evaluation',
    http: 'POST',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations',
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
        description: 'Name of the evaluation, unique within its workspace',
      },
      dataset_name: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name of the data set',
      },
      experiment_group_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the experiment group, not its name',
      },
      dataset_version: {
        in: 'body',
        type: 'string',
        description: 'Version of the data set, as its producer calls it',
      },
      source_link: {
        in: 'body',
        type: 'string',
        description: 'What the evaluation was made from',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      parent_evaluation_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the evaluation that this one is a variant of, as in a baseline',
      },
      parent_experiment_id: {
        in: 'body',
        type: 'string',
        description: 'Former name of parent_evaluation_id',
      },
      status: {
        in: 'body',
        type: 'string',
        description: 'State in words of your own, as in running or failed',
      },
      root_cause: {
        in: 'body',
        type: 'string',
        description: 'Why the evaluation failed',
      },
      experiment_ids: {
        in: 'body',
        type: 'string[]',
        description: 'IDs of the experiment groups that contain the evaluation',
      },
    },
    response: 'object',
    example:
      'nmp evaluations create first-run --dataset-name questions --experiment-group-id "$(nmp experiment-groups get prompts --query id -f raw)"',
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'retrieve',
    summary: 'Show an evaluation',
    http: 'GET',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}',
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
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'update',
    summary: 'Replace an evaluation',
    http: 'PUT',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{evaluation}',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      evaluation: {
        in: 'path',
        type: 'string',
        required: true,
        description: 'Evaluation',
      },
      name: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name of the evaluation, unique within its workspace',
      },
      dataset_name: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Name of the data set',
      },
      experiment_group_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the experiment group, not its name',
      },
      dataset_version: {
        in: 'body',
        type: 'string',
        description: 'Version of the data set, as its producer calls it',
      },
      source_link: {
        in: 'body',
        type: 'string',
        description: 'What the evaluation was made from',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      parent_evaluation_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the evaluation that this one is a variant of, as in a baseline',
      },
      parent_experiment_id: {
        in: 'body',
        type: 'string',
        description: 'Former name of parent_evaluation_id',
      },
      status: {
        in: 'body',
        type: 'string',
        description: 'State in words of your own, as in running or failed',
      },
      root_cause: {
        in: 'body',
        type: 'string',
        description: 'Why the evaluation failed',
      },
      experiment_ids: {
        in: 'body',
        type: 'string[]',
        description: 'IDs of the experiment groups that contain the evaluation',
      },
    },
    response: 'object',
    example:
      'nmp evaluations update first-run --name first-run --dataset-name questions --experiment-group-id "$(nmp experiment-groups get prompts --query id -f raw)" --status completed',
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'patch',
    summary: 'Update fields of an evaluation',
    http: 'PATCH',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}',
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
      experiment_ids: {
        in: 'body',
        type: 'string[]',
        description: 'IDs of the experiment groups that contain the evaluation',
      },
      source_link: {
        in: 'body',
        type: 'string',
        description: 'What the evaluation was made from',
      },
      metadata: {
        in: 'body',
        type: 'json',
        description: 'Free metadata',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      parent_evaluation_id: {
        in: 'body',
        type: 'string',
        description: 'ID of the evaluation that this one is a variant of, as in a baseline',
      },
      status: {
        in: 'body',
        type: 'string',
        description: 'State in words of your own, as in running or failed',
      },
      root_cause: {
        in: 'body',
        type: 'string',
        description: 'Why the evaluation failed',
      },
    },
    response: 'object',
    example: 'nmp evaluations patch first-run --status completed',
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'delete',
    summary: 'Delete an evaluation',
    http: 'DELETE',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}',
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
    resource: 'evaluations',
    method: 'pin',
    summary: 'Pin an evaluation',
    http: 'POST',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}/pin',
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
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations',
    method: 'unpin',
    summary: 'Unpin an evaluation',
    http: 'DELETE',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}/pin',
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
    columns: ['name', 'dataset_name', 'status', 'run_count', 'created_at'],
  },
  {
    resource: 'evaluations.sessions',
    method: 'list',
    summary: 'List the sessions of an evaluation of a workspace',
    http: 'GET',
    path: '/apis/intake/v2/workspaces/{workspace}/evaluations/{name}/sessions',
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
      mode: {
        in: 'query',
        type: 'string',
        description: 'How much of each row to return',
        values: ['summary', 'preview', 'detailed'],
        default: 'detailed',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['session_id', 'test_case_id', 'status', 'started_at'],
  },
];

/** Of the resources below the group. */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'evaluations.sessions': 'List the runs of an evaluation with their scores',
};
