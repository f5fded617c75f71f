/** Chat completions, text completions and embeddings of the inference gateway. */

import type { RequestPromise } from '../../http/request-promise.ts';
import type { ChunkStream } from '../../streams/chunk-stream.ts';
import { Resource } from '../resource.ts';
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionParams,
  Completion,
  CompletionParams,
  EmbeddingList,
  EmbeddingParams,
} from './completion-types.ts';
import { complete, type InferenceOptions, send } from './gateway-call.ts';

/** Chat completions. */
export class ChatCompletions extends Resource {
  /**
   * Sends a conversation to a model and streams the response.
   *
   * @throws APIError by status, before the first chunk
   * @example
   * const stream = await client.inference.chat.completions.create({
   *   model: 'default/llama',
   *   messages: [{ role: 'user', content: 'Hello' }],
   *   stream: true,
   * });
   * for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '');
   */
  create(
    params: ChatCompletionParams & { stream: true },
    options?: InferenceOptions,
  ): Promise<ChunkStream<ChatCompletionChunk>>;
  /** Sends a conversation to a model and returns the whole response. */
  create(
    params: ChatCompletionParams & { stream?: false | null },
    options?: InferenceOptions,
  ): RequestPromise<ChatCompletion>;
  create(params: ChatCompletionParams, options: InferenceOptions = {}): unknown {
    return complete<unknown>(this.http, '/chat/completions', params, options);
  }
}

/** Completions of a plain text. */
export class TextCompletions extends Resource {
  /** Continues a text and streams the response. */
  create(
    params: CompletionParams & { stream: true },
    options?: InferenceOptions,
  ): Promise<ChunkStream<Completion>>;
  /** Continues a text and returns the whole response. */
  create(
    params: CompletionParams & { stream?: false | null },
    options?: InferenceOptions,
  ): RequestPromise<Completion>;
  create(params: CompletionParams, options: InferenceOptions = {}): unknown {
    return complete<unknown>(this.http, '/completions', params, options);
  }
}

/** Embeddings: texts as vectors. */
export class Embeddings extends Resource {
  /** Computes the vectors of one text or several, in the order of `input`. */
  create(params: EmbeddingParams, options: InferenceOptions = {}): RequestPromise<EmbeddingList> {
    return send<EmbeddingList>(this.http, '/embeddings', params, options);
  }
}
