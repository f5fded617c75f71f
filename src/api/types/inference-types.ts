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
  /** Name of the function definition. */
  name: string;
  /** Description of the function definition, for people. */
  description?: string | null;
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
  /** Whether strict applies. */
  strict?: boolean | null;
}

/** K8s NIM operator config. */
export interface K8sNIMOperatorConfig {
  /** CPU, memory and GPUs. */
  resources?: Record<string, unknown> | null;
  /** Taints that are tolerated. */
  tolerations?: Record<string, unknown>[] | null;
  /** Labels that a node must have. */
  node_selector?: Record<string, string> | null;
  /** Startup probe grace in seconds. */
  startup_probe_grace_seconds?: number | null;
}

/** Middleware call. */
export interface MiddlewareCall {
  /** Name of the middleware call. */
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
  /** ID of the model deployment; it never changes. */
  id?: string | null;
  /** Name of the model deployment. */
  name: string;
  /** Workspace of the model deployment. */
  workspace: string;
  /** Name of the project that the model deployment belongs to. */
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
  /** Status of the model deployment. Default: `'UNKNOWN'`. */
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
  /** ID of the model deployment config; it never changes. */
  id?: string | null;
  /** Name of the model deployment config. */
  name: string;
  /** Workspace of the model deployment config. */
  workspace: string;
  /** Name of the project that the model deployment config belongs to. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Version of the entity. */
  entity_version: number;
  /** Description of the model deployment config, for people. */
  description?: string | null;
  /** Engine that runs the model. */
  engine: RailsEngine;
  /** The model that is deployed. */
  model_spec: ModelDeploymentConfigModelSpec;
  /** How the model is run: GPUs, image and environment. */
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
  /** Template that makes a prompt of messages. */
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
  /** Status of the model deployment status history item. */
  status: ModelDeploymentStatus;
  /** Status in words. */
  status_message?: string | null;
}

/** Model provider. */
export interface ModelProvider {
  /** ID of the model provider; it never changes. */
  id?: string | null;
  /** Name of the model provider. */
  name: string;
  /** Workspace of the model provider. */
  workspace: string;
  /** Name of the project that the model provider belongs to. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Description of the model provider, for people. */
  description?: string | null;
  /** Base URL of the server. */
  host_url: string;
  /** Name of the secret that contains the API key. */
  api_key_secret_name?: string | null;
  /** The models that the provider serves. */
  served_models?: ServedModelMapping[] | null;
  /** Names of the models that the provider may serve. */
  enabled_models?: string[] | null;
  /** Status of the model provider. Default: `'UNKNOWN'`. */
  status?: ModelProviderStatus | null;
  /** Status in words. */
  status_message?: string | null;
  /** Fields that are added to the body of each request unless it has them. */
  default_extra_body?: Record<string, unknown> | null;
  /** Headers that are added to each request unless it has them. */
  default_extra_headers?: Record<string, string> | null;
  /** Fields that each request gets, whatever it contains. */
  required_extra_body?: Record<string, unknown> | null;
  /** Headers that each request gets, whatever it contains. */
  required_extra_headers?: Record<string, string> | null;
  /** ID of the model deployment. */
  model_deployment_id?: string | null;
  /** Auth context. */
  auth_context?: AuthContext | null;
  /** Header that carries the API key, and its form. */
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
  /** ID of the open AI model; it never changes. */
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
  /** ID of the prompt; it never changes. */
  id?: string | null;
  /** Name of the prompt. */
  name: string;
  /** Workspace of the prompt. */
  workspace: string;
  /** Name of the project that the prompt belongs to. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Description of the prompt, for people. */
  description?: string | null;
  /** Messages of the conversation. */
  messages?: PromptMessage[] | null;
  /** Variables that the messages contain. */
  input_variables?: string[] | null;
  /** Functions that the model may call. */
  tools?: ChatCompletionTool[] | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown> | null;
  /** Format of the answer, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Parameters of the calls that use the prompt. */
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
  /** Name of the virtual model. */
  name?: string | null;
  /** Workspace of the virtual model. */
  workspace: string;
  /** Name of the project that the virtual model belongs to. */
  project?: string | null;
  /** Model that answers unless middleware chooses another, as `workspace/name`. */
  default_model_entity?: string | null;
  /** Whether autoprovisioned applies. Default: `false`. */
  autoprovisioned?: boolean | null;
  /** Models. */
  models?: VirtualModelInferenceConfig[] | null;
  /** Middleware that a request passes, in order. */
  request_middleware?: MiddlewareCall[] | null;
  /** Middleware that an answer passes, in order. */
  response_middleware?: MiddlewareCall[] | null;
  /** Middleware that runs after the answer was sent. */
  post_response_middleware?: MiddlewareCall[] | null;
  /** Override proxy. */
  override_proxy?: string | null;
  /** ID of the virtual model; it never changes. */
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
  /** Model that answers unless middleware chooses another, as `workspace/name`. */
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
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
}
