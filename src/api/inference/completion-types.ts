/** Types of chat completions, text completions and embeddings. Fields that a model server adds pass through. */

/** Fields beyond those that the type lists are sent and returned unchanged. */
export interface OpenFields {
  [field: string]: unknown;
}

/** A call of a function that the model asks for. */
export interface ChatToolCall extends OpenFields {
  id: string;
  type: 'function' | (string & {});
  function: { name: string; arguments: string };
}

/** One message of a conversation. */
export interface ChatMessage extends OpenFields {
  role: 'system' | 'developer' | 'user' | 'assistant' | 'tool' | (string & {});
  /** Text, or parts such as text and images. */
  content?: string | readonly OpenFields[] | null;
  tool_calls?: ChatToolCall[] | null;
  /** ID of the tool call whose result this message with role `tool` contains. */
  tool_call_id?: string;
}

/** How many tokens a request has used. */
export interface CompletionUsage extends OpenFields {
  prompt_tokens: number;
  completion_tokens?: number;
  total_tokens: number;
}

/** Parameters that chat and text completions have in common. */
export interface SamplingParams extends OpenFields {
  /** Name of the model, as in `model` or `workspace/model`. */
  model: string;
  /** Maximum number of tokens of the response. Default: the model's. */
  max_tokens?: number | null;
  /** 0 to 2. Default: the model's. */
  temperature?: number | null;
  /** 0 to 1. Default: the model's. */
  top_p?: number | null;
  /** Number of choices. Default: 1. */
  n?: number | null;
  seed?: number | null;
  /** Texts at which the response ends. */
  stop?: string | readonly string[] | null;
  /** Whether the response arrives as a stream of chunks. Default: false. */
  stream?: boolean | null;
  stream_options?: { include_usage?: boolean } | null;
}

export interface ChatCompletionParams extends SamplingParams {
  messages: readonly ChatMessage[];
  tools?: readonly OpenFields[];
  tool_choice?: string | OpenFields;
  response_format?: OpenFields;
}

export interface ChatCompletion extends OpenFields {
  id: string;
  /** `workspace/name` of the model. */
  model: string;
  /** Seconds since 1970. */
  created: number;
  choices: {
    index: number;
    message: ChatMessage;
    /** Why the response ended. */
    finish_reason: 'stop' | 'length' | 'tool_calls' | 'content_filter' | (string & {}) | null;
  }[];
  usage?: CompletionUsage | null;
}

/** One piece of a streamed chat completion. */
export interface ChatCompletionChunk extends OpenFields {
  id: string;
  model: string;
  created: number;
  choices: {
    index: number;
    /** What this chunk adds to the message. */
    delta: Partial<Omit<ChatMessage, 'content'>> & { content?: string | null };
    finish_reason?: string | null;
  }[];
  usage?: CompletionUsage | null;
}

export interface CompletionParams extends SamplingParams {
  prompt: string | readonly string[] | readonly number[];
}

/** A text completion, or one piece of it when it is streamed. */
export interface Completion extends OpenFields {
  id: string;
  model: string;
  created: number;
  choices: { index: number; text: string; finish_reason?: string | null }[];
  usage?: CompletionUsage | null;
}

export interface EmbeddingParams extends OpenFields {
  model: string;
  input: string | readonly string[];
  dimensions?: number;
}

export interface EmbeddingList extends OpenFields {
  model: string;
  data: { index: number; embedding: number[] }[];
  usage?: CompletionUsage | null;
}

/** A model that the inference gateway serves. */
export interface ServedModel extends OpenFields {
  /** `workspace/name`. */
  id: string;
  owned_by: string;
}

export interface ServedModelList {
  data: ServedModel[];
}
