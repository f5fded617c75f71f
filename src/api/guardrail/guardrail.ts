/** Guardrails: checks of messages against configured rails. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  ChatCompletionAssistantMessageParam,
  ChatCompletionFunctionMessageParam,
  ChatCompletionSystemMessageParam,
  ChatCompletionToolMessageParam,
  ChatCompletionUserMessageParam,
  GuardrailCheckResult,
  GuardrailsDataInput,
} from '../types/guardrail-types.ts';
import { GuardrailConfigs } from './guardrail-configs.ts';

/** Parameters of: Check messages against guardrails. */
export interface GuardrailCheckParams extends WorkspaceParams {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Messages of the conversation. */
  messages: (
    | ChatCompletionSystemMessageParam
    | ChatCompletionUserMessageParam
    | ChatCompletionAssistantMessageParam
    | ChatCompletionToolMessageParam
    | ChatCompletionFunctionMessageParam
  )[];
  /** Format of the answer, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
  /** Number of answers. At least 1. */
  n?: number | null;
  /** Whether to stream the answer. Default: `false`. */
  stream?: boolean | null;
  /** Sampling temperature; 0 is the most deterministic. From 0 to 2. */
  temperature?: number | null;
  /** Share of the probability mass to sample from, 0 to 1. From 0 to 1. */
  top_p?: number | null;
  /** Texts that end the answer. */
  stop?: string | string[];
  /** Frequency penalty. From -2 to 2. */
  frequency_penalty?: number | null;
  /** Presence penalty. From -2 to 2. */
  presence_penalty?: number | null;
  /** Function call. */
  function_call?: string | Record<string, unknown>;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Logit bias. */
  logit_bias?: Record<string, number> | null;
  /** Top logprobs. From 0 to 20. */
  top_logprobs?: number | null;
  /** Whether logprobs applies. */
  logprobs?: boolean | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown>;
  /** User. */
  user?: string | null;
  /** Functions that the model may call. */
  tools?: Record<string, unknown>[] | null;
  /** Whether ignore eos applies. */
  ignore_eos?: boolean | null;
  /** Reasoning effort. */
  reasoning_effort?: string | null;
  /** Number of max completion tokens. At least 1. */
  max_completion_tokens?: number | null;
  /** Stream options. */
  stream_options?: Record<string, boolean> | null;
  /** Whether vision applies. */
  vision?: boolean | null;
  /** Guardrails. */
  guardrails?: GuardrailsDataInput;
}

/** Guardrails: checks of messages against configured rails. */
export class Guardrail extends Resource {
  /** The guardrail configurations of a workspace. */
  get configs(): GuardrailConfigs {
    return this.part('configs', GuardrailConfigs);
  }

  /** Checks messages against the rails of a guardrail configuration. */
  check(
    params: GuardrailCheckParams,
    options?: RequestOptions,
  ): RequestPromise<GuardrailCheckResult> {
    return this.http.call(
      'POST /apis/guardrails/v2/workspaces/{workspace}/checks',
      params,
      options,
    );
  }
}
