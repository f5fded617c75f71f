/** Ingest of chat completions that were made elsewhere. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  CapturedChatCompletionsRequest,
  CapturedChatCompletionsResponse,
  ChatCompletionsIngestResult,
  EvaluationContext,
  ExperimentContext,
} from '../types/intake-types.ts';

/** Parameters of: Ingest a chat completion. */
export interface ChatCompletionsIngestCreateParams extends WorkspaceParams {
  /** Body of the call, in the format of OpenAI's chat completions. */
  request: CapturedChatCompletionsRequest;
  /** Body of the response, in the format of OpenAI's chat completions. */
  response: CapturedChatCompletionsResponse;
  /** Evaluation and test case that it is part of. */
  evaluation_context?: EvaluationContext;
  /**
   * Former name of `evaluation_context`.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id?: string | null;
  /** ID of the trace: all spans of one call have the same. */
  trace_id?: string | null;
  /** Company or server that responded, as in `openai`. */
  provider?: string | null;
  /** Cost of the call in US dollars; computed from the other two if it is left out. At least 0. */
  cost_usd?: number | null;
  /** Cost of the input tokens in US dollars. At least 0. */
  cost_input_usd?: number | null;
  /** Cost of the output tokens in US dollars. At least 0. */
  cost_output_usd?: number | null;
  /** Further costs in US dollars, by kind. */
  cost_details?: Record<string, number>;
}

/** Ingest of chat completions that were made elsewhere. */
export class ChatCompletionsIngest extends Resource {
  /**
   * Stores a chat completion that was made elsewhere as a span.
   *
   * @throws ConflictError when the name is taken.
   */
  create(
    params: ChatCompletionsIngestCreateParams,
    options?: RequestOptions,
  ): RequestPromise<ChatCompletionsIngestResult> {
    return this.http.call(
      'POST /apis/intake/v2/workspaces/{workspace}/ingest/chat-completions',
      params,
      options,
    );
  }
}
