/** Types that several resources share. Generated from contract/ by `npm run generate`; do not edit. */

/** An adapter, as the platform returns it. */
export interface Adapter {
  /**
   * Name of the adapter, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.` and `_`. It
   * starts with a letter, has no `--`, and does not end with `-`.
   */
  name: string;
  /** Workspace that contains the adapter and decides who may see it. */
  workspace: string;
  /** What the adapter is for, in free text. At most 1000 characters. */
  description?: string | null;
  /** Fileset of the adapter, as `name` or `workspace/name`. */
  fileset: string;
  /** Method of the fine-tuning, as in `lora`. */
  finetuning_type: FinetuningType;
  /** Whether deployments of the base model load the adapter. Default: `true`. */
  enabled?: boolean | null;
  /** Parameters of the LoRA adapter. */
  lora_config?: Lora | null;
  /** Model, as `name` or `workspace/name`. At most 127 characters. */
  model?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
}

/** Auth context. */
export interface AuthContext {
  /** Principal, as the list of members shows it. */
  principal_id: string;
  /** Email address of the caller who started it. */
  principal_email?: string | null;
  /** Groups of the caller at the identity provider. */
  principal_groups?: string[] | null;
  /** Principal for whom a service acted as the caller; null if it acted for itself. */
  principal_on_behalf_of?: string | null;
  /** Groups of the principal for whom a service acted. */
  principal_on_behalf_of_groups?: string[] | null;
  /** Email address of the principal for whom a service acted. */
  principal_on_behalf_of_email?: string | null;
  /** Account that the caller's login belongs to. Since version 0.8 of the platform. */
  principal_account_id?: string | null;
  /** ID of the account on whose behalf the principal acts. Since version 0.8 of the platform. */
  principal_on_behalf_of_account_id?: string | null;
  /** Other names under which the principal has roles. Since version 0.8 of the platform. */
  principal_authz_aliases?: string[] | null;
  /** Other names under which the represented principal has roles. Since version 0.8 of the platform. */
  principal_on_behalf_of_authz_aliases?: string[] | null;
}

/** Auth discovery. */
export interface AuthDiscovery {
  /** Whether calls need a token; `false` on clusters without access control. */
  auth_enabled: boolean;
  /** How to log in; null without an identity provider. */
  oidc?: OIDCDiscovery | null;
}

/** Backend format. */
export type BackendFormat = 'OPENAI_CHAT' | 'ANTHROPIC_MESSAGES' | (string & {});

/** Comparisons that a field of a filter may ask for. */
export interface DatetimeFilter {
  /** At least. */
  $gte?: string;
  /** At most. */
  $lte?: string;
}

/** Delete response. */
export interface DeleteResponse {
  /** Confirmation in words. */
  message?: string | null;
  /** ID or path of what was deleted; its form differs between resources. */
  id?: string | null;
}

/** Finetuning type. */
export type FinetuningType =
  | 'lora_merged'
  | 'all_weights'
  | 'last_layer'
  | 'top_layers'
  | 'gradual_unfreezing'
  | 'bias_only'
  | 'attention_only'
  | 'lora'
  | 'qlora'
  | 'adalora'
  | 'dora'
  | 'lora_plus'
  | 'prompt_tuning'
  | 'prefix_tuning'
  | 'p_tuning'
  | 'p_tuning_v2'
  | 'soft_prompt'
  | 'ppo'
  | 'dpo'
  | 'cdpo'
  | 'ipo'
  | 'orpo'
  | 'kto'
  | 'rrhf'
  | 'grpo'
  | (string & {});

/** Orders in which a list can be sorted. */
export type GenericSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | 'name'
  | '-name'
  | (string & {});

/** Inference params. */
export interface InferenceParams {
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** Sampling temperature; 0 is the most deterministic. From 0 to 2. */
  temperature?: number | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
  /** Maximum number of tokens to generate, reasoning included. At least 1. */
  max_completion_tokens?: number | null;
  /** Share of the probability mass to sample from, 0 to 1. From 0 to 1. */
  top_p?: number | null;
  /** Texts that end the response. */
  stop?: string[] | null;
}

/** Job log entry. */
export interface JobLogEntry {
  /** When it happened, in UTC (ISO 8601). */
  timestamp: string;
  /** Name of the job that wrote the line. */
  job: string;
  /** Step of the job that wrote the line. */
  job_step: string;
  /** Task of the step that wrote the line. */
  job_task: string;
  /** The line, without its line break. */
  message: string;
}

/** Lora. */
export interface Lora {
  /** Scaling of the low-rank update; it is applied with the factor `alpha / rank`. */
  alpha?: number | null;
  /** Rank of the low-rank matrices: more rank means more trainable parameters. */
  rank: number;
}

/** A client that the platform has at the identity provider. */
export interface OIDCClient {
  /** `public` for programs such as the CLI, `confidential` for the platform itself. */
  name?: string | null;
  /** ID of the client at the identity provider. */
  client_id: string;
  /** Whether it is the client to log in with. */
  default?: boolean | null;
  /** Scopes to log in with, separated by spaces. */
  default_scopes?: string | null;
  /** Text before each scope of the platform, as in `api://nemo/`. */
  scope_prefix?: string | null;
  /** How the client authenticates at the token endpoint. */
  client_authentication?: string | null;
}

/** OIDC discovery. */
export interface OIDCDiscovery {
  /** URL of the identity provider. */
  issuer: string;
  /** URL of the authorization endpoint. Version 0.8 leaves it to the discovery of the issuer. */
  authorization_endpoint?: string | null;
  /** URL of the token endpoint. Version 0.8 leaves it to the discovery of the issuer. */
  token_endpoint?: string | null;
  /** URL of the device authorization endpoint. Version 0.8 leaves it to the discovery of the issuer. */
  device_authorization_endpoint?: string | null;
  /** URL that returns the claims of the holder of a token (OpenID Connect Core, 5.3). */
  userinfo_endpoint?: string | null;
  /** Client ID to log in with. Version 0.8 has it in `clients`. */
  client_id?: string | null;
  /**
   * Scopes to log in with, separated by spaces. Version 0.8 has them in `clients`. Default: `'openid profile
   * email offline_access'`.
   */
  default_scopes?: string | null;
  /** What stands before each scope of the platform. Version 0.8 has it in `clients`. */
  scope_prefix?: string | null;
  /**
   * Whether jobs and pods may exchange the token of their platform for an access token (RFC 8693). Default:
   * `false`.
   */
  workload_token_exchange_enabled?: boolean | null;
  /** Client ID that a workload sends in the exchange. */
  workload_client_id?: string | null;
  /** URL at which workloads exchange their tokens. */
  workload_token_endpoint?: string | null;
  /** Audience (`aud`) that the exchanged token is meant for. */
  workload_audience?: string | null;
  /** Scopes that workloads ask for, separated by spaces. */
  workload_scope?: string | null;
  /** The clients of the platform at the identity provider. Since version 0.8 of the platform. */
  clients?: OIDCClient[] | null;
}

/** A project, as the platform returns it. */
export interface Project {
  /** ID of the project; it never changes. */
  id: string;
  /** Name of the project, unique within its workspace. */
  name: string;
  /** Workspace that contains the project and decides who may see it. */
  workspace: string;
  /** What the project is for, in free text. */
  description?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Orders in which a list of projects can be sorted. */
export type ProjectSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | 'name'
  | '-name'
  | (string & {});

/** Span status. */
export type SpanStatus = 'success' | 'error' | 'cancelled' | 'unknown' | (string & {});

/** Comparisons that a field of a filter may ask for. */
export interface StringFilter {
  /** Equal. */
  $eq?: string;
  /** Contains this text, in upper or lower case; `%` and `_` are wildcards, except in lists of jobs. */
  $like?: string;
  /** One of these. */
  $in?: string[];
  /** None of these. */
  $nin?: string[];
}

/** Tool call config. */
export interface ToolCallConfig {
  /**
   * Name of the server's parser for tool calls, as in `hermes`, `pythonic` or `llama3_json`. At most 255
   * characters.
   */
  tool_call_parser?: string | null;
  /** Fileset with a Python file that adds a parser, as `workspace/name`. At most 255 characters. */
  tool_call_plugin?: string | null;
  /** Whether the model may call tools without being told to. */
  auto_tool_choice?: boolean | null;
}

/** A workspace, as the platform returns it. */
export interface Workspace {
  /** ID of the workspace; it never changes. */
  id: string;
  /** Name of the workspace, unique on the platform. */
  name: string;
  /** What the workspace is for, in free text. */
  description?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Who last changed it. */
  updated_by?: string | null;
}

/** Workspace deletion status. */
export interface WorkspaceDeletionStatus {
  /** Workspace that is being deleted, by name. */
  name: string;
  /** Stage of the deletion, as in `pending`. */
  deletion_stage: string;
  /** Why the deletion does not proceed. */
  deletion_error?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** A member, as the platform returns it. */
export interface WorkspaceMember {
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Names of the roles, as in `Viewer`, `Editor` or `Admin`. */
  roles: string[];
  /** When the role was granted, in UTC (ISO 8601). */
  granted_at?: string | null;
  /** Who granted the role. */
  granted_by?: string | null;
}

/** A list of workspace members in one response. */
export interface WorkspaceMemberList {
  /** The items of the list. */
  data: WorkspaceMember[];
}
