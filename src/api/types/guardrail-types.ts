/** Types of the resources below `guardrail`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, StringFilter } from './shared-types.ts';

/** AI defense rail config. */
export interface AIDefenseRailConfig {
  /** Time limit in seconds. Default: `30`. */
  timeout?: number | null;
  /** Whether fail open applies. Default: `false`. */
  fail_open?: boolean | null;
}

/** Action rails. */
export interface ActionRails {
  /** Instant actions. */
  instant_actions?: string[] | null;
}

/** Activated rail. */
export interface ActivatedRail {
  /** Type. */
  type: string;
  /** Name of the activated rail. */
  name: string;
  /** Decisions. */
  decisions?: string[] | null;
  /** Executed actions. */
  executed_actions?: ExecutedAction[] | null;
  /** Texts that end the answer. Default: `false`. */
  stop?: boolean | null;
  /** Additional info. */
  additional_info?: Record<string, unknown> | null;
  /** When it was started, in UTC (ISO 8601). */
  started_at?: number | null;
  /** When it was finished, in UTC (ISO 8601). */
  finished_at?: number | null;
  /** Duration. */
  duration?: number | null;
}

/** Auto align options. */
export interface AutoAlignOptions {
  /** Guardrails config. */
  guardrails_config?: Record<string, unknown> | null;
}

/** Auto align rail config. */
export interface AutoAlignRailConfig {
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
  /** Input. */
  input?: AutoAlignOptions | null;
  /** Output. */
  output?: AutoAlignOptions | null;
}

/** Cache stats config. */
export interface CacheStatsConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Log interval. */
  log_interval?: number | null;
}

/** Chat completion assistant message param. */
export interface ChatCompletionAssistantMessageParam {
  /** Role. */
  role: 'assistant';
  /** Content. */
  content?: string | null;
  /** Function call. */
  function_call?: FunctionCall;
  /** Name of the chat completion assistant message param. */
  name?: string | null;
  /** Tool calls. */
  tool_calls?: ChatCompletionMessageToolCallParam[] | null;
}

/** Chat completion content part image param. */
export interface ChatCompletionContentPartImageParam {
  /** URL of the image. */
  image_url: ImageURL;
  /** Type. */
  type: 'image_url';
}

/** Chat completion content part text param. */
export interface ChatCompletionContentPartTextParam {
  /** Text. */
  text: string;
  /** Type. */
  type: 'text';
}

/** Chat completion function message param. */
export interface ChatCompletionFunctionMessageParam {
  /** Content. */
  content: string | null;
  /** Name of the chat completion function message param. */
  name: string;
  /** Role. */
  role: 'function';
}

/** Chat completion message tool call param. */
export interface ChatCompletionMessageToolCallParam {
  /** ID of the chat completion message tool call param; it never changes. */
  id: string;
  /** Function. */
  function: ToolCallFunction;
  /** Type. */
  type: 'function';
}

/** Chat completion system message param. */
export interface ChatCompletionSystemMessageParam {
  /** Content. */
  content: string;
  /** Role. */
  role: 'system';
  /** Name of the chat completion system message param. */
  name?: string | null;
}

/** Chat completion tool message param. */
export interface ChatCompletionToolMessageParam {
  /** Content. */
  content: string;
  /** Role. */
  role: 'tool';
  /** ID of the tool call. */
  tool_call_id: string;
}

/** Chat completion user message param. */
export interface ChatCompletionUserMessageParam {
  /** Content. */
  content: string | (ChatCompletionContentPartTextParam | ChatCompletionContentPartImageParam)[];
  /** Role. */
  role: 'user';
  /** Name of the chat completion user message param. */
  name?: string | null;
}

/** Clavata rail config. */
export interface ClavataRailConfig {
  /** URL of the server. Default: `'https://gateway.app.clavata.ai:8443'`. */
  server_endpoint?: string | null;
  /** Policies. */
  policies?: Record<string, string> | null;
  /** Label match logic. Default: `'ANY'`. */
  label_match_logic?: 'ANY' | 'ALL' | (string & {}) | null;
  /** Input. */
  input?: ClavataRailOptions | null;
  /** Output. */
  output?: ClavataRailOptions | null;
}

/** Clavata rail options. */
export interface ClavataRailOptions {
  /** Policy. */
  policy: string;
  /** Labels. */
  labels?: string[] | null;
}

/** Content safety config. */
export interface ContentSafetyConfig {
  /** Multilingual. */
  multilingual?: MultilingualConfig | null;
  /** Reasoning. */
  reasoning?: ReasoningConfig | null;
}

/** Context bloat detection config. */
export interface ContextBloatDetectionConfig {
  /** Max chars. Default: `5000`. */
  max_chars?: number | null;
  /** Min chars. At least 0. Default: `50`. */
  min_chars?: number | null;
  /** Min entropy. From 0 to 8. Default: `3.5`. */
  min_entropy?: number | null;
  /** Max repetition ratio. From 0 to 1. Default: `0.4`. */
  max_repetition_ratio?: number | null;
  /** Ngram size. At least 1. Default: `3`. */
  ngram_size?: number | null;
  /** Max run ratio. From 0 to 1. Default: `0.1`. */
  max_run_ratio?: number | null;
  /** Action. Default: `'reject'`. */
  action?: 'reject' | 'truncate' | 'warn' | (string & {}) | null;
}

/** Crowd strike AIDR rail config. */
export interface CrowdStrikeAIDRRailConfig {
  /** Time limit in seconds. Default: `30`. */
  timeout?: number | null;
}

/** Dialog rails. */
export interface DialogRails {
  /** Single call. */
  single_call?: SingleCallConfig | null;
  /** User messages. */
  user_messages?: UserMessagesConfig | null;
}

/** Executed action. */
export interface ExecutedAction {
  /** Name of the action. */
  action_name: string;
  /** Action params. */
  action_params?: Record<string, unknown> | null;
  /** Return value. */
  return_value?: unknown;
  /** LLM calls. */
  llm_calls?: LLMCallInfo[] | null;
  /** When it was started, in UTC (ISO 8601). */
  started_at?: number | null;
  /** When it was finished, in UTC (ISO 8601). */
  finished_at?: number | null;
  /** Duration. */
  duration?: number | null;
}

/** Fact checking rail config. */
export interface FactCheckingRailConfig {
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
  /** Whether fallback to self check applies. Default: `false`. */
  fallback_to_self_check?: boolean | null;
}

/** Fiddler guardrails. */
export interface FiddlerGuardrails {
  /** Fiddler endpoint. Default: `'http://localhost:8080/process/text'`. */
  fiddler_endpoint?: string | null;
  /** Safety threshold. Default: `0.1`. */
  safety_threshold?: number | null;
  /** Faithfulness threshold. Default: `0.05`. */
  faithfulness_threshold?: number | null;
}

/** Function call. */
export interface FunctionCall {
  /** Arguments. */
  arguments: string;
  /** Name of the function call. */
  name: string;
}

/** G li NER detection. */
export interface GLiNERDetection {
  /** URL of the server. Default: `'http://localhost:8000/v1/chat/completions'`. */
  server_endpoint?: string | null;
  /** Model, as `name` or `workspace/name`. Default: `'nvidia/gliner-pii'`. */
  model?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /** Score from which on a finding counts. Default: `0.5`. */
  threshold?: number | null;
  /** Chunk length. Default: `384`. */
  chunk_length?: number | null;
  /** Overlap. Default: `128`. */
  overlap?: number | null;
  /** Whether flat ner applies. Default: `false`. */
  flat_ner?: boolean | null;
  /** Input. */
  input?: GLiNERDetectionOptions | null;
  /** Output. */
  output?: GLiNERDetectionOptions | null;
  /** Retrieval. */
  retrieval?: GLiNERDetectionOptions | null;
}

/** G li NER detection options. */
export interface GLiNERDetectionOptions {
  /** Entities. */
  entities?: string[] | null;
}

/** Generation log. */
export interface GenerationLog {
  /** Activated rails. */
  activated_rails?: ActivatedRail[] | null;
  /** Stats. */
  stats?: GenerationStats | null;
  /** LLM calls. */
  llm_calls?: LLMCallInfo[] | null;
  /** Internal events. */
  internal_events?: Record<string, unknown>[] | null;
  /** Colang history. */
  colang_history?: string | null;
}

/** Generation log options. */
export interface GenerationLogOptions {
  /** Whether activated rails applies. Default: `false`. */
  activated_rails?: boolean;
  /** Whether LLM calls applies. Default: `false`. */
  llm_calls?: boolean;
  /** Whether internal events applies. Default: `false`. */
  internal_events?: boolean;
  /** Whether colang history applies. Default: `false`. */
  colang_history?: boolean;
  /** Whether stats applies. Default: `false`. */
  stats?: boolean;
}

/** Generation options. */
export interface GenerationOptions {
  /** The rails, by where they act. */
  rails?: GenerationRailsOptions;
  /** LLM params. */
  llm_params?: Record<string, unknown> | null;
  /** Whether LLM output applies. Default: `false`. */
  llm_output?: boolean | null;
  /** Output vars. */
  output_vars?: boolean | string[];
  /** Log. */
  log?: GenerationLogOptions;
}

/** Generation rails options. */
export interface GenerationRailsOptions {
  /** Input. Default: `true`. */
  input?: boolean | string[];
  /** Output. Default: `true`. */
  output?: boolean | string[];
  /** Retrieval. Default: `true`. */
  retrieval?: boolean | string[];
  /** Whether dialog applies. Default: `true`. */
  dialog?: boolean;
}

/** Generation stats. */
export interface GenerationStats {
  /** Input rails duration. */
  input_rails_duration?: number | null;
  /** Dialog rails duration. */
  dialog_rails_duration?: number | null;
  /** Generation rails duration. */
  generation_rails_duration?: number | null;
  /** Output rails duration. */
  output_rails_duration?: number | null;
  /** Total duration. */
  total_duration?: number | null;
  /** LLM calls duration. Default: `0`. */
  llm_calls_duration?: number | null;
  /** Number of LLM calls. Default: `0`. */
  llm_calls_count?: number | null;
  /** Number of LLM calls total prompt tokens. Default: `0`. */
  llm_calls_total_prompt_tokens?: number | null;
  /** Number of LLM calls total completion tokens. Default: `0`. */
  llm_calls_total_completion_tokens?: number | null;
  /** Number of LLM calls total tokens. Default: `0`. */
  llm_calls_total_tokens?: number | null;
}

/** Guardrail check result. */
export interface GuardrailCheckResult {
  /** Status of the guardrail check result. */
  status: RailsStatus;
  /** Rails status. */
  rails_status: Record<string, RailStatus>;
  /** Guardrails data. */
  guardrails_data?: GuardrailsData | null;
}

/** Guardrail configuration. */
export interface GuardrailConfig {
  /** Name of the guardrail config. */
  name?: string | null;
  /** Workspace of the guardrail config. */
  workspace: string;
  /** Name of the project that the guardrail config belongs to. */
  project?: string | null;
  /** Description of the guardrail config, for people. */
  description?: string | null;
  /** Content. */
  data?: RailsConfig | null;
  /** ID of the guardrail config; it never changes. */
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
}

/** Guardrail config filter. */
export interface GuardrailConfigFilter {
  /** Name. */
  name?: StringFilter | string;
  /** Description. */
  description?: StringFilter | string;
  /** Project. */
  project?: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
}

/** Guardrails AI rail config. */
export interface GuardrailsAIRailConfig {
  /** Validators. */
  validators?: GuardrailsAIValidatorConfig[] | null;
}

/** Guardrails AI validator config. */
export interface GuardrailsAIValidatorConfig {
  /** Name of the guardrails AI validator config. */
  name: string;
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Guardrails data. */
export interface GuardrailsData {
  /** LLM output. */
  llm_output?: Record<string, unknown> | null;
  /** IDs of the config. */
  config_ids?: string[] | null;
  /** Output data. */
  output_data?: Record<string, unknown> | null;
  /** Log. */
  log?: GenerationLog | null;
}

/** Guardrails data input. */
export interface GuardrailsDataInput {
  /** Configuration. Default: `'system/default'`. */
  config?: string | RailsConfig;
  /** ID of the config. Default: `'system/default'`. */
  config_id?: string | null;
  /** IDs of the config. */
  config_ids?: string[] | null;
  /** Whether return choice applies. Default: `false`. */
  return_choice?: boolean;
  /** Context. */
  context?: Record<string, unknown> | null;
  /** Whether to stream the answer. Default: `false`. */
  stream?: boolean | null;
  /** Options. */
  options?: GenerationOptions;
  /** State. */
  state?: Record<string, unknown> | null;
}

/** Image URL. */
export interface ImageURL {
  /** URL. */
  url: string;
  /** Detail. */
  detail?: 'auto' | 'low' | 'high' | (string & {}) | null;
}

/** Injection detection. */
export interface InjectionDetection {
  /** Injections. */
  injections?: string[] | null;
  /** Action. Default: `'reject'`. */
  action?: string | null;
  /** Yara rules. */
  yara_rules?: Record<string, string> | null;
}

/** Input rails. */
export interface InputRails {
  /** Whether parallel applies. Default: `false`. */
  parallel?: boolean | null;
  /** Names of the flows that run. */
  flows?: string[] | null;
}

/** Instruction. */
export interface Instruction {
  /** Type. */
  type: string;
  /** Content. */
  content: string;
}

/** Jailbreak detection config. */
export interface JailbreakDetectionConfig {
  /** URL of the server. */
  server_endpoint?: string | null;
  /** Length per perplexity threshold. Default: `89.79`. */
  length_per_perplexity_threshold?: number | null;
  /** Prefix suffix perplexity threshold. Default: `1845.65`. */
  prefix_suffix_perplexity_threshold?: number | null;
  /** URL of the NIM base. */
  nim_base_url?: string | null;
  /** NIM server endpoint. Default: `'classify'`. */
  nim_server_endpoint?: string | null;
  /** API key. */
  api_key?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /**
   * URL of the NIM.
   * @deprecated The platform advises against it.
   */
  nim_url?: string | null;
  /**
   * Port of the NIM.
   * @deprecated The platform advises against it.
   */
  nim_port?: number | null;
  /**
   * Embedding.
   * @deprecated The platform advises against it.
   */
  embedding?: string | null;
}

/** LLM call info. */
export interface LLMCallInfo {
  /** Task. */
  task?: string | null;
  /** Duration. */
  duration?: number | null;
  /** Number of total tokens. */
  total_tokens?: number | null;
  /** Number of prompt tokens. */
  prompt_tokens?: number | null;
  /** Number of completion tokens. */
  completion_tokens?: number | null;
  /** When it was started, in UTC (ISO 8601). Default: `0`. */
  started_at?: number | null;
  /** When it was finished, in UTC (ISO 8601). Default: `0`. */
  finished_at?: number | null;
  /** ID of the LLM call info; it never changes. */
  id?: string | null;
  /** Prompt. */
  prompt?: string | null;
  /** Completion. */
  completion?: string | null;
  /** Raw response. */
  raw_response?: Record<string, unknown> | null;
  /** Name of the LLM model. Default: `'unknown'`. */
  llm_model_name?: string | null;
}

/** Local HF classifier config. */
export interface LocalHFClassifierConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Score from which on a finding counts. From 0 to 1. Default: `0.5`. */
  threshold?: number | null;
  /** Blocked labels. */
  blocked_labels?: string[] | null;
  /** Engine that runs the model. Default: `'local'`. */
  engine: 'local';
  /** Task. Default: `'text-classification'`. */
  task?: 'text-classification' | 'token-classification' | (string & {}) | null;
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
}

/** Log adapter config. */
export interface LogAdapterConfig {
  /** Name of the log adapter config. Default: `'FileSystem'`. */
  name?: string | null;
}

/** Message template. */
export interface MessageTemplate {
  /** Type. */
  type: string;
  /** Content. */
  content: string;
}

/** Model cache config. */
export interface ModelCacheConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Maxsize. Default: `50000`. */
  maxsize?: number | null;
  /** Stats. */
  stats?: CacheStatsConfig | null;
}

/** Model parameters. */
export interface ModelParameters {
  /** URL of the base. */
  base_url?: string | null;
  /** Default headers. */
  default_headers?: Record<string, string> | null;
}

/** Multilingual config. */
export interface MultilingualConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Refusal messages. */
  refusal_messages?: Record<string, string> | null;
}

/** Output rails. */
export interface OutputRails {
  /** Whether parallel applies. Default: `false`. */
  parallel?: boolean | null;
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** Streaming. */
  streaming?: OutputRailsStreamingConfig | null;
  /** Whether apply to reasoning traces applies. Default: `false`. */
  apply_to_reasoning_traces?: boolean | null;
}

/** Output rails streaming config. */
export interface OutputRailsStreamingConfig {
  /** Whether it is enabled. Default: `true`. */
  enabled?: boolean | null;
  /** Chunk size. Default: `200`. */
  chunk_size?: number | null;
  /** Context size. Default: `50`. */
  context_size?: number | null;
  /** Whether stream first applies. Default: `true`. */
  stream_first?: boolean | null;
}

/** Pangea rail config. */
export interface PangeaRailConfig {
  /** Input. */
  input?: PangeaRailOptions | null;
  /** Output. */
  output?: PangeaRailOptions | null;
}

/** Pangea rail options. */
export interface PangeaRailOptions {
  /** Recipe. */
  recipe: string;
}

/** Patronus evaluate api params. */
export interface PatronusEvaluateApiParams {
  /** Success strategy. Default: `'all_pass'`. */
  success_strategy?: PatronusEvaluationSuccessStrategy | null;
  /** Parameters. */
  params?: Record<string, unknown> | null;
}

/** Patronus evaluate config. */
export interface PatronusEvaluateConfig {
  /** Evaluate config. */
  evaluate_config?: PatronusEvaluateApiParams | null;
}

/** Patronus evaluation success strategy. */
export type PatronusEvaluationSuccessStrategy = 'all_pass' | 'any_pass' | (string & {});

/** Patronus rail config. */
export interface PatronusRailConfig {
  /** Input. */
  input?: PatronusEvaluateConfig | null;
  /** Output. */
  output?: PatronusEvaluateConfig | null;
}

/** Polygraf detection. */
export interface PolygrafDetection {
  /** URL of the server. Default: `'http://localhost:8000/v1/pii/text-detect'`. */
  server_endpoint?: string | null;
  /** Input. */
  input?: PolygrafDetectionOptions | null;
  /** Output. */
  output?: PolygrafDetectionOptions | null;
  /** Retrieval. */
  retrieval?: PolygrafDetectionOptions | null;
}

/** Polygraf detection options. */
export interface PolygrafDetectionOptions {
  /** Entities. */
  entities?: string[] | null;
}

/** Private AI detection. */
export interface PrivateAIDetection {
  /** URL of the server. */
  server_endpoint?: string | null;
  /** Input. */
  input?: PrivateAIDetectionOptions | null;
  /** Output. */
  output?: PrivateAIDetectionOptions | null;
  /** Retrieval. */
  retrieval?: PrivateAIDetectionOptions | null;
}

/** Private AI detection options. */
export interface PrivateAIDetectionOptions {
  /** Entities. */
  entities?: string[] | null;
}

/** Rail status. */
export interface RailStatus {
  /** Status of the rail status. */
  status: RailsStatus;
}

/** Rails. */
export interface Rails {
  /** Configuration. */
  config?: RailsConfigData | null;
  /** Input. */
  input?: InputRails | null;
  /** Output. */
  output?: OutputRails | null;
  /** Retrieval. */
  retrieval?: RetrievalRails | null;
  /** Dialog. */
  dialog?: DialogRails | null;
  /** Actions. */
  actions?: ActionRails | null;
  /** Tool output. */
  tool_output?: ToolOutputRails | null;
  /** Tool input. */
  tool_input?: ToolInputRails | null;
}

/** Rails config. */
export interface RailsConfig {
  /** Models. */
  models?: RailsModel[] | null;
  /** Instructions. */
  instructions?: Instruction[] | null;
  /** URL of the actions server. */
  actions_server_url?: string | null;
  /** Sample conversation. */
  sample_conversation?: string | null;
  /** Prompts. */
  prompts?: TaskPrompt[] | null;
  /** Prompting mode. Default: `'standard'`. */
  prompting_mode?: string | null;
  /** Lowest temperature. Default: `0.001`. */
  lowest_temperature?: number | null;
  /** Whether enable multi step generation applies. Default: `false`. */
  enable_multi_step_generation?: boolean | null;
  /** Version of the colang. Default: `'1.0'`. */
  colang_version?: string | null;
  /** Custom data. */
  custom_data?: Record<string, unknown> | null;
  /** The rails, by where they act. */
  rails?: Rails | null;
  /** Whether enable rails exceptions applies. Default: `false`. */
  enable_rails_exceptions?: boolean | null;
  /** Whether passthrough applies. */
  passthrough?: boolean | null;
  /** Tracing. */
  tracing?: TracingConfig | null;
}

/** Rails config data. */
export interface RailsConfigData {
  /** Fact checking. */
  fact_checking?: FactCheckingRailConfig | null;
  /** Autoalign. */
  autoalign?: AutoAlignRailConfig | null;
  /** Patronus. */
  patronus?: PatronusRailConfig | null;
  /** Sensitive data detection. */
  sensitive_data_detection?: SensitiveDataDetection | null;
  /** Regex detection. */
  regex_detection?: RegexDetection | null;
  /** Jailbreak detection. */
  jailbreak_detection?: JailbreakDetectionConfig | null;
  /** Injection detection. */
  injection_detection?: InjectionDetection | null;
  /** Privateai. */
  privateai?: PrivateAIDetection | null;
  /** Gliner. */
  gliner?: GLiNERDetection | null;
  /** Polygraf. */
  polygraf?: PolygrafDetection | null;
  /** Fiddler. */
  fiddler?: FiddlerGuardrails | null;
  /** Clavata. */
  clavata?: ClavataRailConfig | null;
  /** Crowdstrike aidr. */
  crowdstrike_aidr?: CrowdStrikeAIDRRailConfig | null;
  /** Pangea. */
  pangea?: PangeaRailConfig | null;
  /** Guardrails ai. */
  guardrails_ai?: GuardrailsAIRailConfig | null;
  /** Trend micro. */
  trend_micro?: TrendMicroRailConfig | null;
  /** Ai defense. */
  ai_defense?: AIDefenseRailConfig | null;
  /** Content safety. */
  content_safety?: ContentSafetyConfig | null;
  /** Hf classifier. */
  hf_classifier?: Record<string, LocalHFClassifierConfig | RemoteHFClassifierConfig> | null;
  /** Context bloat detection. */
  context_bloat_detection?: ContextBloatDetectionConfig | null;
}

/** Rails model. */
export interface RailsModel {
  /** Type. */
  type: string;
  /** Engine that runs the model. */
  engine: string;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** Parameters. */
  parameters?: ModelParameters | null;
  /** How much of each row to return. Default: `'chat'`. */
  mode?: 'chat' | 'text' | (string & {}) | null;
  /** Whether the platform keeps a copy of remote files. */
  cache?: ModelCacheConfig | null;
}

/** Rails status. */
export type RailsStatus = 'blocked' | 'success' | 'unknown' | (string & {});

/** Reasoning config. */
export interface ReasoningConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
}

/** Regex detection. */
export interface RegexDetection {
  /** Input. */
  input?: RegexDetectionOptions | null;
  /** Output. */
  output?: RegexDetectionOptions | null;
  /** Retrieval. */
  retrieval?: RegexDetectionOptions | null;
}

/** Regex detection options. */
export interface RegexDetectionOptions {
  /** Patterns. */
  patterns?: string[] | null;
  /** Whether case insensitive applies. Default: `false`. */
  case_insensitive?: boolean | null;
}

/** Remote HF classifier config. */
export interface RemoteHFClassifierConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Score from which on a finding counts. From 0 to 1. Default: `0.5`. */
  threshold?: number | null;
  /** Blocked labels. */
  blocked_labels?: string[] | null;
  /** Engine that runs the model. */
  engine: 'vllm' | 'kserve' | 'fms' | (string & {});
  /** URL of the base. */
  base_url: string;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /** Parameters. */
  parameters?: Record<string, unknown> | null;
}

/** Retrieval rails. */
export interface RetrievalRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
}

/** Sensitive data detection. */
export interface SensitiveDataDetection {
  /** Recognizers. */
  recognizers?: Record<string, unknown>[] | null;
  /** Input. */
  input?: SensitiveDataDetectionOptions | null;
  /** Output. */
  output?: SensitiveDataDetectionOptions | null;
  /** Retrieval. */
  retrieval?: SensitiveDataDetectionOptions | null;
}

/** Sensitive data detection options. */
export interface SensitiveDataDetectionOptions {
  /** Entities. */
  entities?: string[] | null;
  /** Mask token. Default: `'*'`. */
  mask_token?: string | null;
  /** Score threshold. Default: `0.2`. */
  score_threshold?: number | null;
}

/** Single call config. */
export interface SingleCallConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Whether fallback to multiple calls applies. Default: `true`. */
  fallback_to_multiple_calls?: boolean | null;
}

/** Task prompt. */
export interface TaskPrompt {
  /** Task. */
  task: string;
  /** Content. */
  content?: string | null;
  /** Messages of the conversation. */
  messages?: (MessageTemplate | string)[] | null;
  /** Models. */
  models?: string[] | null;
  /** Output parser. */
  output_parser?: string | null;
  /** Max length. At least 1. Default: `16000`. */
  max_length?: number | null;
  /** How much of each row to return. Default: `'standard'`. */
  mode?: string | null;
  /** Texts that end the answer. */
  stop?: string[] | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
}

/** Tool call function. */
export interface ToolCallFunction {
  /** Arguments. */
  arguments: string;
  /** Name of the tool call function. */
  name: string;
}

/** Tool input rails. */
export interface ToolInputRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** Whether parallel applies. Default: `false`. */
  parallel?: boolean | null;
}

/** Tool output rails. */
export interface ToolOutputRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** Whether parallel applies. Default: `false`. */
  parallel?: boolean | null;
}

/** Tracing config. */
export interface TracingConfig {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Adapters. */
  adapters?: LogAdapterConfig[] | null;
  /** Span format. Default: `'opentelemetry'`. */
  span_format?: string | null;
  /** Whether enable content capture applies. Default: `false`. */
  enable_content_capture?: boolean | null;
}

/** Trend micro rail config. */
export interface TrendMicroRailConfig {
  /** URL of the v1. Default: `'https://api.xdr.trendmicro.com/v3.0/aiSecurity/applyGuardrails'`. */
  v1_url?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /** Name of the application. Default: `'nemo-guardrails'`. */
  application_name?: string | null;
  /** Whether detailed response applies. Default: `false`. */
  detailed_response?: boolean | null;
}

/** User messages config. */
export interface UserMessagesConfig {
  /** Whether embeddings only applies. Default: `false`. */
  embeddings_only?: boolean | null;
  /** Embeddings only similarity threshold. From 0 to 1. */
  embeddings_only_similarity_threshold?: number | null;
  /** Embeddings only fallback intent. */
  embeddings_only_fallback_intent?: string | null;
}
