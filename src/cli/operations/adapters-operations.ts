/** The commands of `nmp adapters` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'adapters',
    method: 'list',
    summary: 'List the adapters of a workspace',
    http: 'GET',
    path: '/apis/models/v2/workspaces/{workspace}/adapters',
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
        default: 'created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'model', 'finetuning_type', 'enabled', 'updated_at'],
  },
  {
    resource: 'adapters',
    method: 'create',
    summary: 'Create an adapter',
    http: 'POST',
    path: '/apis/models/v2/workspaces/{workspace}/adapters',
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
      fileset: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Fileset',
      },
      finetuning_type: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Method of the fine-tuning, as in lora',
        values: [
          'lora_merged',
          'all_weights',
          'last_layer',
          'top_layers',
          'gradual_unfreezing',
          'bias_only',
          'attention_only',
          'lora',
          'qlora',
          'adalora',
          'dora',
          'lora_plus',
          'prompt_tuning',
          'prefix_tuning',
          'p_tuning',
          'p_tuning_v2',
          'soft_prompt',
          'ppo',
          'dpo',
          'cdpo',
          'ipo',
          'orpo',
          'kto',
          'rrhf',
          'grpo',
        ],
      },
      model: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Model, as name or workspace/name',
      },
      description: {
        in: 'body',
        type: 'string',
        description: 'Description',
      },
      enabled: {
        in: 'body',
        type: 'boolean',
        description: 'Whether deployments of the base model load the adapter',
        default: true,
      },
      lora_config: {
        in: 'body',
        type: 'json',
        description: 'Parameters of the LoRA adapter',
      },
    },
    response: 'object',
    example:
      'nmp adapters create support-lora --model default/llama --fileset default/weights --finetuning-type lora',
    columns: ['name', 'model', 'finetuning_type', 'enabled', 'updated_at'],
  },
  {
    resource: 'adapters',
    method: 'retrieve',
    summary: 'Show an adapter',
    http: 'GET',
    path: '/apis/models/v2/workspaces/{workspace}/adapters/{name}',
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
    columns: ['name', 'model', 'finetuning_type', 'enabled', 'updated_at'],
  },
  {
    resource: 'adapters',
    method: 'patch',
    summary: 'Update an adapter',
    http: 'PATCH',
    path: '/apis/models/v2/workspaces/{workspace}/adapters/{name}',
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
      enabled: {
        in: 'body',
        type: 'boolean',
        description: 'Whether deployments of the base model load the adapter',
      },
      fileset: {
        in: 'body',
        type: 'string',
        description: 'Fileset',
      },
    },
    response: 'object',
    example: "nmp adapters patch support-lora --description 'Answers of the support team'",
    columns: ['name', 'model', 'finetuning_type', 'enabled', 'updated_at'],
  },
  {
    resource: 'adapters',
    method: 'delete',
    summary: 'Delete an adapter',
    http: 'DELETE',
    path: '/apis/models/v2/workspaces/{workspace}/adapters/{name}',
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
