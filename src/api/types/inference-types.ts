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
  /** Always `function`. */
  type: 'function';
  /** Function that the model may call, with its parameters. */
  function: FunctionDefinition;
}

/** Container executor config. */
export interface ContainerExecutorConfig {
  /** Number of GPUs for each replica; 0 runs on CPUs. At least 0. */
  gpu: number;
  /** Disk for the weights, as a Kubernetes quantity. Default: `'50Gi'`. */
  disk_size?: string | null;
  /** Container image without its tag; null for the image of the engine. At most 255 characters. */
  image_name?: string | null;
  /** Version of the container image, as in `1.8.3`. At most 255 characters. */
  image_tag?: string | null;
  /**
   * HTTP path of the readiness probe; null for the one of the engine, as in `/v1/health/ready`. At most 255
   * characters.
   */
  health_check_path?: string | null;
  /** Numeric user ID of the container's process. At least 0. */
  run_as_user?: number | null;
  /** Numeric group ID of the container's process. At least 0. */
  run_as_group?: number | null;
  /** Environment variables of the container, by their name. */
  additional_envs?: Record<string, string> | null;
  /** Arguments that are appended to the command line of the server, unchanged. */
  additional_args?: string[] | null;
  /** Kubernetes NIM operator config. */
  k8s_nim_operator_config?: K8sNIMOperatorConfig | null;
  /** Parts of a Kubernetes `NIMService` specification, merged in after all defaults. */
  override_config?: Record<string, unknown> | null;
}

/** Function definition. */
export interface FunctionDefinition {
  /** Name by which the model calls the function: letters, digits, `_` and `-`. At most 255 characters. */
  name: string;
  /** What the function does and when to call it; the model reads this. */
  description?: string | null;
  /** JSON Schema of the arguments. */
  parameters?: Record<string, unknown> | null;
  /** Whether the arguments must match the schema exactly. */
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
  /** Seconds after which Kubernetes restarts a server that is not ready. More than 0. */
  startup_probe_grace_seconds?: number | null;
}

/** Middleware call. */
export interface MiddlewareCall {
  /** Middleware to call, as in `plugin.middleware`. */
  name: string;
  /** Kind of configuration that the middleware expects. */
  config_type: string;
  /** Configuration of the middleware call. */
  config?: Record<string, unknown> | null;
  /** Stored configuration to use, as `workspace/name`. */
  config_id?: string | null;
}

/** Model deployment. */
export interface ModelDeployment {
  /** ID of this version of the model deployment; each update makes a version with an ID of its own. */
  id?: string | null;
  /**
   * Name of the model deployment, unique within its workspace: 2 to 60 lower-case letters, digits, `-`, `.` and
   * `_`; since version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not
   * end with `-`.
   */
  name: string;
  /** Workspace that contains the model deployment and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the model deployment with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Version number, which grows by 1 with each update. */
  entity_version: number;
  /** Name of the deployment configuration, without its workspace. At most 255 characters. */
  config: string;
  /** Version of the configuration; the newest one if it is left out. */
  config_version: number;
  /** `READY` once the model responds; `ERROR` and `LOST` are failures. Default: `'UNKNOWN'`. */
  status?: ModelDeploymentStatus | null;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
  /** States so far, the current one last; empty until the first change of status. */
  status_history?: ModelDeploymentStatusHistoryItem[] | null;
  /** Provider that the platform made for the deployment, as `workspace/name`. At most 255 characters. */
  model_provider_id?: string | null;
  /** Identity with whose rights the platform acts on it. */
  auth_context?: AuthContext | null;
}

/** Model deployment config. */
export interface ModelDeploymentConfig {
  /** ID of this version of the model deployment config; each update makes a version with an ID of its own. */
  id?: string | null;
  /**
   * Name of the model deployment config, unique within its workspace: 2 to 60 lower-case letters, digits, `-`,
   * `.` and `_`; since version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and
   * does not end with `-`.
   */
  name: string;
  /** Workspace that contains the model deployment config and decides who may see it. */
  workspace: string;
  /**
   * Name of a project that groups the model deployment config with others; it grants no rights. At most 255
   * characters.
   */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Version number, which grows by 1 with each update. */
  entity_version: number;
  /** What the model deployment config is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Engine that runs the model. */
  engine: RailsEngine;
  /** The model that is deployed. */
  model_spec: ModelDeploymentConfigModelSpec;
  /** How the model is run: GPUs, image and environment. */
  executor_config: ContainerExecutorConfig;
  /** Model to deploy, as `workspace/name`. At most 255 characters. */
  model_entity_id?: string | null;
}

/** Conditions that a model deployment config must meet to be listed. */
export interface ModelDeploymentConfigFilter {
  /** Lists this workspace instead of the one of the call. The workspace must exist. */
  workspace?: string;
  /** Keeps each model deployment config whose `project` equals this. */
  project?: string;
  /** Keeps each model deployment config whose `model_entity_id` equals this. */
  model_entity_id?: string;
  /** Keeps each model deployment config whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each model deployment config whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /**
   * Keeps each model deployment config whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01"
   * }`.
   */
  created_at?: DatetimeFilter;
  /**
   * Keeps each model deployment config whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01"
   * }`.
   */
  updated_at?: DatetimeFilter;
}

/** Model deployment config model spec. */
export interface ModelDeploymentConfigModelSpec {
  /** Kind of model, which decides how it is loaded. */
  model_type?: ModelType | null;
  /** Owner part of the repository, as in `meta-llama`. At most 255 characters. */
  model_namespace?: string | null;
  /** Repository without its owner, as in `Llama-3.1-8B`. At most 255 characters. */
  model_name?: string | null;
  /** Branch, tag or commit of the repository. At most 255 characters. */
  model_revision?: string | null;
  /** Template that makes a prompt of messages. */
  chat_template?: string | null;
  /** How the server turns the model's text into tool calls. */
  tool_call_config?: ToolCallConfig | null;
  /** Whether the server loads the LoRA adapters of the model. Default: `false`. */
  lora_enabled?: boolean | null;
}

/** Conditions that a model deployment must meet to be listed. */
export interface ModelDeploymentFilter {
  /** Lists this workspace instead of the one of the call. The workspace must exist. */
  workspace?: string;
  /** Keeps each model deployment whose `project` equals this. */
  project?: string;
  /** Keeps each model deployment whose `status` equals this. */
  status?: ModelDeploymentStatus;
  /** Keeps each model deployment whose `config` is this text; `{ $like: "text" }` finds a part of it. */
  config?: StringFilter | string;
  /** Keeps the deployment behind this provider, given as `workspace/name`. */
  model_provider_id?: string;
  /** Keeps each model deployment whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each model deployment whose `status_message` is this text; `{ $like: "text" }` finds a part of it. */
  status_message?: StringFilter | string;
  /** Keeps each model deployment whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each model deployment whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
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
  /** State that was entered at `timestamp`. */
  status: ModelDeploymentStatus;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
}

/** Model provider. */
export interface ModelProvider {
  /** ID of the model provider; it never changes. */
  id?: string | null;
  /**
   * Name of the model provider, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and
   * `_`; since version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not
   * end with `-`.
   */
  name: string;
  /** Workspace that contains the model provider and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the model provider with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** What the model provider is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Base URL of the server. At most 2048 characters. */
  host_url: string;
  /** Name of the secret that contains the API key. At most 255 characters. */
  api_key_secret_name?: string | null;
  /** Models that the provider serves, with their names there and here. */
  served_models?: ServedModelMapping[] | null;
  /**
   * Models of the server that become models of the platform; all if it is left out. The provider's own route
   * passes on requests for the others too.
   */
  enabled_models?: string[] | null;
  /**
   * `READY` once the platform knows the provider's models; `ERROR` and `LOST` are failures. Default:
   * `'UNKNOWN'`.
   */
  status?: ModelProviderStatus | null;
  /** Status in words. At most 1000 characters. */
  status_message?: string | null;
  /** Fields that are added to the body of each request unless it has them. */
  default_extra_body?: Record<string, unknown> | null;
  /** Headers that are added to each request unless it has them. */
  default_extra_headers?: Record<string, string> | null;
  /** Fields that each request gets, whatever it contains. */
  required_extra_body?: Record<string, unknown> | null;
  /** Headers that each request gets, whatever it contains. */
  required_extra_headers?: Record<string, string> | null;
  /** Deployment behind the provider, as `workspace/name`; null for servers elsewhere. At most 255 characters. */
  model_deployment_id?: string | null;
  /** Identity with whose rights the platform acts on it. */
  auth_context?: AuthContext | null;
  /**
   * Header that carries the API key, and its form, as in `X-API-Key: {{ auth_secret }}`. Default:
   * `Authorization: Bearer {{ auth_secret }}`. At most 1024 characters.
   */
  auth_header_format?: string | null;
}

/** Conditions that a model provider must meet to be listed. */
export interface ModelProviderFilter {
  /** Lists this workspace instead of the one of the call. The workspace must exist. */
  workspace?: string;
  /** Keeps each model provider whose `project` equals this. */
  project?: string;
  /** Keeps providers with this status. */
  status?: ModelProviderStatus;
  /** Keeps the provider of this deployment, given as `workspace/name`. */
  model_deployment_id?: string;
  /** Keeps each model provider whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each model provider whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /** Keeps each model provider whose `host_url` is this text; `{ $like: "text" }` finds a part of it. */
  host_url?: StringFilter | string;
  /** Keeps each model provider whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each model provider whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Orders in which a list of model providers can be sorted. */
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
  /** Name to send as `model`, as `workspace/name`. */
  id: string;
  /** Workspace that contains the model. */
  owned_by: string;
  /** Always `model`. Default: `'model'`. */
  object?: string | null;
  /** Seconds since 1970 at which the model was registered; 0 if unknown. Default: `0`. */
  created?: number | null;
}

/** A list of open AI models in one response. */
export interface OpenAIModelList {
  /** The items of the list. */
  data: OpenAIModel[];
  /** Always `list`. Default: `'list'`. */
  object?: string | null;
}

/** A prompt, as the platform returns it. */
export interface Prompt {
  /** ID of the prompt; it never changes. */
  id?: string | null;
  /**
   * Name of the prompt, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and `_`; since
   * version 0.8 of the platform also `@` and `+`. It starts with a letter, has no `--`, and does not end with
   * `-`.
   */
  name: string;
  /** Workspace that contains the prompt and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the prompt with others; it grants no rights. At most 255 characters. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** What the prompt is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Messages of the conversation. */
  messages?: PromptMessage[] | null;
  /** Variables that the messages contain. */
  input_variables?: string[] | null;
  /** Functions that the model may call. */
  tools?: ChatCompletionTool[] | null;
  /** Which function the model calls: `auto`, `none`, `required`, or a certain one. */
  tool_choice?: string | Record<string, unknown> | null;
  /** Format of the response, as in `{ type: "json_object" }`. */
  response_format?: Record<string, unknown> | null;
  /** Parameters of the calls that use the prompt. */
  inference_params?: InferenceParams | null;
  /** Words to find the prompt by. */
  tags?: string[] | null;
}

/** Conditions that a prompt must meet to be listed. */
export interface PromptFilter {
  /** Without effect: the list is that of the workspace of the call. */
  workspace?: string;
  /** Keeps each prompt whose `project` equals this. */
  project?: string;
  /** Keeps each prompt whose `name` equals this. */
  name?: string;
  /** Keeps each prompt whose `description` equals this. */
  description?: string;
  /** Keeps each prompt whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each prompt whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Prompt message. */
export interface PromptMessage {
  /** Speaker: `system`, `user`, `assistant` or `tool`. */
  role: PromptMessageRole;
  /** Text, in which `{{name}}` stands for an input variable. */
  content: string;
}

/** Prompt message role. */
export type PromptMessageRole = 'system' | 'developer' | 'user' | 'assistant' | (string & {});

/** Orders in which a list of prompts can be sorted. */
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
  /** Model of the platform, as `workspace/name`. At most 255 characters. */
  model_entity_id: string;
  /** Name by which the provider itself knows the model. At most 255 characters. */
  served_model_name: string;
}

/** A virtual model, as the platform returns it. */
export interface VirtualModel {
  /**
   * Name of the virtual model, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.`, `_`,
   * `@` and `+`. It starts with a letter, has no `--`, and does not end with `-`.
   */
  name?: string | null;
  /** Workspace that contains the virtual model and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the virtual model with others; it grants no rights. */
  project?: string | null;
  /** Model that is called unless middleware chooses another, as `workspace/name`. */
  default_model_entity?: string | null;
  /** Whether the platform made it for a model and removes it with the model. Default: `false`. */
  autoprovisioned?: boolean | null;
  /** Models that middleware may choose from, each with its own settings. */
  models?: VirtualModelInferenceConfig[] | null;
  /** Middleware that a request passes, in order. */
  request_middleware?: MiddlewareCall[] | null;
  /** Middleware that a response passes through, in order. */
  response_middleware?: MiddlewareCall[] | null;
  /** Middleware that runs after the response was sent. */
  post_response_middleware?: MiddlewareCall[] | null;
  /** Proxy of a plugin that forwards the calls, as in `plugin.proxy`; null for the gateway's own. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent?: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
  /** Guardrail configurations that every call of the model passes. Since version 0.8 of the platform. */
  guardrail_config_ids?: string[] | null;
}

/** Conditions that a virtual model must meet to be listed. */
export interface VirtualModelFilter {
  /** Lists this workspace instead of the one of the call. The workspace must exist. */
  workspace?: string;
  /** Keeps each virtual model whose `project` equals this. */
  project?: string;
  /** Keeps each virtual model whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each virtual model whose `default_model_entity` is this text; `{ $like: "text" }` finds a part of it. */
  default_model_entity?: StringFilter | string;
  /** Keeps each virtual model whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each virtual model whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Virtual model inference config. */
export interface VirtualModelInferenceConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Format of the API that the backend serves. */
  backend_format?: BackendFormat | null;
}
