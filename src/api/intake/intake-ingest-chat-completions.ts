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
  /** Request. */
  request: CapturedChatCompletionsRequest;
  /** Response. */
  response: CapturedChatCompletionsResponse;
  /** Evaluation context. */
  evaluation_context?: EvaluationContext;
  /**
   * Experiment context.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext;
  /** ID of the session. */
  session_id?: string | null;
  /** ID of the trace. */
  trace_id?: string | null;
  /** Provider. */
  provider?: string | null;
  /** Cost in US dollars. At least 0. */
  cost_usd?: number | null;
  /** Cost input in US dollars. At least 0. */
  cost_input_usd?: number | null;
  /** Cost output in US dollars. At least 0. */
  cost_output_usd?: number | null;
  /** Cost details. */
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
