/** Types that several resources share. Generated from contract/ by `npm run generate`; do not edit. */

/** Adapter. */
export interface Adapter {
  /** Name of the adapter. */
  name: string;
  /** Workspace of the adapter. */
  workspace: string;
  /** Description of the adapter, for people. */
  description?: string | null;
  /** Fileset of the adapter, as `name` or `workspace/name`. */
  fileset: string;
  /** Type of the finetuning. */
  finetuning_type: FinetuningType;
  /** Whether it is enabled. Default: `true`. */
  enabled?: boolean | null;
  /** Parameters of the LoRA adapter. */
  lora_config?: Lora | null;
  /** Model, as `name` or `workspace/name`. */
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
  /** Principal email. */
  principal_email?: string | null;
  /** Principal groups. */
  principal_groups?: string[] | null;
  /** Principal on behalf of. */
  principal_on_behalf_of?: string | null;
  /** Principal on behalf of groups. */
  principal_on_behalf_of_groups?: string[] | null;
  /** Principal on behalf of email. */
  principal_on_behalf_of_email?: string | null;
  /** ID of the account of the principal. Since version 0.8 of the platform. */
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
  /** Whether auth enabled applies. */
  auth_enabled: boolean;
  /** OIDC. */
  oidc?: OIDCDiscovery | null;
}

/** Backend format. */
export type BackendFormat = 'OPENAI_CHAT' | 'ANTHROPIC_MESSAGES' | (string & {});

/** Datetime filter. */
export interface DatetimeFilter {
  /** At least. */
  $gte?: string;
  /** At most. */
  $lte?: string;
}

/** Delete response. */
export interface DeleteResponse {
  /** Message. */
  message?: string | null;
  /** ID of the delete response; it never changes. */
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

/** Generic sort field. */
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
  /** Number of max completion tokens. At least 1. */
  max_completion_tokens?: number | null;
  /** Share of the probability mass to sample from, 0 to 1. From 0 to 1. */
  top_p?: number | null;
  /** Texts that end the answer. */
  stop?: string[] | null;
}

/** Job log entry. */
export interface JobLogEntry {
  /** When it happened, in UTC (ISO 8601). */
  timestamp: string;
  /** Job. */
  job: string;
  /** Job step. */
  job_step: string;
  /** Job task. */
  job_task: string;
  /** Message. */
  message: string;
}

/** Lora. */
export interface Lora {
  /** Alpha. */
  alpha?: number | null;
  /** Rank. */
  rank: number;
}

/** A client that the platform has at the identity provider. */
export interface OIDCClient {
  /** `public` for programs such as the CLI, `confidential` for the platform itself. */
  name?: string | null;
  /** ID of the client. */
  client_id: string;
  /** Whether it is the client to log in with. */
  default?: boolean | null;
  /** Default scopes. */
  default_scopes?: string | null;
  /** Scope prefix. */
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
  /** Userinfo endpoint. */
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
  /** Whether workload token exchange enabled applies. Default: `false`. */
  workload_token_exchange_enabled?: boolean | null;
  /** ID of the workload client. */
  workload_client_id?: string | null;
  /** Workload token endpoint. */
  workload_token_endpoint?: string | null;
  /** Workload audience. */
  workload_audience?: string | null;
  /** Workload scope. */
  workload_scope?: string | null;
  /** The clients of the platform at the identity provider. Since version 0.8 of the platform. */
  clients?: OIDCClient[] | null;
}

/** Project. */
export interface Project {
  /** ID of the project; it never changes. */
  id: string;
  /** Name of the project. */
  name: string;
  /** Workspace of the project. */
  workspace: string;
  /** Description of the project, for people. */
  description?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Project sort field. */
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

/** String filter. */
export interface StringFilter {
  /** Equal. */
  $eq?: string;
  /** Contains this text. */
  $like?: string;
  /** One of these. */
  $in?: string[];
  /** None of these. */
  $nin?: string[];
}

/** Tool call config. */
export interface ToolCallConfig {
  /** Tool call parser. */
  tool_call_parser?: string | null;
  /** Tool call plugin. */
  tool_call_plugin?: string | null;
  /** Whether auto tool choice applies. */
  auto_tool_choice?: boolean | null;
}

/** Workspace. */
export interface Workspace {
  /** ID of the workspace; it never changes. */
  id: string;
  /** Name of the workspace. */
  name: string;
  /** Description of the workspace, for people. */
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
  /** Name of the workspace deletion status. */
  name: string;
  /** Stage of the deletion, as in `pending`. */
  deletion_stage: string;
  /** Why the deletion does not proceed. */
  deletion_error?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Member. */
export interface WorkspaceMember {
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Roles. */
  roles: string[];
  /** When the role was granted, in UTC (ISO 8601). */
  granted_at?: string | null;
  /** Who granted the role. */
  granted_by?: string | null;
}

/** Workspace member list. */
export interface WorkspaceMemberList {
  /** Content. */
  data: WorkspaceMember[];
}
