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
  /** Format of the response, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
  /** Number of choices. At least 1. */
  n?: number | null;
  /** Whether to stream the response. Default: `false`. */
  stream?: boolean | null;
  /** Sampling temperature; 0 is the most deterministic. From 0 to 2. */
  temperature?: number | null;
  /** Share of the probability mass to sample from, 0 to 1. From 0 to 1. */
  top_p?: number | null;
  /** Texts that end the response. */
  stop?: string | string[];
  /** Positive values make tokens less likely the more often they occurred. From -2 to 2. */
  frequency_penalty?: number | null;
  /** Positive values make tokens that occurred at all less likely. From -2 to 2. */
  presence_penalty?: number | null;
  /** Former form of `tool_choice`. */
  function_call?: string | Record<string, unknown>;
  /** Seed of the sampling. */
  seed?: number | null;
  /** Added to the likelihood of tokens, by token ID, from -100 to 100. */
  logit_bias?: Record<string, number> | null;
  /** Number of alternatives to return for each token. From 0 to 20. */
  top_logprobs?: number | null;
  /** Whether to return the log probability of each token. */
  logprobs?: boolean | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown>;
  /** ID of your end user, which the model's provider may log. */
  user?: string | null;
  /** Functions that the model may call. */
  tools?: Record<string, unknown>[] | null;
  /** Whether to go on after the model's end-of-text token. */
  ignore_eos?: boolean | null;
  /** How much the model should think, as in `low` or `high`. */
  reasoning_effort?: string | null;
  /** Maximum number of tokens to generate, reasoning included. At least 1. */
  max_completion_tokens?: number | null;
  /** Options of a streamed response, as in `{ include_usage: true }`. */
  stream_options?: Record<string, boolean> | null;
  /** Whether the messages contain images. */
  vision?: boolean | null;
  /** Configuration to apply and what to report. */
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
