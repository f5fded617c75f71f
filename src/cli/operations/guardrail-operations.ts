/** The commands of `nmp guardrail` as data. Generated from contract/ by `npm run generate`; do not edit. */

import type { Operation } from '../resources/operation.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  {
    resource: 'guardrail',
    method: 'check',
    summary: 'Check messages against guardrails',
    http: 'POST',
    path: '/apis/guardrails/v2/workspaces/{workspace}/checks',
    parameters: {
      workspace: {
        in: 'path',
        type: 'string',
        description: 'Workspace (default: from the context)',
      },
      model: {
        in: 'body',
        type: 'string',
        required: true,
        description: 'Model, as name or workspace/name',
      },
      messages: {
        in: 'body',
        type: 'json',
        required: true,
        description: 'Messages of the conversation',
      },
      response_format: {
        in: 'body',
        type: 'json',
        description: 'Format of the response, as in { type: "json_object" }',
      },
      max_tokens: {
        in: 'body',
        type: 'integer',
        description: 'Maximum number of tokens to generate',
      },
      n: {
        in: 'body',
        type: 'integer',
        description: 'Number of choices',
      },
      stream: {
        in: 'body',
        type: 'boolean',
        description: 'Whether to stream the response',
        default: false,
      },
      temperature: {
        in: 'body',
        type: 'number',
        description: 'Sampling temperature; 0 is the most deterministic',
      },
      top_p: {
        in: 'body',
        type: 'number',
        description: 'Share of the probability mass to sample from, 0 to 1',
      },
      stop: {
        in: 'body',
        type: 'json',
        description: 'Texts that end the response',
      },
      frequency_penalty: {
        in: 'body',
        type: 'number',
        description: 'Positive values make tokens less likely the more often they occurred',
      },
      presence_penalty: {
        in: 'body',
        type: 'number',
        description: 'Positive values make tokens that occurred at all less likely',
      },
      function_call: {
        in: 'body',
        type: 'json',
        description: 'Former form of tool_choice',
      },
      seed: {
        in: 'body',
        type: 'integer',
        description: 'Seed of the sampling',
      },
      logit_bias: {
        in: 'body',
        type: 'json',
        description: 'Added to the likelihood of tokens, by token ID, from -100 to 100',
      },
      top_logprobs: {
        in: 'body',
        type: 'integer',
        description: 'Number of alternatives to return for each token',
      },
      logprobs: {
        in: 'body',
        type: 'boolean',
        description: 'Whether to return the log probability of each token',
      },
      tool_choice: {
        in: 'body',
        type: 'json',
        description: 'Which function the model calls: auto, none, required, or a certain one',
      },
      user: {
        in: 'body',
        type: 'string',
        description: "ID of your end user, which the model's provider may log",
      },
      tools: {
        in: 'body',
        type: 'json',
        description: 'Functions that the model may call',
      },
      ignore_eos: {
        in: 'body',
        type: 'boolean',
        description: "Whether to go on after the model's end-of-text token",
      },
      reasoning_effort: {
        in: 'body',
        type: 'string',
        description: 'How much the model should think, as in low or high',
      },
      max_completion_tokens: {
        in: 'body',
        type: 'integer',
        description: 'Maximum number of tokens to generate, reasoning included',
      },
      stream_options: {
        in: 'body',
        type: 'json',
        description: 'Options of a streamed response, as in { include_usage: true }',
      },
      vision: {
        in: 'body',
        type: 'boolean',
        description: 'Whether the messages contain images',
      },
      guardrails: {
        in: 'body',
        type: 'json',
        description: 'Configuration to apply and what to report',
      },
    },
    response: 'object',
    example:
      'nmp guardrail check default/llama --messages \'[{"role": "user", "content": "Hello"}]\'',
    columns: ['status'],
  },
  {
    resource: 'guardrail.configs',
    method: 'list',
    summary: 'List the guardrail configurations of a workspace',
    http: 'GET',
    path: '/apis/guardrails/v2/workspaces/{workspace}/configs',
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
        default: 'created_at',
      },
      filter: {
        in: 'query',
        type: 'string',
        description: 'Filter, as in name:"x" AND created_at>"2026-01-01", or an object',
      },
    },
    response: 'page',
    columns: ['name', 'description', 'updated_at'],
  },
  {
    resource: 'guardrail.configs',
    method: 'create',
    summary: 'Create a guardrail configuration',
    http: 'POST',
    path: '/apis/guardrails/v2/workspaces/{workspace}/configs',
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
      data: {
        in: 'body',
        type: 'json',
        description: 'Rails',
      },
    },
    response: 'object',
    example: 'nmp guardrail configs create polite --data \'{"models": [], "rails": {}}\'',
    columns: ['name', 'description', 'updated_at'],
  },
  {
    resource: 'guardrail.configs',
    method: 'retrieve',
    summary: 'Show a guardrail configuration',
    http: 'GET',
    path: '/apis/guardrails/v2/workspaces/{workspace}/configs/{name}',
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
    columns: ['name', 'description', 'updated_at'],
  },
  {
    resource: 'guardrail.configs',
    method: 'update',
    summary: 'Update a guardrail configuration',
    http: 'PATCH',
    path: '/apis/guardrails/v2/workspaces/{workspace}/configs/{name}',
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
      data: {
        in: 'body',
        type: 'json',
        description: 'Rails',
      },
    },
    response: 'object',
    example: "nmp guardrail configs update polite --description 'Without rails'",
    columns: ['name', 'description', 'updated_at'],
  },
  {
    resource: 'guardrail.configs',
    method: 'delete',
    summary: 'Delete a guardrail configuration',
    http: 'DELETE',
    path: '/apis/guardrails/v2/workspaces/{workspace}/configs/{name}',
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
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'guardrail.configs': 'Store configurations of guardrails',
};
