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
  /** URL. A URL. */
  url?: string | null;
  /** ID of the model. */
  model_id?: string | null;
  /** API key. */
  api_key?: string | null;
  /** Format. */
  format?: string | null;
}

/** Base model filter. */
export interface BaseModelFilter {
  /** Name. */
  name?: StringFilter | string;
}

/** Finetuning type filter. */
export interface FinetuningTypeFilter {
  /** Type of the finetuning. */
  finetuning_type?: FinetuningType;
}

/** Linear layer spec. */
export interface LinearLayerSpec {
  /** Name of the linear layer. */
  name: string;
  /** In features. */
  in_features: number;
  /** Out features. */
  out_features: number;
}

/** Mamba config. */
export interface MambaConfig {
  /** Whether it is hybrid. */
  is_hybrid: boolean;
  /** Number of mamba layers. */
  num_mamba_layers: number;
  /** Number of attention layers. Default: `0`. */
  num_attention_layers?: number | null;
  /** Number of mlp layers. Default: `0`. */
  num_mlp_layers?: number | null;
  /** State size. Default: `16`. */
  state_size?: number | null;
  /** Conv kernel. Default: `4`. */
  conv_kernel?: number | null;
}

/** Mo E config. */
export interface MoEConfig {
  /** Number of experts. */
  num_experts: number;
  /** Number of experts per toks. */
  num_experts_per_tok: number;
  /** Number of expert layers. */
  num_expert_layers: number;
  /** Expert ffn size. */
  expert_ffn_size?: number | null;
  /** Number of shared experts. Default: `0`. */
  num_shared_experts?: number | null;
}

/** Model. */
export interface Model {
  /** ID of the model; it never changes. */
  id: string;
  /** Name of the model. */
  name: string;
  /** Workspace of the model. */
  workspace: string;
  /** Name of the project that the model belongs to. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Description of the model, for people. */
  description?: string | null;
  /** Specification. */
  spec?: ModelSpec | null;
  /** Type of the finetuning. */
  finetuning_type?: FinetuningType | null;
  /** Fileset of the model, as `name` or `workspace/name`. */
  fileset?: string | null;
  /** Whether trust remote code applies. Default: `false`. */
  trust_remote_code?: boolean | null;
  /** Base model. */
  base_model?: string | null;
  /** Where the model is served. */
  api_endpoint?: APIEndpointData | null;
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
  /** Adapters. */
  adapters?: Adapter[] | null;
  /** Prompt. */
  prompt?: PromptData | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Providers that serve the model, as `workspace/name`. */
  model_providers?: string[] | null;
}

/** Model entity filter. */
export interface ModelEntityFilter {
  /** Name. */
  name?: StringFilter | string;
  /** Project. */
  project?: string;
  /** Workspace. */
  workspace?: string;
  /** Base model. */
  base_model?: BaseModelFilter | boolean | string;
  /** Adapters. */
  adapters?: FinetuningTypeFilter | boolean;
  /** Type of the finetuning. */
  finetuning_type?: FinetuningType | boolean;
  /** Whether prompt applies. */
  prompt?: boolean;
  /** Whether LoRA enabled applies. */
  lora_enabled?: boolean;
  /** Description. */
  description?: StringFilter | string;
  /** Fileset. */
  fileset?: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Model entity sort field. */
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
  /** Context size. */
  context_size?: number | null;
  /** Number of virtual tokens. */
  num_virtual_tokens?: number | null;
  /** Whether it is chat. */
  is_chat?: boolean | null;
  /** Whether it is embedding model. Default: `false`. */
  is_embedding_model?: boolean | null;
  /** Name of the checkpoint model. */
  checkpoint_model_name: string;
  /** Family. */
  family: string;
  /** Number of layers. */
  num_layers: number;
  /** Hidden size. */
  hidden_size: number;
  /** Number of attention heads. */
  num_attention_heads: number;
  /** Number of kv heads. */
  num_kv_heads: number;
  /** Ffn hidden size. */
  ffn_hidden_size: number;
  /** Vocab size. */
  vocab_size: number;
  /** Whether tied embeddings applies. */
  tied_embeddings: boolean;
  /** Whether gated mlp applies. */
  gated_mlp: boolean;
  /** Base num parameters. */
  base_num_parameters: number;
  /** Precision. */
  precision: string;
  /** Moe config. */
  moe_config?: MoEConfig | null;
  /** Mamba config. */
  mamba_config?: MambaConfig | null;
  /** Sliding window config. */
  sliding_window_config?: SlidingWindowConfig | null;
  /** Linear layers. */
  linear_layers?: LinearLayerSpec[] | null;
  /** Template that makes a prompt of messages. */
  chat_template?: string | null;
  /** Tool call config. */
  tool_call_config?: ToolCallConfig | null;
  /** Minimum GPUs all weights. */
  minimum_gpus_all_weights?: number | null;
  /** Minimum GPUs LoRA. */
  minimum_gpus_lora?: number | null;
  /** Kind of the model head. Since version 0.8 of the platform. */
  head_type?: 'causal_lm' | 'embedding' | 'cross_encoder' | 'unknown' | (string & {}) | null;
}

/** Prompt data. */
export interface PromptData {
  /** System prompt. */
  system_prompt?: string | null;
  /** Icl few shot examples. */
  icl_few_shot_examples?: string | null;
  /** Parameters of the calls that use the prompt. */
  inference_params?: InferenceParams | null;
  /** System prompt template. */
  system_prompt_template?: string | null;
}

/** Sliding window config. */
export interface SlidingWindowConfig {
  /** Window size. */
  window_size: number;
}
