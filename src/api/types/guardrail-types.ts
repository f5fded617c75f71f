/** Types of the resources below `guardrail`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, StringFilter } from './shared-types.ts';

/** AI defense rail config. */
export interface AIDefenseRailConfig {
  /** Time limit in seconds. Default: `30`. */
  timeout?: number | null;
  /** Whether texts pass while the service cannot be reached. Default: `false`. */
  fail_open?: boolean | null;
}

/** Action rails. */
export interface ActionRails {
  /** Actions that finish at once, without waiting for their result. */
  instant_actions?: string[] | null;
}

/** Activated rail. */
export interface ActivatedRail {
  /** Where the rail acts, as in `input`, `dialog` or `output`. */
  type: string;
  /** Flow that ran, as in `self check input`. */
  name: string;
  /** What the rail decided, as in `continue` or `refuse to respond`. */
  decisions?: string[] | null;
  /** Actions that the rail called. */
  executed_actions?: ExecutedAction[] | null;
  /** Texts that end the response. Default: `false`. */
  stop?: boolean | null;
  /** Facts that the rail adds; they depend on the rail. */
  additional_info?: Record<string, unknown> | null;
  /** Start in seconds since 1970. */
  started_at?: number | null;
  /** End in seconds since 1970. */
  finished_at?: number | null;
  /** Seconds from start to end. */
  duration?: number | null;
}

/** Auto align options. */
export interface AutoAlignOptions {
  /** Policies that are sent to AutoAlign. */
  guardrails_config?: Record<string, unknown> | null;
}

/** Auto align rail config. */
export interface AutoAlignRailConfig {
  /** Further arguments, which depend on the kind. */
  parameters?: Record<string, unknown> | null;
  /** Settings for what the user said. */
  input?: AutoAlignOptions | null;
  /** Settings for the response of the model. */
  output?: AutoAlignOptions | null;
}

/** Cache stats config. */
export interface CacheStatsConfig {
  /** Whether hits and misses are counted. Default: `false`. */
  enabled?: boolean | null;
  /** Seconds between log lines about hits and misses; null logs none. */
  log_interval?: number | null;
}

/** Chat completion assistant message param. */
export interface ChatCompletionAssistantMessageParam {
  /** `assistant`: the response of the model. */
  role: 'assistant';
  /** Text of the message, or parts with text and images. */
  content?: string | null;
  /** Former form of `tool_calls`, with one call. */
  function_call?: FunctionCall;
  /** Speaker's name, to tell several of the same role apart. */
  name?: string | null;
  /** Functions that the model called. */
  tool_calls?: ChatCompletionMessageToolCallParam[] | null;
}

/** Chat completion content part image param. */
export interface ChatCompletionContentPartImageParam {
  /** Where the image is. */
  image_url: ImageURL;
  /** `image_url`, which tells the part from one with text. */
  type: 'image_url';
}

/** Chat completion content part text param. */
export interface ChatCompletionContentPartTextParam {
  /** The words of the part. */
  text: string;
  /** `text`, which tells the part from one with an image. */
  type: 'text';
}

/** Chat completion function message param. */
export interface ChatCompletionFunctionMessageParam {
  /** Text of the message, or parts with text and images. */
  content: string | null;
  /** Function that returned the content. */
  name: string;
  /** `function`: former form of `tool`. */
  role: 'function';
}

/** Chat completion message tool call param. */
export interface ChatCompletionMessageToolCallParam {
  /** ID of the chat completion message tool call param; it never changes. */
  id: string;
  /** Function to call, with its arguments. */
  function: ToolCallFunction;
  /** Always `function`. */
  type: 'function';
}

/** Chat completion system message param. */
export interface ChatCompletionSystemMessageParam {
  /** Text of the message, or parts with text and images. */
  content: string;
  /** `system`: instructions that precede the conversation. */
  role: 'system';
  /** Speaker's name, to tell several of the same role apart. */
  name?: string | null;
}

/** Chat completion tool message param. */
export interface ChatCompletionToolMessageParam {
  /** Text of the message, or parts with text and images. */
  content: string;
  /** `tool`: what a called function returned. */
  role: 'tool';
  /** ID of the call whose result this message contains. */
  tool_call_id: string;
}

/** Chat completion user message param. */
export interface ChatCompletionUserMessageParam {
  /** Text of the message, or parts with text and images. */
  content: string | (ChatCompletionContentPartTextParam | ChatCompletionContentPartImageParam)[];
  /** `user`: what was asked. */
  role: 'user';
  /** Speaker's name, to tell several of the same role apart. */
  name?: string | null;
}

/** Clavata rail config. */
export interface ClavataRailConfig {
  /** URL of the detection server. Default: `'https://gateway.app.clavata.ai:8443'`. */
  server_endpoint?: string | null;
  /** Policy IDs at Clavata, by a name of your own. */
  policies?: Record<string, string> | null;
  /** Whether any or all labels must match. Default: `'ANY'`. */
  label_match_logic?: 'ANY' | 'ALL' | (string & {}) | null;
  /** Settings for what the user said. */
  input?: ClavataRailOptions | null;
  /** Settings for the response of the model. */
  output?: ClavataRailOptions | null;
}

/** Clavata rail options. */
export interface ClavataRailOptions {
  /** Name of an entry of `policies`. */
  policy: string;
  /** Labels of the policy that count; all if it is left out. */
  labels?: string[] | null;
}

/** Content safety config. */
export interface ContentSafetyConfig {
  /** Whether refusals are in the language of the user. */
  multilingual?: MultilingualConfig | null;
  /** Whether the safety model explains its decision. */
  reasoning?: ReasoningConfig | null;
}

/** Context bloat detection config. */
export interface ContextBloatDetectionConfig {
  /** Length in characters above which an input is flagged. More than 0. Default: `5000`. */
  max_chars?: number | null;
  /** Length in characters below which only the length is checked. At least 0. Default: `50`. */
  min_chars?: number | null;
  /**
   * Bits for each character below which an input is flagged; English prose has about 4. From 0 to 8. Default:
   * `3.5`.
   */
  min_entropy?: number | null;
  /** Share of repeated n-grams above which an input is flagged. From 0 to 1. Default: `0.4`. */
  max_repetition_ratio?: number | null;
  /** Length of the n-grams that are compared, in words. At least 1. Default: `3`. */
  ngram_size?: number | null;
  /** Share of one repeated character above which an input is flagged. From 0 to 1. Default: `0.1`. */
  max_run_ratio?: number | null;
  /** `reject` refuses the input, `truncate` cuts it, `warn` only logs. Default: `'reject'`. */
  action?: 'reject' | 'truncate' | 'warn' | (string & {}) | null;
}

/** Crowd strike AIDR rail config. */
export interface CrowdStrikeAIDRRailConfig {
  /** Time limit in seconds. Default: `30`. */
  timeout?: number | null;
}

/** Dialog rails. */
export interface DialogRails {
  /** Whether one model call replaces the usual three. */
  single_call?: SingleCallConfig | null;
  /** How the intent of the user is recognized. */
  user_messages?: UserMessagesConfig | null;
}

/** Executed action. */
export interface ExecutedAction {
  /** Action that was called, as in `self_check_input`. */
  action_name: string;
  /** Arguments of the action, by parameter. */
  action_params?: Record<string, unknown> | null;
  /** Result of the action: any JSON value. */
  return_value?: unknown;
  /** Model calls that the action made. */
  llm_calls?: LLMCallInfo[] | null;
  /** Start in seconds since 1970. */
  started_at?: number | null;
  /** End in seconds since 1970. */
  finished_at?: number | null;
  /** Seconds from start to end. */
  duration?: number | null;
}

/** Fact checking rail config. */
export interface FactCheckingRailConfig {
  /** Further arguments, which depend on the kind. */
  parameters?: Record<string, unknown> | null;
  /** Whether the model checks itself when the other method fails. Default: `false`. */
  fallback_to_self_check?: boolean | null;
}

/** Fiddler guardrails. */
export interface FiddlerGuardrails {
  /** URL of the Fiddler server. Default: `'http://localhost:8080/process/text'`. */
  fiddler_endpoint?: string | null;
  /** Score from which on a text counts as unsafe. Default: `0.1`. */
  safety_threshold?: number | null;
  /** Score below which a response counts as unfaithful. Default: `0.05`. */
  faithfulness_threshold?: number | null;
}

/** Function call. */
export interface FunctionCall {
  /** Arguments as JSON in a string; the model may have written invalid JSON. */
  arguments: string;
  /** Name of the function, as the request defined it. */
  name: string;
}

/** G li NER detection. */
export interface GLiNERDetection {
  /** URL that texts are sent to. Default: `'http://localhost:8000/v1/chat/completions'`. */
  server_endpoint?: string | null;
  /** Model, as `name` or `workspace/name`. Default: `'nvidia/gliner-pii'`. */
  model?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /** Score from which on a finding counts. Default: `0.5`. */
  threshold?: number | null;
  /** Length of a piece of text that is examined at once. Default: `384`. */
  chunk_length?: number | null;
  /** Length that neighbouring pieces share, so that no entity is cut. Default: `128`. */
  overlap?: number | null;
  /** Whether entities must not contain others. Default: `false`. */
  flat_ner?: boolean | null;
  /** Settings for what the user said. */
  input?: GLiNERDetectionOptions | null;
  /** Settings for the response of the model. */
  output?: GLiNERDetectionOptions | null;
  /** Settings for retrieved passages. */
  retrieval?: GLiNERDetectionOptions | null;
}

/** G li NER detection options. */
export interface GLiNERDetectionOptions {
  /** Kinds of data to detect, as in `PERSON` or `EMAIL_ADDRESS`. */
  entities?: string[] | null;
}

/** Generation log. */
export interface GenerationLog {
  /** Rails that ran, in their order. */
  activated_rails?: ActivatedRail[] | null;
  /** Durations in seconds and counts of model calls. */
  stats?: GenerationStats | null;
  /** Model calls that were made, with their prompts. */
  llm_calls?: LLMCallInfo[] | null;
  /** Events of the runtime, for debugging. */
  internal_events?: Record<string, unknown>[] | null;
  /** The conversation in Colang. */
  colang_history?: string | null;
}

/** Generation log options. */
export interface GenerationLogOptions {
  /** Whether to return the rails that ran, with their decisions. Default: `false`. */
  activated_rails?: boolean;
  /** Whether to return every model call with its prompt. Default: `false`. */
  llm_calls?: boolean;
  /** Whether to return all events of the runtime. Default: `false`. */
  internal_events?: boolean;
  /** Whether to return the conversation in Colang. Default: `false`. */
  colang_history?: boolean;
  /** Whether to return durations and counts. Default: `false`. */
  stats?: boolean;
}

/** Generation options. */
export interface GenerationOptions {
  /** Kinds of rails to run: all, or those that are named. */
  rails?: GenerationRailsOptions;
  /** Parameters of the model call, as in `temperature`. */
  llm_params?: Record<string, unknown> | null;
  /** Whether to return further fields of the model's response. Default: `false`. */
  llm_output?: boolean | null;
  /** Variables to return: `true` for all, or their names. */
  output_vars?: boolean | string[];
  /** What the response reports about the run. */
  log?: GenerationLogOptions;
}

/** Generation rails options. */
export interface GenerationRailsOptions {
  /** Input rails to run: `true` for all, or their names. Default: `true`. */
  input?: boolean | string[];
  /** Output rails to run: `true` for all, or their names. Default: `true`. */
  output?: boolean | string[];
  /** Retrieval rails to run: `true` for all, or their names. Default: `true`. */
  retrieval?: boolean | string[];
  /** Whether dialog rails run. Default: `true`. */
  dialog?: boolean;
}

/** Generation stats. */
export interface GenerationStats {
  /** Seconds spent in input rails. */
  input_rails_duration?: number | null;
  /** Seconds spent in dialog rails. */
  dialog_rails_duration?: number | null;
  /** Seconds spent on the response itself. */
  generation_rails_duration?: number | null;
  /** Seconds spent in output rails. */
  output_rails_duration?: number | null;
  /** Seconds from request to response. */
  total_duration?: number | null;
  /** Seconds spent waiting for models. Default: `0`. */
  llm_calls_duration?: number | null;
  /** Number of model calls. Default: `0`. */
  llm_calls_count?: number | null;
  /** Tokens sent in all model calls. Default: `0`. */
  llm_calls_total_prompt_tokens?: number | null;
  /** Tokens generated in all model calls. Default: `0`. */
  llm_calls_total_completion_tokens?: number | null;
  /** Tokens of all model calls, sent and generated. Default: `0`. */
  llm_calls_total_tokens?: number | null;
}

/** Guardrail check result. */
export interface GuardrailCheckResult {
  /** `blocked` if any rail refused the messages, otherwise `success`. */
  status: RailsStatus;
  /** Outcome of each rail that ran, by its name. */
  rails_status: Record<string, RailStatus>;
  /** Log, variables and model output that `options` asked for. */
  guardrails_data?: GuardrailsData | null;
}

/** A guardrail configuration, as the platform returns it. */
export interface GuardrailConfig {
  /**
   * Name of the guardrail config, unique within its workspace: 2 to 63 lower-case letters, digits, `-`, `.`,
   * `_`, `@` and `+`. It starts with a letter, has no `--`, and does not end with `-`.
   */
  name?: string | null;
  /** Workspace that contains the guardrail config and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the guardrail config with others; it grants no rights. */
  project?: string | null;
  /** What the guardrail config is for, in free text. */
  description?: string | null;
  /** Rails, models and prompts, in the form of `config.yml` of NeMo Guardrails. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** Always null: a configuration belongs to its workspace alone. */
  parent?: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
}

/** Conditions that a guardrail config must meet to be listed. */
export interface GuardrailConfigFilter {
  /** Keeps each guardrail config whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each guardrail config whose `description` is this text; `{ $like: "text" }` finds a part of it. */
  description?: StringFilter | string;
  /** Keeps each guardrail config whose `project` equals this. */
  project?: string;
  /** Keeps each guardrail config whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each guardrail config whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
}

/** Guardrails AI rail config. */
export interface GuardrailsAIRailConfig {
  /** Validators to run, each with its arguments. */
  validators?: GuardrailsAIValidatorConfig[] | null;
}

/** Guardrails AI validator config. */
export interface GuardrailsAIValidatorConfig {
  /** Validator in the Guardrails AI hub, as in `toxic_language`. */
  name: string;
  /** Further arguments, which depend on the kind. */
  parameters?: Record<string, unknown> | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Guardrails data. */
export interface GuardrailsData {
  /** Further fields of the model's response, if `llm_output` was asked for. */
  llm_output?: Record<string, unknown> | null;
  /** Configurations that were applied, as `workspace/name`. */
  config_ids?: string[] | null;
  /** Variables that `output_vars` asked for. */
  output_data?: Record<string, unknown> | null;
  /** What ran, in the detail that `log` of the options asked for. */
  log?: GenerationLog | null;
}

/** Guardrails data input. */
export interface GuardrailsDataInput {
  /** Configuration itself, or the name of a stored one. Default: `'system/default'`. */
  config?: string | RailsConfig;
  /** Stored configuration to apply, as `workspace/name`. Default: `'system/default'`. */
  config_id?: string | null;
  /** Several stored configurations to merge, as `workspace/name`. */
  config_ids?: string[] | null;
  /**
   * Whether the data is returned as an entry of `choices`, for clients that know no other fields. Default:
   * `false`.
   */
  return_choice?: boolean;
  /** Variables that rails can read, by name. */
  context?: Record<string, unknown> | null;
  /** Whether to stream the response. Default: `false`. */
  stream?: boolean | null;
  /** Which rails run, and what the response reports about them. */
  options?: GenerationOptions;
  /** State of an earlier response, to continue from. */
  state?: Record<string, unknown> | null;
}

/** Image URL. */
export interface ImageURL {
  /** URL of the image, or its bytes as a `data:` URL. */
  url: string;
  /** Resolution at which the model looks at the image; higher costs more tokens. */
  detail?: 'auto' | 'low' | 'high' | (string & {}) | null;
}

/** Injection detection. */
export interface InjectionDetection {
  /** Kinds to detect: `sqli`, `template`, `code`, `xss`. */
  injections?: string[] | null;
  /** `reject` refuses the response, `omit` masks what was found. Default: `'reject'`. */
  action?: string | null;
  /** YARA rules of your own, by name, in place of the built-in ones. */
  yara_rules?: Record<string, string> | null;
}

/** Input rails. */
export interface InputRails {
  /** Whether the flows run at the same time instead of one after another. Default: `false`. */
  parallel?: boolean | null;
  /** Names of the flows that run. */
  flows?: string[] | null;
}

/** Instruction. */
export interface Instruction {
  /** Kind of instruction; `general` is part of all prompts. */
  type: string;
  /** Words of the instruction. */
  content: string;
}

/** Jailbreak detection config. */
export interface JailbreakDetectionConfig {
  /** URL of the heuristics server; null runs them in the guardrails service. */
  server_endpoint?: string | null;
  /** Ratio of length to perplexity above which a text is blocked. More than 0. Default: `89.79`. */
  length_per_perplexity_threshold?: number | null;
  /** Perplexity of the first or last words above which a text is blocked. More than 0. Default: `1845.65`. */
  prefix_suffix_perplexity_threshold?: number | null;
  /** Base URL of a jailbreak detection NIM, as in `http://localhost:8000/v1`. */
  nim_base_url?: string | null;
  /** Path of the classification below the base URL. Default: `'classify'`. */
  nim_server_endpoint?: string | null;
  /** Key of the detection server. Prefer `api_key_env_var`. */
  api_key?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /**
   * Former form of `nim_base_url`, without scheme and port.
   * @deprecated The platform advises against it.
   */
  nim_url?: string | null;
  /**
   * Former form of `nim_base_url`: its port.
   * @deprecated The platform advises against it.
   */
  nim_port?: number | null;
  /**
   * Embedding model of the classifier.
   * @deprecated The platform advises against it.
   */
  embedding?: string | null;
}

/** LLM call info. */
export interface LLMCallInfo {
  /** Task the model was called for, as in `self_check_input`. */
  task?: string | null;
  /** Seconds from start to end. */
  duration?: number | null;
  /** Tokens of prompt and response together. */
  total_tokens?: number | null;
  /** Tokens sent to the model. */
  prompt_tokens?: number | null;
  /** Tokens that the model generated. */
  completion_tokens?: number | null;
  /** Start in seconds since 1970. Default: `0`. */
  started_at?: number | null;
  /** End in seconds since 1970. Default: `0`. */
  finished_at?: number | null;
  /** ID of the LLM call info; it never changes. */
  id?: string | null;
  /** Text that was sent to the model. */
  prompt?: string | null;
  /** Text that the model generated. */
  completion?: string | null;
  /** Unchanged response of the provider. */
  raw_response?: Record<string, unknown> | null;
  /** Model that responded; `unknown` if the rail does not report it. Default: `'unknown'`. */
  llm_model_name?: string | null;
}

/** Local HF classifier config. */
export interface LocalHFClassifierConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Score from which on a finding counts. From 0 to 1. Default: `0.5`. */
  threshold?: number | null;
  /** Labels that block the text when their score reaches the threshold. */
  blocked_labels?: string[] | null;
  /** Engine that runs the model. Default: `'local'`. */
  engine: 'local';
  /** Whether whole texts or single tokens are classified. Default: `'text-classification'`. */
  task?: 'text-classification' | 'token-classification' | (string & {}) | null;
  /** Further arguments, which depend on the kind. */
  parameters?: Record<string, unknown> | null;
}

/** Log adapter config. */
export interface LogAdapterConfig {
  /** Kind of exporter, as in `FileSystem` or `OpenTelemetry`. Default: `'FileSystem'`. */
  name?: string | null;
}

/** Message template. */
export interface MessageTemplate {
  /** Speaker, as in `system` or `user`. */
  type: string;
  /** Template of the message (Jinja). */
  content: string;
}

/** Model cache config. */
export interface ModelCacheConfig {
  /** Whether equal calls of the model are served from memory. Default: `false`. */
  enabled?: boolean | null;
  /** Number of responses to keep; the least recently used go first. Default: `50000`. */
  maxsize?: number | null;
  /** Whether hits and misses are counted and logged. */
  stats?: CacheStatsConfig | null;
}

/** Model parameters. */
export interface ModelParameters {
  /** Base URL of the server, as in `http://localhost:8000/v1`. */
  base_url?: string | null;
  /** HTTP headers of every call, by name. */
  default_headers?: Record<string, string> | null;
}

/** Multilingual config. */
export interface MultilingualConfig {
  /** Whether refusals are in the language of the user. Default: `false`. */
  enabled?: boolean | null;
  /** Refusals by language code, as in `{ en: "I cannot help with that." }`. */
  refusal_messages?: Record<string, string> | null;
}

/** Output rails. */
export interface OutputRails {
  /** Whether the flows run at the same time instead of one after another. Default: `false`. */
  parallel?: boolean | null;
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** How rails check a streamed response. */
  streaming?: OutputRailsStreamingConfig | null;
  /** Whether rails also check what the model thought. Default: `false`. */
  apply_to_reasoning_traces?: boolean | null;
}

/** Output rails streaming config. */
export interface OutputRailsStreamingConfig {
  /** Whether streamed responses are checked while they arrive. Default: `true`. */
  enabled?: boolean | null;
  /** Number of tokens that are checked together. Default: `200`. */
  chunk_size?: number | null;
  /** Number of tokens of the chunk before that are checked again. Default: `50`. */
  context_size?: number | null;
  /** Whether tokens are sent before they were checked. Default: `true`. */
  stream_first?: boolean | null;
}

/** Pangea rail config. */
export interface PangeaRailConfig {
  /** Settings for what the user said. */
  input?: PangeaRailOptions | null;
  /** Settings for the response of the model. */
  output?: PangeaRailOptions | null;
}

/** Pangea rail options. */
export interface PangeaRailOptions {
  /** Recipe of the Pangea console that is applied to the text. */
  recipe: string;
}

/** Patronus evaluate api params. */
export interface PatronusEvaluateApiParams {
  /** Whether all evaluators must pass, or any. Default: `'all_pass'`. */
  success_strategy?: PatronusEvaluationSuccessStrategy | null;
  /** Parameters. */
  params?: Record<string, unknown> | null;
}

/** Patronus evaluate config. */
export interface PatronusEvaluateConfig {
  /** Evaluators to call and how to judge their responses. */
  evaluate_config?: PatronusEvaluateApiParams | null;
}

/** Patronus evaluation success strategy. */
export type PatronusEvaluationSuccessStrategy = 'all_pass' | 'any_pass' | (string & {});

/** Patronus rail config. */
export interface PatronusRailConfig {
  /** Settings for what the user said. */
  input?: PatronusEvaluateConfig | null;
  /** Settings for the response of the model. */
  output?: PatronusEvaluateConfig | null;
}

/** Polygraf detection. */
export interface PolygrafDetection {
  /** URL that texts are sent to. Default: `'http://localhost:8000/v1/pii/text-detect'`. */
  server_endpoint?: string | null;
  /** Settings for what the user said. */
  input?: PolygrafDetectionOptions | null;
  /** Settings for the response of the model. */
  output?: PolygrafDetectionOptions | null;
  /** Settings for retrieved passages. */
  retrieval?: PolygrafDetectionOptions | null;
}

/** Polygraf detection options. */
export interface PolygrafDetectionOptions {
  /** Kinds of data to detect, as in `PERSON` or `EMAIL_ADDRESS`. */
  entities?: string[] | null;
}

/** Private AI detection. */
export interface PrivateAIDetection {
  /** URL that texts are sent to. */
  server_endpoint?: string | null;
  /** Settings for what the user said. */
  input?: PrivateAIDetectionOptions | null;
  /** Settings for the response of the model. */
  output?: PrivateAIDetectionOptions | null;
  /** Settings for retrieved passages. */
  retrieval?: PrivateAIDetectionOptions | null;
}

/** Private AI detection options. */
export interface PrivateAIDetectionOptions {
  /** Kinds of data to detect, as in `PERSON` or `EMAIL_ADDRESS`. */
  entities?: string[] | null;
}

/** Rail status. */
export interface RailStatus {
  /** `blocked` if the rail refused the messages, otherwise `success`. */
  status: RailsStatus;
}

/** Rails. */
export interface Rails {
  /** Configuration of the rails. */
  config?: RailsConfigData | null;
  /** Rails that see what the user said, before the model does. */
  input?: InputRails | null;
  /** Rails that see the model's response, before the user does. */
  output?: OutputRails | null;
  /** Rails that see retrieved passages. */
  retrieval?: RetrievalRails | null;
  /** Rails that steer the conversation. */
  dialog?: DialogRails | null;
  /** How actions run. */
  actions?: ActionRails | null;
  /** Rails that see the calls that the model makes. */
  tool_output?: ToolOutputRails | null;
  /** Rails that see what called functions return. */
  tool_input?: ToolInputRails | null;
}

/** Rails config. */
export interface RailsConfig {
  /** Models that the rails use, by what they are for. */
  models?: RailsModel[] | null;
  /** Instructions that are part of each prompt. */
  instructions?: Instruction[] | null;
  /** URL of a server that runs custom actions. */
  actions_server_url?: string | null;
  /** Example of a conversation, which is part of prompts. */
  sample_conversation?: string | null;
  /** Prompts by task, which replace the built-in ones. */
  prompts?: TaskPrompt[] | null;
  /** Set of prompts to use; `compact` is shorter. Default: `'standard'`. */
  prompting_mode?: string | null;
  /** Sampling temperature for tasks that should be as deterministic as possible. Default: `0.001`. */
  lowest_temperature?: number | null;
  /** Whether the model may generate a flow of several steps (experimental). Default: `false`. */
  enable_multi_step_generation?: boolean | null;
  /** Version of the Colang language: `1.0` or `2.x`. Default: `'1.0'`. */
  colang_version?: string | null;
  /** Values for your own actions. */
  custom_data?: Record<string, unknown> | null;
  /** The rails, by where they act. */
  rails?: Rails | null;
  /** Whether a rail that refuses returns an exception instead of a message. Default: `false`. */
  enable_rails_exceptions?: boolean | null;
  /** Whether prompts reach the model unchanged. */
  passthrough?: boolean | null;
  /** Where spans of the runs are sent. */
  tracing?: TracingConfig | null;
}

/** Rails config data. */
export interface RailsConfigData {
  /** Check of responses against retrieved passages. */
  fact_checking?: FactCheckingRailConfig | null;
  /** Service AutoAlign, which checks texts by its own policies. */
  autoalign?: AutoAlignRailConfig | null;
  /** Service Patronus, which evaluates responses. */
  patronus?: PatronusRailConfig | null;
  /** Detection and masking of personal data by Presidio. */
  sensitive_data_detection?: SensitiveDataDetection | null;
  /** Detection by regular expressions. */
  regex_detection?: RegexDetection | null;
  /** Detection of attempts to lift the model's limits. */
  jailbreak_detection?: JailbreakDetectionConfig | null;
  /** Detection of code injected into the model's response. */
  injection_detection?: InjectionDetection | null;
  /** Service Private AI, which detects personal data. */
  privateai?: PrivateAIDetection | null;
  /** Detection of entities by a GLiNER model. */
  gliner?: GLiNERDetection | null;
  /** Service Polygraf, which detects personal data. */
  polygraf?: PolygrafDetection | null;
  /** Service Fiddler, which checks safety and faithfulness. */
  fiddler?: FiddlerGuardrails | null;
  /** Service Clavata, which checks texts by its own policies. */
  clavata?: ClavataRailConfig | null;
  /** Service CrowdStrike AIDR, which detects attacks. */
  crowdstrike_aidr?: CrowdStrikeAIDRRailConfig | null;
  /** Service Pangea AI Guard, which inspects and redacts texts. */
  pangea?: PangeaRailConfig | null;
  /** Validators of the Guardrails AI hub. */
  guardrails_ai?: GuardrailsAIRailConfig | null;
  /** Service Trend Micro AI Guard, which inspects texts. */
  trend_micro?: TrendMicroRailConfig | null;
  /** Service Cisco AI Defense, which inspects texts. */
  ai_defense?: AIDefenseRailConfig | null;
  /** Check by a content safety model. */
  content_safety?: ContentSafetyConfig | null;
  /** Classifiers of the Hugging Face Hub, by a name of your own. */
  hf_classifier?: Record<string, LocalHFClassifierConfig | RemoteHFClassifierConfig> | null;
  /** Detection of inputs that only fill the context. */
  context_bloat_detection?: ContextBloatDetectionConfig | null;
}

/** Rails model. */
export interface RailsModel {
  /** What the model is for, as in `main`, `content_safety` or `embeddings`. */
  type: string;
  /** Engine that runs the model. */
  engine: string;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** Base URL, headers and defaults of the calls. */
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
  /** Whether the safety model thinks before it decides. Default: `false`. */
  enabled?: boolean | null;
}

/** Regex detection. */
export interface RegexDetection {
  /** Settings for what the user said. */
  input?: RegexDetectionOptions | null;
  /** Settings for the response of the model. */
  output?: RegexDetectionOptions | null;
  /** Settings for retrieved passages. */
  retrieval?: RegexDetectionOptions | null;
}

/** Regex detection options. */
export interface RegexDetectionOptions {
  /** Regular expressions (Python); a match blocks the text. */
  patterns?: string[] | null;
  /** Whether upper and lower case are the same. Default: `false`. */
  case_insensitive?: boolean | null;
}

/** Remote HF classifier config. */
export interface RemoteHFClassifierConfig {
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Score from which on a finding counts. From 0 to 1. Default: `0.5`. */
  threshold?: number | null;
  /** Labels that block the text when their score reaches the threshold. */
  blocked_labels?: string[] | null;
  /** Engine that runs the model. */
  engine: 'vllm' | 'kserve' | 'fms' | (string & {});
  /** Base URL of the server, as in `http://localhost:8000/v1`. */
  base_url: string;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /** Further arguments, which depend on the kind. */
  parameters?: Record<string, unknown> | null;
}

/** Retrieval rails. */
export interface RetrievalRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
}

/** Sensitive data detection. */
export interface SensitiveDataDetection {
  /** Recognizers of your own, in Presidio's no-code format. */
  recognizers?: Record<string, unknown>[] | null;
  /** Settings for what the user said. */
  input?: SensitiveDataDetectionOptions | null;
  /** Settings for the response of the model. */
  output?: SensitiveDataDetectionOptions | null;
  /** Settings for retrieved passages. */
  retrieval?: SensitiveDataDetectionOptions | null;
}

/** Sensitive data detection options. */
export interface SensitiveDataDetectionOptions {
  /** Kinds of data to detect, as in `PERSON` or `EMAIL_ADDRESS`. */
  entities?: string[] | null;
  /** Character that replaces each character of a finding. Default: `'*'`. */
  mask_token?: string | null;
  /** Confidence from which on a finding counts, 0 to 1. Default: `0.2`. */
  score_threshold?: number | null;
}

/** Single call config. */
export interface SingleCallConfig {
  /** Whether intent, next step and response come from one model call. Default: `false`. */
  enabled?: boolean | null;
  /** Whether several calls are made when one is not enough. Default: `true`. */
  fallback_to_multiple_calls?: boolean | null;
}

/** Task prompt. */
export interface TaskPrompt {
  /** Task that the prompt is for, as in `self_check_input`. */
  task: string;
  /** Template of the prompt (Jinja); either this or `messages`. */
  content?: string | null;
  /** Messages of the conversation. */
  messages?: (MessageTemplate | string)[] | null;
  /** Models that use this prompt, as in `openai/gpt-4o`; all if it is left out. */
  models?: string[] | null;
  /** Parser that reads the model's response, as in `is_content_safe`. */
  output_parser?: string | null;
  /** Maximum length in characters. At least 1. Default: `16000`. */
  max_length?: number | null;
  /** How much of each row to return. Default: `'standard'`. */
  mode?: string | null;
  /** Texts that end the response. */
  stop?: string[] | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
}

/** Tool call function. */
export interface ToolCallFunction {
  /** Arguments as JSON in a string; the model may have written invalid JSON. */
  arguments: string;
  /** Name of the function, as the request defined it. */
  name: string;
}

/** Tool input rails. */
export interface ToolInputRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** Whether the flows run at the same time instead of one after another. Default: `false`. */
  parallel?: boolean | null;
}

/** Tool output rails. */
export interface ToolOutputRails {
  /** Names of the flows that run. */
  flows?: string[] | null;
  /** Whether the flows run at the same time instead of one after another. Default: `false`. */
  parallel?: boolean | null;
}

/** Tracing config. */
export interface TracingConfig {
  /** Whether spans of the runs are exported. Default: `false`. */
  enabled?: boolean | null;
  /** Where spans are written to. */
  adapters?: LogAdapterConfig[] | null;
  /** `opentelemetry` follows its conventions, `legacy` has simple metrics. Default: `'opentelemetry'`. */
  span_format?: string | null;
  /** Whether spans contain prompts and responses, which may be personal. Default: `false`. */
  enable_content_capture?: boolean | null;
}

/** Trend micro rail config. */
export interface TrendMicroRailConfig {
  /** URL of the service. Default: `'https://api.xdr.trendmicro.com/v3.0/aiSecurity/applyGuardrails'`. */
  v1_url?: string | null;
  /** Environment variable with the API key. */
  api_key_env_var?: string | null;
  /**
   * Name by which the service logs the calls: letters, digits, `-` and `_`, at most 64. At most 64 characters.
   * Default: `'nemo-guardrails'`.
   */
  application_name?: string | null;
  /** Whether the service returns confidence scores, not only its decision. Default: `false`. */
  detailed_response?: boolean | null;
}

/** User messages config. */
export interface UserMessagesConfig {
  /** Whether intents are found by similarity alone, without a model call. Default: `false`. */
  embeddings_only?: boolean | null;
  /** Similarity from which on an intent counts. From 0 to 1. */
  embeddings_only_similarity_threshold?: number | null;
  /** Intent when none is similar enough; null asks the model. */
  embeddings_only_fallback_intent?: string | null;
}
