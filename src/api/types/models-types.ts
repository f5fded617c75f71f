/** Types of the resources below `models`. Generated from contract/ by `npm run generate`; do not edit. */

import type {
  Adapter,
  BackendFormat,
  DatetimeFilter,
  FinetuningType,
  InferenceParams,
  StringFilter,
  ToolCallConfig,
} from './shared-types.ts';

/** API endpoint data. */
export interface APIEndpointData {
  /** Base URL of the endpoint. A URL. */
  url?: string | null;
  /** What requests to the endpoint send as `model`. */
  model_id?: string | null;
  /** Key that the endpoint asks for; prefer a provider with a secret. */
  api_key?: string | null;
  /** API that the endpoint offers, as in `openai`. */
  format?: string | null;
}

/** Conditions that a base model must meet to be listed. */
export interface BaseModelFilter {
  /** Versions 0.3 and 0.8 of the platform find no model by it. Give `base_model` as text instead. */
  name?: StringFilter | string;
}

/** Conditions that a finetuning type must meet to be listed. */
export interface FinetuningTypeFilter {
  /** Versions 0.3 and 0.8 of the platform respond to it with InternalServerError. */
  finetuning_type?: FinetuningType;
}

/** Linear layer spec. */
export interface LinearLayerSpec {
  /** Path of the layer in the checkpoint, as in `self_attn.q_proj`. */
  name: string;
  /** Length of the input vector. */
  in_features: number;
  /** Length of the output vector. */
  out_features: number;
}

/** Mamba config. */
export interface MambaConfig {
  /** Whether attention layers stand between the state-space layers. */
  is_hybrid: boolean;
  /** Number of state-space layers. */
  num_mamba_layers: number;
  /** Number of layers that attend instead of keeping a state. Default: `0`. */
  num_attention_layers?: number | null;
  /** Number of layers that are feed-forward only. Default: `0`. */
  num_mlp_layers?: number | null;
  /** Size of the recurrent state for each channel (`d_state`). Default: `16`. */
  state_size?: number | null;
  /** Width of the causal convolution (`d_conv`). Default: `4`. */
  conv_kernel?: number | null;
}

/** Mo E config. */
export interface MoEConfig {
  /** Number of expert networks in each sparse layer. */
  num_experts: number;
  /** Number of experts that the router picks for each token. */
  num_experts_per_tok: number;
  /** Number of layers that have experts. */
  num_expert_layers: number;
  /** Inner width of an expert; null if it is the one of the dense layers. */
  expert_ffn_size?: number | null;
  /** Number of experts that see every token. Default: `0`. */
  num_shared_experts?: number | null;
}

/** A model, as the platform returns it. */
export interface Model {
  /** ID of the model; it never changes. */
  id: string;
  /**
   * Name of the model, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and `_`; since
   * version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not end with
   * `-`.
   */
  name: string;
  /** Workspace that contains the model and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the model with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** What the model is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Specification of the model. */
  spec?: ModelSpec | null;
  /** Method of the fine-tuning, as in `lora` or `all_weights`; null for base models. */
  finetuning_type?: FinetuningType | null;
  /** Fileset of the model, as `name` or `workspace/name`. */
  fileset?: string | null;
  /**
   * Whether the server may run Python code that comes with the checkpoint. Allow it only for sources that you
   * trust. Default: `false`.
   */
  trust_remote_code?: boolean | null;
  /** Model that was fine-tuned, as `workspace/name`; null for base models. */
  base_model?: string | null;
  /** Where the model is served. */
  api_endpoint?: APIEndpointData | null;
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
  /** LoRA adapters that deployments of the model can load. */
  adapters?: Adapter[] | null;
  /** Prompt that belongs to the model, for models made by prompting. */
  prompt?: PromptData | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers?: string[] | null;
}

/** Conditions that a model must meet to be listed. */
export interface ModelEntityFilter {
  /** Keeps each model whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each model whose `project` equals this. */
  project?: string;
  /** Lists this workspace instead of the one of the call. The workspace must exist. */
  workspace?: string;
  /**
   * A text keeps models of this base, as `workspace/name`; `true` keeps all models with a base, `false` those
   * without.
   */
  base_model?: BaseModelFilter | boolean | string;
  /** Versions 0.3 and 0.8 of the platform reverse it: `false` keeps models with adapters, `true` those without. */
  adapters?: FinetuningTypeFilter | boolean;
  /**
   * Keeps models fine-tuned by this method, as in `lora`; `true` keeps all that were fine-tuned, `false` the
   * others.
   */
  finetuning_type?: FinetuningType | boolean;
  /** Versions 0.3 and 0.8 of the platform find no model by it. */
  prompt?: boolean;
  /** Whether a deployment configuration of the model loads LoRA adapters. */
  lora_enabled?: boolean;
  /** Keeps each model whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /** Keeps each model whose `fileset` equals this. */
  fileset?: string;
  /** Keeps each model whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each model whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Orders in which a list of models can be sorted. */
export type ModelEntitySortField =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Model spec. */
export interface ModelSpec {
  /** Longest sequence in tokens, prompt and response together. */
  context_size?: number | null;
  /** Length of the learned prompt in tokens, for prompt tuning. */
  num_virtual_tokens?: number | null;
  /** Whether the model was tuned on conversations and has a chat template. */
  is_chat?: boolean | null;
  /** Whether the model returns vectors instead of text. Default: `false`. */
  is_embedding_model?: boolean | null;
  /** Name or path of the model in its checkpoint, as in `meta-llama/Llama-3.1-8B`. */
  checkpoint_model_name: string;
  /** Architecture family, as in `llama` or `mistral`. */
  family: string;
  /** Number of transformer blocks. */
  num_layers: number;
  /** Width of the hidden states. */
  hidden_size: number;
  /** Number of query heads in each block. */
  num_attention_heads: number;
  /** Number of key and value heads; fewer than query heads means grouped-query attention. */
  num_kv_heads: number;
  /** Inner width of the feed-forward blocks. */
  ffn_hidden_size: number;
  /** Number of tokens that the tokenizer knows. */
  vocab_size: number;
  /** Whether input and output embeddings share their weights. */
  tied_embeddings: boolean;
  /** Whether the feed-forward blocks multiply by a gate, as SwiGLU does. */
  gated_mlp: boolean;
  /** Number of weights, without adapters. */
  base_num_parameters: number;
  /** Number format of the weights, as in `bf16`. */
  precision: string;
  /** Layout of a mixture of experts; null for dense models. */
  moe_config?: MoEConfig | null;
  /** Layout of the state-space layers; null for pure transformers. */
  mamba_config?: MambaConfig | null;
  /** Limits of local attention; null for full attention. */
  sliding_window_config?: SlidingWindowConfig | null;
  /** Linear layers to which LoRA can be applied, with their dimensions. */
  linear_layers?: LinearLayerSpec[] | null;
  /** Template that makes a prompt of messages. */
  chat_template?: string | null;
  /** How a server turns the model's text into tool calls. */
  tool_call_config?: ToolCallConfig | null;
  /** Fewest GPUs for a full fine-tuning with default settings. */
  minimum_gpus_all_weights?: number | null;
  /** Fewest GPUs for a LoRA fine-tuning with default settings. */
  minimum_gpus_lora?: number | null;
  /** Kind of the model head. Since version 0.8 of the platform. */
  head_type?: 'causal_lm' | 'embedding' | 'cross_encoder' | 'unknown' | (string & {}) | null;
}

/** Prompt data. */
export interface PromptData {
  /** Instructions that precede each conversation. */
  system_prompt?: string | null;
  /** Examples that show the model the task (in-context learning). */
  icl_few_shot_examples?: string | null;
  /** Parameters of the calls that use the prompt. */
  inference_params?: InferenceParams | null;
  /** Text of the system prompt, in which `{{icl_few_shot_examples}}` is replaced. */
  system_prompt_template?: string | null;
}

/** Sliding window config. */
export interface SlidingWindowConfig {
  /** Number of preceding tokens that a position attends to. */
  window_size: number;
}
