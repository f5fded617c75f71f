/** Types of the resources below `inference`. Generated from contract/ by `npm run generate`; do not edit. */

import type {
  AuthContext,
  BackendFormat,
  DatetimeFilter,
  InferenceParams,
  StringFilter,
  ToolCallConfig,
} from './shared-types.ts';

/** Chat completion tool. */
export interface ChatCompletionTool {
  /** Type. */
  type: 'function';
  /** Function. */
  function: FunctionDefinition;
}

/** Container executor config. */
export interface ContainerExecutorConfig {
  /** GPU. At least 0. */
  gpu: number;
  /** Disk size. Default: `'50Gi'`. */
  disk_size?: string | null;
  /** Name of the image. */
  image_name?: string | null;
  /** Image tag. */
  image_tag?: string | null;
  /** Path of the health check. */
  health_check_path?: string | null;
  /** Run as user. At least 0. */
  run_as_user?: number | null;
  /** Run as group. At least 0. */
  run_as_group?: number | null;
  /** Additional envs. */
  additional_envs?: Record<string, string> | null;
  /** Additional args. */
  additional_args?: string[] | null;
  /** Kubernetes NIM operator config. */
  k8s_nim_operator_config?: K8sNIMOperatorConfig | null;
  /** Override config. */
  override_config?: Record<string, unknown> | null;
}

/** Function definition. */
export interface FunctionDefinition {
  /** Name. */
  name: string;
  /** Description. */
  description?: string | null;
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
  /** Whether strict applies. */
  strict?: boolean | null;
}

/** K8s NIM operator config. */
export interface K8sNIMOperatorConfig {
  /** Resources. */
  resources?: Record<string, unknown> | null;
  /** Tolerations. */
  tolerations?: Record<string, unknown>[] | null;
  /** Node selector. */
  node_selector?: Record<string, string> | null;
  /** Startup probe grace in seconds. */
  startup_probe_grace_seconds?: number | null;
}

/** Middleware call. */
export interface MiddlewareCall {
  /** Name. */
  name: string;
  /** Type of the config. */
  config_type: string;
  /** Configuration. */
  config?: Record<string, unknown> | null;
  /** ID of the config. */
  config_id?: string | null;
}

/** Model deployment. */
export interface ModelDeployment {
  /** ID. */
  id?: string | null;
  /** Name. */
  name: string;
  /** Workspace. */
  workspace: string;
  /** Project. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Version of the entity. */
  entity_version: number;
  /** Configuration. */
  config: string;
  /** Version of the config. */
  config_version: number;
  /** Status. Default: `'UNKNOWN'`. */
  status?: ModelDeploymentStatus | null;
  /** Status in words. */
  status_message?: string | null;
  /** Status history. */
  status_history?: ModelDeploymentStatusHistoryItem[] | null;
  /** ID of the model provider. */
  model_provider_id?: string | null;
  /** Auth context. */
  auth_context?: AuthContext | null;
}

/** Model deployment config. */
export interface ModelDeploymentConfig {
  /** ID. */
  id?: string | null;
  /** Name. */
  name: string;
  /** Workspace. */
  workspace: string;
  /** Project. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Version of the entity. */
  entity_version: number;
  /** Description. */
  description?: string | null;
  /** Engine. */
  engine: RailsEngine;
  /** Model spec. */
  model_spec: ModelDeploymentConfigModelSpec;
  /** Executor config. */
  executor_config: ContainerExecutorConfig;
  /** ID of the model entity. */
  model_entity_id?: string | null;
}

/** Model deployment config filter. */
export interface ModelDeploymentConfigFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** ID of the model entity. */
  model_entity_id?: string;
  /** Name. */
  name?: StringFilter | string;
  /** Description. */
  description?: StringFilter | string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Model deployment config model spec. */
export interface ModelDeploymentConfigModelSpec {
  /** Type of the model. */
  model_type?: ModelType | null;
  /** Model namespace. */
  model_namespace?: string | null;
  /** Name of the model. */
  model_name?: string | null;
  /** Model revision. */
  model_revision?: string | null;
  /** Chat template. */
  chat_template?: string | null;
  /** Tool call config. */
  tool_call_config?: ToolCallConfig | null;
  /** Whether LoRA enabled applies. Default: `false`. */
  lora_enabled?: boolean | null;
}

/** Model deployment filter. */
export interface ModelDeploymentFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** Status. */
  status?: ModelDeploymentStatus;
  /** Configuration. */
  config?: StringFilter | string;
  /** ID of the model provider. */
  model_provider_id?: string;
  /** Name. */
  name?: StringFilter | string;
  /** Status in words. */
  status_message?: StringFilter | string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Model deployment status. */
export type ModelDeploymentStatus =
  | 'UNKNOWN'
  | 'CREATED'
  | 'PENDING'
  | 'READY'
  | 'ERROR'
  | 'DELETING'
  | 'DELETED'
  | 'LOST'
  | (string & {});

/** Model deployment status history item. */
export interface ModelDeploymentStatusHistoryItem {
  /** When it happened, in UTC (ISO 8601). */
  timestamp: string;
  /** Status. */
  status: ModelDeploymentStatus;
  /** Status in words. */
  status_message?: string | null;
}

/** Model provider. */
export interface ModelProvider {
  /** ID. */
  id?: string | null;
  /** Name. */
  name: string;
  /** Workspace. */
  workspace: string;
  /** Project. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Description. */
  description?: string | null;
  /** Base URL of the server. */
  host_url: string;
  /** Name of the secret that contains the API key. */
  api_key_secret_name?: string | null;
  /** Served models. */
  served_models?: ServedModelMapping[] | null;
  /** Enabled models. */
  enabled_models?: string[] | null;
  /** Status. Default: `'UNKNOWN'`. */
  status?: ModelProviderStatus | null;
  /** Status in words. */
  status_message?: string | null;
  /** Default extra body. */
  default_extra_body?: Record<string, unknown> | null;
  /** Default extra headers. */
  default_extra_headers?: Record<string, string> | null;
  /** Required extra body. */
  required_extra_body?: Record<string, unknown> | null;
  /** Required extra headers. */
  required_extra_headers?: Record<string, string> | null;
  /** ID of the model deployment. */
  model_deployment_id?: string | null;
  /** Auth context. */
  auth_context?: AuthContext | null;
  /** Auth header format. */
  auth_header_format?: string | null;
}

/** Model provider filter. */
export interface ModelProviderFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** Status. */
  status?: ModelProviderStatus;
  /** ID of the model deployment. */
  model_deployment_id?: string;
  /** Name. */
  name?: StringFilter | string;
  /** Description. */
  description?: StringFilter | string;
  /** Base URL of the server. */
  host_url?: StringFilter | string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Model provider sort. */
export type ModelProviderSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | 'status'
  | '-status'
  | (string & {});

/** Model provider status. */
export type ModelProviderStatus =
  | 'UNKNOWN'
  | 'CREATED'
  | 'PENDING'
  | 'READY'
  | 'ERROR'
  | 'DELETING'
  | 'DELETED'
  | 'LOST'
  | (string & {});

/** Model type. */
export type ModelType = 'llm' | 'embed' | 'other' | (string & {});

/** Open AI model. */
export interface OpenAIModel {
  /** ID. */
  id: string;
  /** Owned by. */
  owned_by: string;
  /** Object. Default: `'model'`. */
  object?: string | null;
  /** Created. Default: `0`. */
  created?: number | null;
}

/** Open AI model list. */
export interface OpenAIModelList {
  /** Content. */
  data: OpenAIModel[];
  /** Object. Default: `'list'`. */
  object?: string | null;
}

/** Prompt. */
export interface Prompt {
  /** ID. */
  id?: string | null;
  /** Name. */
  name: string;
  /** Workspace. */
  workspace: string;
  /** Project. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Description. */
  description?: string | null;
  /** Messages of the conversation. */
  messages?: PromptMessage[] | null;
  /** Input variables. */
  input_variables?: string[] | null;
  /** Tools. */
  tools?: ChatCompletionTool[] | null;
  /** Tool choice. */
  tool_choice?: string | Record<string, unknown> | null;
  /** Response format. */
  response_format?: Record<string, unknown> | null;
  /** Inference params. */
  inference_params?: InferenceParams | null;
  /** Tags. */
  tags?: string[] | null;
}

/** Prompt filter. */
export interface PromptFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** Name. */
  name?: string;
  /** Description. */
  description?: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Prompt message. */
export interface PromptMessage {
  /** Role. */
  role: PromptMessageRole;
  /** Content. */
  content: string;
}

/** Prompt message role. */
export type PromptMessageRole = 'system' | 'developer' | 'user' | 'assistant' | (string & {});

/** Prompt sort. */
export type PromptSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Rails engine. */
export type RailsEngine = 'nim' | 'vllm' | 'generic' | (string & {});

/** Served model mapping. */
export interface ServedModelMapping {
  /** ID of the model entity. */
  model_entity_id: string;
  /** Name of the served model. */
  served_model_name: string;
}

/** Virtual model. */
export interface VirtualModel {
  /** Name. */
  name?: string | null;
  /** Workspace. */
  workspace: string;
  /** Project. */
  project?: string | null;
  /** Default model entity. */
  default_model_entity?: string | null;
  /** Whether autoprovisioned applies. Default: `false`. */
  autoprovisioned?: boolean | null;
  /** Models. */
  models?: VirtualModelInferenceConfig[] | null;
  /** Request middleware. */
  request_middleware?: MiddlewareCall[] | null;
  /** Response middleware. */
  response_middleware?: MiddlewareCall[] | null;
  /** Post response middleware. */
  post_response_middleware?: MiddlewareCall[] | null;
  /** Override proxy. */
  override_proxy?: string | null;
  /** ID. */
  id: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string | null;
  /** Who created it. */
  created_by: string | null | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string | null;
  /** Who last changed it. */
  updated_by: string | null | null;
  /** ID of the entity. */
  entity_id: string;
  /** Parent entity. */
  parent?: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
  /** Guardrail configurations that every call of the model passes. Since version 0.8 of the platform. */
  guardrail_config_ids?: string[] | null;
}

/** Virtual model filter. */
export interface VirtualModelFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** Name. */
  name?: StringFilter | string;
  /** Default model entity. */
  default_model_entity?: StringFilter | string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Virtual model inference config. */
export interface VirtualModelInferenceConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Backend format. */
  backend_format?: BackendFormat | null;
}
