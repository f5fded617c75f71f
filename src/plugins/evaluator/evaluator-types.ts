/** Types of the plugin `evaluator`. Generated from contract/ by `npm run generate`; do not edit. */

/** Agent eval input spec. */
export interface AgentEvalInputSpec {
  /** Model, agent or program that makes the trials; none if `trials` is given. */
  target?:
    | ModelTarget
    | AgentTarget
    | CodexRunnerTarget
    | FabricRunnerTarget
    | HarborRunnerTarget
    | null;
  /** Trials that were made before and are only scored. */
  trials?: AgentEvalTrial[] | null;
  /** Tasks that run at the same time. At least 1. Default: `4`. */
  max_concurrent_tasks?: number;
  /** Whether the first failure ends the job. Default: `false`. */
  fail_fast?: boolean;
  /** Facts about the benchmark, kept with the result. */
  benchmark?: Record<string, unknown>;
  /** Tasks to run, or a stored set of them. */
  tasks: TasksetRef | AgentEvalTaskInput[];
}

/** An agent evaluation result, as the platform returns it. */
export interface AgentEvalResult {
  /** ID of the agent eval result; it never changes. */
  id: string;
  /** Name of the result, unique within its workspace. */
  name: string;
  /** Workspace that contains the agent eval result and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the agent eval result with others; it grants no rights. */
  project?: string | null;
  /** ID of the job that made it. */
  job_id: string;
  /** Whether a model, an agent or a program was evaluated. */
  target_kind?: string | null;
  /** What was evaluated, by name. */
  target_name?: string | null;
  /** URL of what was evaluated. */
  target_url?: string | null;
  /** Statistics of each metric. */
  scores: AggregatedMetricResult;
  /** Fileset path of the complete result, as `workspace/fileset#path`. */
  bundle_ref: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Agent eval spec. */
export interface AgentEvalSpec {
  /** Model, agent or program that makes the trials; none if `trials` is given. */
  target?:
    | ModelTarget
    | AgentTarget
    | CodexRunnerTarget
    | FabricRunnerTarget
    | HarborRunnerTarget
    | null;
  /** Trials that were made before and are only scored. */
  trials?: AgentEvalTrial[] | null;
  /** Tasks that run at the same time. At least 1. Default: `4`. */
  max_concurrent_tasks?: number | null;
  /** Whether the first failure ends the job. Default: `false`. */
  fail_fast?: boolean | null;
  /** Facts about the benchmark, kept with the result. */
  benchmark?: Record<string, unknown> | null;
  /** Tasks to run, or a stored set of them. */
  tasks: AgentEvalTaskSpec[];
}

/** Agent eval task input. */
export interface AgentEvalTaskInput {
  /** ID of the agent eval task; it never changes. */
  id: string;
  /** What a good agent does, in words. */
  intent: string;
  /** What the agent is given. */
  inputs?: TaskInputs;
  /** What a right answer looks like. */
  reference?: Record<string, unknown>;
  /** Groups of metrics that readers look at together. */
  views?: Record<string, SemanticView>;
  /** Free metadata. */
  metadata?: MetadataItem[];
  /** What is measured when the task was tried. */
  metrics?: (MetricInline | MetricRef)[];
}

/** Agent eval task spec. */
export interface AgentEvalTaskSpec {
  /** ID of the agent eval task; it never changes. */
  id: string;
  /** What a good agent does, in words. */
  intent: string;
  /** What the agent is given. */
  inputs?: TaskInputs | null;
  /** What a right answer looks like. */
  reference?: Record<string, unknown> | null;
  /** Groups of metrics that readers look at together. */
  views?: Record<string, SemanticView> | null;
  /** Free metadata. */
  metadata?: MetadataItem[] | null;
  /** What is measured when the task was tried. */
  metrics?: MetricInline[] | null;
}

/** Agent eval trial. */
export interface AgentEvalTrial {
  /** ID of the agent eval trial; it never changes. */
  id: string;
  /** Task that was tried. */
  task_id: string;
  /** Whether the trial ended with an answer. */
  status: AgentEvalTrialStatus;
  /** What the agent answered; required when it completed. */
  output?: AgentOutput | null;
  /** What the agent left behind: files, traces, logs. */
  evidence?: CandidateEvidence | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Agent eval trial status. */
export type AgentEvalTrialStatus = 'completed' | 'failed' | 'partial' | (string & {});

/** Agent output. */
export interface AgentOutput {
  /** Answer for readers. */
  output_text?: string | null;
  /** Answer as the agent sent it: any JSON value. */
  response?: unknown;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Agent target. */
export interface AgentTarget {
  /** Tells the kind of target; always the same text. Default: `'agent'`. */
  kind?: 'agent' | null;
  /** Address of the agent and how its answers are read. */
  agent: GenericAgent | NemoAgentToolkitAgent;
  /** Limits and parameters of the calls. */
  params?: RunConfigOnline | null;
}

/** Aggregate range score. */
export interface AggregateRangeScore {
  /** What was measured, as in `accuracy`. */
  name: string;
  /** Results that were counted. */
  count: number;
  /** Results that could not be computed. */
  nan_count: number;
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Lowest result. */
  min?: number | null;
  /** Highest result. */
  max?: number | null;
  /** Spread around the mean, in the unit of the score. */
  std_dev?: number | null;
  /** Square of `std_dev`. */
  variance?: number | null;
  /** `range` for numbers, `rubric` for categories. Default: `'range'`. */
  score_type?: 'range' | null;
  /** Results below which 10, 20 … 100 percent are. */
  percentiles?: Percentiles | null;
  /** Results by intervals. */
  histogram?: Histogram | null;
}

/** Aggregate rubric score. */
export interface AggregateRubricScore {
  /** What was measured, as in `accuracy`. */
  name: string;
  /** Results that were counted. */
  count: number;
  /** Results that could not be computed. */
  nan_count: number;
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Lowest result. */
  min?: number | null;
  /** Highest result. */
  max?: number | null;
  /** Spread around the mean, in the unit of the score. */
  std_dev?: number | null;
  /** Square of `std_dev`. */
  variance?: number | null;
  /** `range` for numbers, `rubric` for categories. Default: `'rubric'`. */
  score_type?: 'rubric' | null;
  /** Results by category. */
  rubric_distribution: RubricScoreStat[];
  /** Category that occurred most. */
  mode_category?: string | null;
}

/** Aggregated metric result. */
export interface AggregatedMetricResult {
  /** Statistics of each score of the metric. */
  scores: (AggregateRangeScore | AggregateRubricScore)[];
}

/** Bundled metric output spec. */
export interface BundledMetricOutputSpec {
  /** Name of the value, as in `score`. */
  name: string;
  /** What the bundled metric is for, in free text. */
  description?: string | null;
  /** Schema (JSON Schema) that each measured value matches. */
  value_json_schema: Record<string, unknown>;
}

/** Candidate evidence. */
export interface CandidateEvidence {
  /** Pieces of evidence by name, as in `trace`. */
  descriptors?: Record<string, EvidenceDescriptor> | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Cloudpickle metric payload. */
export interface CloudpickleMetricPayload {
  /** Tells settings and Python code apart. */
  kind: 'cloudpickle';
  /** Version of Python that wrote the code. */
  python_version: string;
  /** Version of `cloudpickle` that wrote the code. */
  cloudpickle_version: string;
  /** Protocol of `pickle` that wrote the code. */
  pickle_protocol: number;
  /** The code, in base64. */
  blob: string;
  /** SHA-256 of the content, to detect changes. */
  digest?: string | null;
}

/** Codex runner target. */
export interface CodexRunnerTarget {
  /** Tells the kind of target; always the same text. Default: `'codex'`. */
  kind?: 'codex' | null;
  /** Model that answers. */
  model?: string | null;
  /** Seconds for each task. At least 1. Default: `600`. */
  timeout_s?: number | null;
}

/** Evaluate input spec. */
export interface EvaluateInputSpec {
  /** Rows, or the fileset that holds them. */
  dataset: Record<string, unknown>[] | FilesetRef;
  /** Limits and parameters of the calls. */
  params?: RunConfig | RunConfigOnline | RunConfigOnlineModel | null;
  /** Model or agent that answers; none if the data holds answers. */
  target?: EvaluatorModel | GenericAgent | NemoAgentToolkitAgent | null;
  /** Template (Jinja) of the request, over the columns of a row. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Columns that metrics read, where they have other names. */
  field_mapping?: FieldMapping | null;
  /** Metrics to compute for each row. */
  metrics: (MetricInline | MetricRef)[];
}

/** An evaluation result, as the platform returns it. */
export interface EvaluateResult {
  /** ID of the evaluate result; it never changes. */
  id: string;
  /** Name of the result, unique within its workspace. */
  name: string;
  /** Workspace that contains the evaluate result and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the evaluate result with others; it grants no rights. */
  project?: string | null;
  /** ID of the job that made it. */
  job_id: string;
  /** Whether a model, an agent or a program was evaluated. */
  target_kind?: string | null;
  /** What was evaluated, by name. */
  target_name?: string | null;
  /** URL of what was evaluated. */
  target_url?: string | null;
  /** Statistics of each metric. */
  scores: AggregatedMetricResult;
  /** Fileset path of the complete result, as `workspace/fileset#path`. */
  bundle_ref: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Fileset path of the data, as `workspace/fileset#path`. */
  dataset_ref?: string | null;
  /** Kinds of the metrics that were computed. */
  metric_types: string[];
}

/** Evaluate spec. */
export interface EvaluateSpec {
  /** Rows, or the fileset that holds them. */
  dataset: Record<string, unknown>[] | FilesetRef;
  /** Limits and parameters of the calls. */
  params?: RunConfig | RunConfigOnline | RunConfigOnlineModel | null;
  /** Model or agent that answers; none if the data holds answers. */
  target?: EvaluatorModel | GenericAgent | NemoAgentToolkitAgent | null;
  /** Template (Jinja) of the request, over the columns of a row. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Columns that metrics read, where they have other names. */
  field_mapping?: FieldMapping | null;
  /** Metrics to compute for each row. */
  metrics: MetricInline[];
}

/** Evaluator inference params. */
export interface EvaluatorInferenceParams {
  /** Sampling temperature; 0 is the most deterministic. From 0 to 2. */
  temperature?: number | null;
  /** Maximum number of tokens to generate. At least 1. */
  max_tokens?: number | null;
  /** Most tokens to generate, reasoning included. At least 1. */
  max_completion_tokens?: number | null;
  /** Share of the probability mass to sample from, 0 to 1. From 0 to 1. */
  top_p?: number | null;
  /** Texts that end the response. */
  stop?: string[] | null;
}

/** Evaluator model. */
export interface EvaluatorModel {
  /** Base URL of the server. */
  url: string;
  /** Model, by the name that the server knows. */
  name: string;
  /** Secret that holds the API key, as `name` or `workspace/name`. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** API that the server offers. Default: `'nim'`. */
  format?: 'nim' | 'openai' | 'llama_stack' | (string & {}) | null;
}

/** Evaluator secret ref. */
export type EvaluatorSecretRef = string;

/** Evidence descriptor. */
export interface EvidenceDescriptor {
  /** What it is, as in `filesystem`, `trace` or `log_bundle`. */
  kind: string;
  /** Path or URL at which it is stored. */
  ref?: string | null;
  /** How to read it, as in `atif`. */
  format?: string | null;
  /** The evidence itself, where it is not stored elsewhere. */
  data?: unknown;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Fabric runner target. */
export interface FabricRunnerTarget {
  /** Tells the kind of target; always the same text. Default: `'fabric'`. */
  kind?: 'fabric' | null;
  /** Configuration of the fabric runner target. */
  config: Record<string, unknown>;
  /** Settings that are laid over the base, in their order. */
  profiles?: Record<string, unknown>[] | null;
  /** Model that answers. */
  model?: string | null;
  /** Seconds for each task. At least 1. Default: `600`. */
  timeout_s?: number | null;
  /** Whether the steps of the agent are recorded (ATIF). Default: `true`. */
  capture_trajectory?: boolean | null;
}

/** Field mapping. */
export interface FieldMapping {
  /** Column with the question. */
  input?: string | null;
  /** Column with the answer. */
  output?: string | null;
  /** Column with retrieved passages. */
  context?: string | null;
  /** Column with the right answer. */
  reference?: string | null;
  /** Column with the agent's steps. */
  trajectory?: string | null;
  /** Messages of the conversation. */
  messages?: string | null;
  /** Column with the called functions. */
  tool_calls?: string | null;
  /** Functions that the model may call. */
  tools?: string | null;
  /** Further columns, by the name that a metric uses. */
  custom?: Record<string, string> | null;
}

/** Fileset ref. */
export type FilesetRef = string;

/** Generic agent. */
export interface GenericAgent {
  /** Base URL of the agent. */
  url: string;
  /** Label of the agent in results. */
  name: string;
  /** Secret that holds the API key, as `name` or `workspace/name`. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** Tells the kind of agent; always the same text. Default: `'generic'`. */
  format: 'generic';
  /** Template (Jinja) of the request's body. */
  body: Record<string, unknown>;
  /** JSONPath of the answer in the response. */
  response_path: string;
  /** JSONPath of the steps in the response. */
  trajectory_path?: string | null;
  /** Whether to stream the response. Default: `false`. */
  stream?: boolean | null;
  /** Whether the last piece of a stream is the answer, or all together. Default: `'last'`. */
  response_aggregation?: 'last' | 'concat' | (string & {}) | null;
}

/** Harbor runner target. */
export interface HarborRunnerTarget {
  /** Tells the kind of target; always the same text. Default: `'harbor'`. */
  kind?: 'harbor' | null;
  /** Built-in agent of Harbor; unused with `agent_import_path`. Default: `'oracle'`. */
  agent_name?: string | null;
  /** Agent of your own, as `module:Class`. */
  agent_import_path?: string | null;
  /** Model that the agent uses, by name. */
  agent_model_name?: string | null;
  /** Attempts at each task. At least 1. Default: `1`. */
  n_attempts?: number | null;
  /** Attempts at the same time. At least 1. Default: `4`. */
  n_concurrent_trials?: number | null;
  /** How often a failed attempt is repeated. At least 0. Default: `0`. */
  max_retries?: number | null;
  /** Files of the container to keep for each attempt. */
  artifacts?: string[] | null;
  /** Folder of the container with traces to keep. */
  trace_dir?: string | null;
  /** Which reward of Harbor is the score. Default: `'reward'`. */
  reward_key?: string | null;
}

/** Hello response. */
export interface HelloResponse {
  /** Greeting, which shows that the plugin answers. */
  message: string;
}

/** Histogram. */
export interface Histogram {
  /** Intervals in rising order. */
  bins: HistogramBin[];
}

/** Histogram bin. */
export interface HistogramBin {
  /** Start of the interval, included. */
  lower_bound: number;
  /** End of the interval, excluded except in the last one. */
  upper_bound: number;
  /** Results within the interval. */
  count: number;
}

/** Inline metric payload. */
export interface InlineMetricPayload {
  /** Tells settings and Python code apart. */
  kind: 'inline';
  /** Settings of the metric. */
  metric: Record<string, unknown>;
  /** SHA-256 of the content, to detect changes. */
  digest?: string | null;
}

/** Metadata item. */
export interface MetadataItem {
  /** Name of the fact. */
  key: string;
  /** Text of the fact. */
  value: string;
}

/** A metric, as the platform returns it. */
export interface Metric {
  /** ID of the metric; it never changes. */
  id: string;
  /** Name, unique within its workspace. */
  name: string;
  /** Workspace that contains the metric and decides who may see it. */
  workspace: string;
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
  /** Kind of metric, as in `bleu` or `llm-judge`. */
  metric_type: string;
  /** What the metric is for, in free text. */
  description?: string | null;
  /** Labels of the metric, by key. */
  labels?: Record<string, string> | null;
  /** Names and types of the values that it computes. */
  outputs: BundledMetricOutputSpec[];
  /** Secrets that it needs, by the name that it uses. */
  secrets: Record<string, EvaluatorSecretRef>;
  /** Whether it is settings or Python code. */
  payload_kind: string;
  /** SHA-256 of the payload. */
  payload_digest: string;
  /** Fileset path of the metric, as `workspace/fileset#path`. */
  bundle_ref: string;
  /** Whether the platform made it of an inline metric of a job. Default: `false`. */
  derived?: boolean | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Metric inline. */
export interface MetricInline {
  /** Always `metric-bundle`. Default: `'metric-bundle'`. */
  bundle_kind?: 'metric-bundle' | null;
  /** Version of the layout of `payload` and `outputs`. Default: `'v1'`. */
  bundle_format_version?: 'v1' | null;
  /** Kind of metric, as in `bleu` or `llm-judge`. */
  metric_type: string;
  /** Free metadata. */
  metadata?: MetricMetadata | null;
  /** Names and types of the values that it computes. */
  outputs: BundledMetricOutputSpec[];
  /** Secrets that it needs, by the name that it uses. */
  secrets?: Record<string, EvaluatorSecretRef> | null;
  /** The metric itself: settings, or Python code. */
  payload: CloudpickleMetricPayload | InlineMetricPayload;
}

/** Metric metadata. */
export interface MetricMetadata {
  /** What the metric metadata is for, in free text. */
  description?: string | null;
  /** Labels of the metric, by key. */
  labels?: Record<string, string> | null;
}

/** Metric ref. */
export type MetricRef = string;

/** Orders in which a list of metrics can be sorted. */
export type MetricSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Model target. */
export interface ModelTarget {
  /** Tells the kind of target; always the same text. Default: `'model'`. */
  kind?: 'model' | null;
  /** Model that answers. */
  model: EvaluatorModel;
  /** Template (Jinja) of the request. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Limits and parameters of the calls. */
  params?: RunConfigOnlineModel | null;
}

/** Nat agent config. */
export interface NatAgentConfig {
  /** Path below the agent's URL, or a URL of its own. Default: `'/generate/full'`. */
  endpoint?: string | null;
  /** Whether the prompt is wrapped as `input_message` or sent unchanged. Default: `'input_message'`. */
  request_mode?: 'input_message' | 'passthrough' | (string & {}) | null;
  /** Query of the URL, by key. */
  query_params?: Record<string, string> | null;
  /** JSONPath of the answer in the response. Default: `'$.value'`. */
  response_path?: string | null;
  /** Whether the last piece of a stream is the answer, or all together. Default: `'concat'`. */
  response_aggregation?: 'last' | 'concat' | (string & {}) | null;
}

/** Nemo agent toolkit agent. */
export interface NemoAgentToolkitAgent {
  /** Base URL of the agent. */
  url: string;
  /** Label of the agent in results. */
  name: string;
  /** Secret that holds the API key, as `name` or `workspace/name`. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** Tells the kind of agent; always the same text. Default: `'nemo_agent_toolkit'`. */
  format: 'nemo_agent_toolkit';
  /** Endpoint and form of the request; `/generate/full` if it is left out. */
  nat?: NatAgentConfig | null;
}

/** Percentiles. */
export interface Percentiles {
  /** 10 percent of the results are at or below this. */
  p10: number;
  /** 20 percent of the results are at or below this. */
  p20: number;
  /** 30 percent of the results are at or below this. */
  p30: number;
  /** 40 percent of the results are at or below this. */
  p40: number;
  /** Half of the results are at or below this (median). */
  p50: number;
  /** 60 percent of the results are at or below this. */
  p60: number;
  /** 70 percent of the results are at or below this. */
  p70: number;
  /** 80 percent of the results are at or below this. */
  p80: number;
  /** 90th percentile. */
  p90: number;
  /** Highest result. */
  p100: number;
}

/** Reasoning params. */
export interface ReasoningParams {
  /** Text that ends the reasoning, as in `</think>`; what stands before is removed. */
  end_token?: string | null;
  /** Whether reasoning counts as the answer if it did not end. */
  include_if_not_finished?: boolean | null;
  /** How much OpenAI models think: `low`, `medium` or `high`. */
  effort?: string | null;
}

/** Orders in which a list of results can be sorted. */
export type ResultSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Rubric score stat. */
export interface RubricScoreStat {
  /** Category, as in `helpful`. */
  label: string;
  /** What the rubric score stat is for, in free text. */
  description?: string | null;
  /** Number that the category stands for. */
  value: number;
  /** Results in the category. Default: `0`. */
  count?: number | null;
}

/** Run config. */
export interface RunConfig {
  /** Requests that are open at the same time. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Only this many rows from the start; all if it is left out. At least 1. */
  limit_samples?: number | null;
}

/** Run config online. */
export interface RunConfigOnline {
  /** Requests that are open at the same time. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Only this many rows from the start; all if it is left out. At least 1. */
  limit_samples?: number | null;
  /** Whether a failed request counts as missing instead of ending the job. Default: `false`. */
  ignore_request_failure?: boolean | null;
  /** Seconds that a request may take. */
  request_timeout?: number | null;
  /** How often a failed request is repeated. At least 0. Default: `3`. */
  max_retries?: number | null;
}

/** Run config online model. */
export interface RunConfigOnlineModel {
  /** Requests that are open at the same time. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Only this many rows from the start; all if it is left out. At least 1. */
  limit_samples?: number | null;
  /** Whether a failed request counts as missing instead of ending the job. Default: `false`. */
  ignore_request_failure?: boolean | null;
  /** Seconds that a request may take. */
  request_timeout?: number | null;
  /** How often a failed request is repeated. At least 0. Default: `3`. */
  max_retries?: number | null;
  /** Temperature, limits and further parameters of the calls. */
  inference?: EvaluatorInferenceParams | null;
  /** Instructions that precede each prompt. */
  system_prompt?: string | null;
  /** How the model's reasoning is treated. */
  reasoning?: ReasoningParams | null;
  /** JSON Schema that answers must match. */
  structured_output?: Record<string, unknown> | null;
}

/** Semantic reducer. */
export type SemanticReducer = 'single' | 'all' | 'any' | 'mean' | 'weighted_mean' | (string & {});

/** Semantic view. */
export interface SemanticView {
  /** How several signals become one number. */
  reducer: SemanticReducer;
  /** Outputs of metrics that it is made of. */
  signals: ViewSignal[];
}

/** A task, as the platform returns it. */
export interface Task {
  /** ID of the task; it never changes. */
  id: string;
  /** Name, unique within its workspace. */
  name: string;
  /** Workspace that contains the task and decides who may see it. */
  workspace: string;
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
  /** What a good agent does, in words. */
  intent: string;
  /** What the agent is given. */
  inputs?: TaskInputs | null;
  /** What is measured when the task was tried. */
  metrics?: MetricRef[] | null;
  /** Groups of metrics that readers look at together. */
  views?: Record<string, SemanticView> | null;
  /** Free metadata. */
  metadata?: MetadataItem[] | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Task inputs. */
export interface TaskInputs {
  /** Text that the agent is given. */
  instruction?: string | null;
}

/** Task ref. */
export type TaskRef = string;

/** Orders in which a list of tasks can be sorted. */
export type TaskSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** A task set, as the platform returns it. */
export interface Taskset {
  /** ID of the taskset; it never changes. */
  id: string;
  /** Name, unique within its workspace. */
  name: string;
  /** Workspace that contains the taskset and decides who may see it. */
  workspace: string;
  /** Name of a project that groups it with others; it grants no rights. */
  project?: string | null;
  /** What the taskset is for, in free text. */
  description?: string | null;
  /** Tasks of the set, in their order. */
  tasks?: TaskRef[] | null;
  /** Free metadata. */
  metadata?: MetadataItem[] | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Taskset ref. */
export type TasksetRef = string;

/** Orders in which a list of tasksets can be sorted. */
export type TasksetSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** View signal. */
export interface ViewSignal {
  /** Which of the task's measurements it takes. */
  metric: string;
  /** Which of the metric's outputs it is. */
  output: string;
  /** Share in the result; equal shares if it is left out. */
  weight?: number | null;
}
