/** Types of the plugin `evaluator`. Generated from contract/ by `npm run generate`; do not edit. */

/** Agent eval input spec. */
export interface AgentEvalInputSpec {
  /** Target. */
  target?:
    | ModelTarget
    | AgentTarget
    | CodexRunnerTarget
    | FabricRunnerTarget
    | HarborRunnerTarget
    | null;
  /** Trials. */
  trials?: AgentEvalTrial[] | null;
  /** Max concurrent tasks. At least 1. Default: `4`. */
  max_concurrent_tasks?: number;
  /** Whether fail fast applies. Default: `false`. */
  fail_fast?: boolean;
  /** Benchmark. */
  benchmark?: Record<string, unknown>;
  /** Tasks. */
  tasks: TasksetRef | AgentEvalTaskInput[];
}

/** Agent evaluation result. */
export interface AgentEvalResult {
  /** ID of the agent eval result; it never changes. */
  id: string;
  /** Name of the agent eval result. */
  name: string;
  /** Workspace of the agent eval result. */
  workspace: string;
  /** Name of the project that the agent eval result belongs to. */
  project?: string | null;
  /** ID of the job. */
  job_id: string;
  /** Target kind. */
  target_kind?: string | null;
  /** Name of the target. */
  target_name?: string | null;
  /** URL of the target. */
  target_url?: string | null;
  /** Scores. */
  scores: AggregatedMetricResult;
  /** Bundle ref. */
  bundle_ref: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Agent eval spec. */
export interface AgentEvalSpec {
  /** Target. */
  target?:
    | ModelTarget
    | AgentTarget
    | CodexRunnerTarget
    | FabricRunnerTarget
    | HarborRunnerTarget
    | null;
  /** Trials. */
  trials?: AgentEvalTrial[] | null;
  /** Max concurrent tasks. At least 1. Default: `4`. */
  max_concurrent_tasks?: number | null;
  /** Whether fail fast applies. Default: `false`. */
  fail_fast?: boolean | null;
  /** Benchmark. */
  benchmark?: Record<string, unknown> | null;
  /** Tasks. */
  tasks: AgentEvalTaskSpec[];
}

/** Agent eval task input. */
export interface AgentEvalTaskInput {
  /** ID of the agent eval task; it never changes. */
  id: string;
  /** Intent. */
  intent: string;
  /** Inputs. */
  inputs?: TaskInputs;
  /** Reference. */
  reference?: Record<string, unknown>;
  /** Views. */
  views?: Record<string, SemanticView>;
  /** Free metadata. */
  metadata?: MetadataItem[];
  /** Metrics. */
  metrics?: (MetricInline | MetricRef)[];
}

/** Agent eval task spec. */
export interface AgentEvalTaskSpec {
  /** ID of the agent eval task; it never changes. */
  id: string;
  /** Intent. */
  intent: string;
  /** Inputs. */
  inputs?: TaskInputs | null;
  /** Reference. */
  reference?: Record<string, unknown> | null;
  /** Views. */
  views?: Record<string, SemanticView> | null;
  /** Free metadata. */
  metadata?: MetadataItem[] | null;
  /** Metrics. */
  metrics?: MetricInline[] | null;
}

/** Agent eval trial. */
export interface AgentEvalTrial {
  /** ID of the agent eval trial; it never changes. */
  id: string;
  /** ID of the task. */
  task_id: string;
  /** Status of the agent eval trial. */
  status: AgentEvalTrialStatus;
  /** Output. */
  output?: AgentOutput | null;
  /** Evidence. */
  evidence?: CandidateEvidence | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Agent eval trial status. */
export type AgentEvalTrialStatus = 'completed' | 'failed' | 'partial' | (string & {});

/** Agent output. */
export interface AgentOutput {
  /** Output text. */
  output_text?: string | null;
  /** Response. */
  response?: unknown;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Agent target. */
export interface AgentTarget {
  /** Kind. Default: `'agent'`. */
  kind?: 'agent' | null;
  /** Agent. */
  agent: GenericAgent | NemoAgentToolkitAgent;
  /** Parameters. */
  params?: RunConfigOnline | null;
}

/** Aggregate range score. */
export interface AggregateRangeScore {
  /** Name of the aggregate range score. */
  name: string;
  /** Number of values. */
  count: number;
  /** Number of nans. */
  nan_count: number;
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Min. */
  min?: number | null;
  /** Max. */
  max?: number | null;
  /** Std dev. */
  std_dev?: number | null;
  /** Variance. */
  variance?: number | null;
  /** Type of the score. Default: `'range'`. */
  score_type?: 'range' | null;
  /** Percentiles. */
  percentiles?: Percentiles | null;
  /** Histogram. */
  histogram?: Histogram | null;
}

/** Aggregate rubric score. */
export interface AggregateRubricScore {
  /** Name of the aggregate rubric score. */
  name: string;
  /** Number of values. */
  count: number;
  /** Number of nans. */
  nan_count: number;
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Min. */
  min?: number | null;
  /** Max. */
  max?: number | null;
  /** Std dev. */
  std_dev?: number | null;
  /** Variance. */
  variance?: number | null;
  /** Type of the score. Default: `'rubric'`. */
  score_type?: 'rubric' | null;
  /** Rubric distribution. */
  rubric_distribution: RubricScoreStat[];
  /** Mode category. */
  mode_category?: string | null;
}

/** Aggregated metric result. */
export interface AggregatedMetricResult {
  /** Scores. */
  scores: (AggregateRangeScore | AggregateRubricScore)[];
}

/** Bundled metric output spec. */
export interface BundledMetricOutputSpec {
  /** Name of the bundled metric output. */
  name: string;
  /** Description of the bundled metric output, for people. */
  description?: string | null;
  /** Value json schema. */
  value_json_schema: Record<string, unknown>;
}

/** Candidate evidence. */
export interface CandidateEvidence {
  /** Descriptors. */
  descriptors?: Record<string, EvidenceDescriptor> | null;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Cloudpickle metric payload. */
export interface CloudpickleMetricPayload {
  /** Kind. */
  kind: 'cloudpickle';
  /** Version of the python. */
  python_version: string;
  /** Version of the cloudpickle. */
  cloudpickle_version: string;
  /** Pickle protocol. */
  pickle_protocol: number;
  /** Blob. */
  blob: string;
  /** Digest. */
  digest?: string | null;
}

/** Codex runner target. */
export interface CodexRunnerTarget {
  /** Kind. Default: `'codex'`. */
  kind?: 'codex' | null;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** Timeout s. At least 1. Default: `600`. */
  timeout_s?: number | null;
}

/** Evaluate input spec. */
export interface EvaluateInputSpec {
  /** Dataset. */
  dataset: Record<string, unknown>[] | FilesetRef;
  /** Parameters. */
  params?: RunConfig | RunConfigOnline | RunConfigOnlineModel | null;
  /** Target. */
  target?: EvaluatorModel | GenericAgent | NemoAgentToolkitAgent | null;
  /** Prompt template. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Field mapping. */
  field_mapping?: FieldMapping | null;
  /** Metrics. */
  metrics: (MetricInline | MetricRef)[];
}

/** Evaluation result. */
export interface EvaluateResult {
  /** ID of the evaluate result; it never changes. */
  id: string;
  /** Name of the evaluate result. */
  name: string;
  /** Workspace of the evaluate result. */
  workspace: string;
  /** Name of the project that the evaluate result belongs to. */
  project?: string | null;
  /** ID of the job. */
  job_id: string;
  /** Target kind. */
  target_kind?: string | null;
  /** Name of the target. */
  target_name?: string | null;
  /** URL of the target. */
  target_url?: string | null;
  /** Scores. */
  scores: AggregatedMetricResult;
  /** Bundle ref. */
  bundle_ref: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Dataset ref. */
  dataset_ref?: string | null;
  /** Metric types. */
  metric_types: string[];
}

/** Evaluate spec. */
export interface EvaluateSpec {
  /** Dataset. */
  dataset: Record<string, unknown>[] | FilesetRef;
  /** Parameters. */
  params?: RunConfig | RunConfigOnline | RunConfigOnlineModel | null;
  /** Target. */
  target?: EvaluatorModel | GenericAgent | NemoAgentToolkitAgent | null;
  /** Prompt template. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Field mapping. */
  field_mapping?: FieldMapping | null;
  /** Metrics. */
  metrics: MetricInline[];
}

/** Evaluator inference params. */
export interface EvaluatorInferenceParams {
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

/** Evaluator model. */
export interface EvaluatorModel {
  /** URL. */
  url: string;
  /** Name of the evaluator model. */
  name: string;
  /** API key secret. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** Format. Default: `'nim'`. */
  format?: 'nim' | 'openai' | 'llama_stack' | (string & {}) | null;
}

/** Evaluator secret ref. */
export type EvaluatorSecretRef = string;

/** Evidence descriptor. */
export interface EvidenceDescriptor {
  /** Kind. */
  kind: string;
  /** Ref. */
  ref?: string | null;
  /** Format. */
  format?: string | null;
  /** Content. */
  data?: unknown;
  /** Free metadata. */
  metadata?: Record<string, unknown> | null;
}

/** Fabric runner target. */
export interface FabricRunnerTarget {
  /** Kind. Default: `'fabric'`. */
  kind?: 'fabric' | null;
  /** Configuration. */
  config: Record<string, unknown>;
  /** Profiles. */
  profiles?: Record<string, unknown>[] | null;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** Timeout s. At least 1. Default: `600`. */
  timeout_s?: number | null;
  /** Whether capture trajectory applies. Default: `true`. */
  capture_trajectory?: boolean | null;
}

/** Field mapping. */
export interface FieldMapping {
  /** Input. */
  input?: string | null;
  /** Output. */
  output?: string | null;
  /** Context. */
  context?: string | null;
  /** Reference. */
  reference?: string | null;
  /** Trajectory. */
  trajectory?: string | null;
  /** Messages of the conversation. */
  messages?: string | null;
  /** Tool calls. */
  tool_calls?: string | null;
  /** Functions that the model may call. */
  tools?: string | null;
  /** Custom. */
  custom?: Record<string, string> | null;
}

/** Fileset ref. */
export type FilesetRef = string;

/** Generic agent. */
export interface GenericAgent {
  /** URL. */
  url: string;
  /** Name of the generic agent. */
  name: string;
  /** API key secret. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** Format. Default: `'generic'`. */
  format: 'generic';
  /** Body. */
  body: Record<string, unknown>;
  /** Path of the response. */
  response_path: string;
  /** Path of the trajectory. */
  trajectory_path?: string | null;
  /** Whether to stream the answer. Default: `false`. */
  stream?: boolean | null;
  /** Response aggregation. Default: `'last'`. */
  response_aggregation?: 'last' | 'concat' | (string & {}) | null;
}

/** Harbor runner target. */
export interface HarborRunnerTarget {
  /** Kind. Default: `'harbor'`. */
  kind?: 'harbor' | null;
  /** Name of the agent. Default: `'oracle'`. */
  agent_name?: string | null;
  /** Path of the agent import. */
  agent_import_path?: string | null;
  /** Name of the agent model. */
  agent_model_name?: string | null;
  /** Number of attempts. At least 1. Default: `1`. */
  n_attempts?: number | null;
  /** Number of concurrent trials. At least 1. Default: `4`. */
  n_concurrent_trials?: number | null;
  /** Max retries. At least 0. Default: `0`. */
  max_retries?: number | null;
  /** Artifacts. */
  artifacts?: string[] | null;
  /** Trace dir. */
  trace_dir?: string | null;
  /** Reward key. Default: `'reward'`. */
  reward_key?: string | null;
}

/** Hello response. */
export interface HelloResponse {
  /** Message. */
  message: string;
}

/** Histogram. */
export interface Histogram {
  /** Bins. */
  bins: HistogramBin[];
}

/** Histogram bin. */
export interface HistogramBin {
  /** Lower bound. */
  lower_bound: number;
  /** Upper bound. */
  upper_bound: number;
  /** Number of values. */
  count: number;
}

/** Inline metric payload. */
export interface InlineMetricPayload {
  /** Kind. */
  kind: 'inline';
  /** Metric. */
  metric: Record<string, unknown>;
  /** Digest. */
  digest?: string | null;
}

/** Metadata item. */
export interface MetadataItem {
  /** Key. */
  key: string;
  /** Value. */
  value: string;
}

/** Metric. */
export interface Metric {
  /** ID of the metric; it never changes. */
  id: string;
  /** Name of the metric. */
  name: string;
  /** Workspace of the metric. */
  workspace: string;
  /** Name of the project that the metric belongs to. */
  project?: string | null;
  /** Type of the metric. */
  metric_type: string;
  /** Description of the metric, for people. */
  description?: string | null;
  /** Labels. */
  labels?: Record<string, string> | null;
  /** Outputs. */
  outputs: BundledMetricOutputSpec[];
  /** Secrets. */
  secrets: Record<string, EvaluatorSecretRef>;
  /** Payload kind. */
  payload_kind: string;
  /** Payload digest. */
  payload_digest: string;
  /** Bundle ref. */
  bundle_ref: string;
  /** Whether derived applies. Default: `false`. */
  derived?: boolean | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Metric inline. */
export interface MetricInline {
  /** Bundle kind. Default: `'metric-bundle'`. */
  bundle_kind?: 'metric-bundle' | null;
  /** Version of the bundle format. Default: `'v1'`. */
  bundle_format_version?: 'v1' | null;
  /** Type of the metric. */
  metric_type: string;
  /** Free metadata. */
  metadata?: MetricMetadata | null;
  /** Outputs. */
  outputs: BundledMetricOutputSpec[];
  /** Secrets. */
  secrets?: Record<string, EvaluatorSecretRef> | null;
  /** Payload. */
  payload: CloudpickleMetricPayload | InlineMetricPayload;
}

/** Metric metadata. */
export interface MetricMetadata {
  /** Description of the metric metadata, for people. */
  description?: string | null;
  /** Labels. */
  labels?: Record<string, string> | null;
}

/** Metric ref. */
export type MetricRef = string;

/** Metric sort. */
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
  /** Kind. Default: `'model'`. */
  kind?: 'model' | null;
  /** Model, as `name` or `workspace/name`. */
  model: EvaluatorModel;
  /** Prompt template. */
  prompt_template?: string | Record<string, unknown> | null;
  /** Parameters. */
  params?: RunConfigOnlineModel | null;
}

/** Nat agent config. */
export interface NatAgentConfig {
  /** Endpoint. Default: `'/generate/full'`. */
  endpoint?: string | null;
  /** Request mode. Default: `'input_message'`. */
  request_mode?: 'input_message' | 'passthrough' | (string & {}) | null;
  /** Query params. */
  query_params?: Record<string, string> | null;
  /** Path of the response. Default: `'$.value'`. */
  response_path?: string | null;
  /** Response aggregation. Default: `'concat'`. */
  response_aggregation?: 'last' | 'concat' | (string & {}) | null;
}

/** Nemo agent toolkit agent. */
export interface NemoAgentToolkitAgent {
  /** URL. */
  url: string;
  /** Name of the nemo agent toolkit agent. */
  name: string;
  /** API key secret. */
  api_key_secret?: EvaluatorSecretRef | null;
  /** Format. Default: `'nemo_agent_toolkit'`. */
  format: 'nemo_agent_toolkit';
  /** Nat. */
  nat?: NatAgentConfig | null;
}

/** Percentiles. */
export interface Percentiles {
  /** P10. */
  p10: number;
  /** P20. */
  p20: number;
  /** P30. */
  p30: number;
  /** P40. */
  p40: number;
  /** P50. */
  p50: number;
  /** P60. */
  p60: number;
  /** P70. */
  p70: number;
  /** P80. */
  p80: number;
  /** 90th percentile. */
  p90: number;
  /** P100. */
  p100: number;
}

/** Reasoning params. */
export interface ReasoningParams {
  /** End token. */
  end_token?: string | null;
  /** Whether include if not finished applies. */
  include_if_not_finished?: boolean | null;
  /** Effort. */
  effort?: string | null;
}

/** Result sort. */
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
  /** Label. */
  label: string;
  /** Description of the rubric score stat, for people. */
  description?: string | null;
  /** Value. */
  value: number;
  /** Number of values. Default: `0`. */
  count?: number | null;
}

/** Run config. */
export interface RunConfig {
  /** Parallelism. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Limit samples. At least 1. */
  limit_samples?: number | null;
}

/** Run config online. */
export interface RunConfigOnline {
  /** Parallelism. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Limit samples. At least 1. */
  limit_samples?: number | null;
  /** Whether ignore request failure applies. Default: `false`. */
  ignore_request_failure?: boolean | null;
  /** Request timeout. */
  request_timeout?: number | null;
  /** Max retries. At least 0. Default: `3`. */
  max_retries?: number | null;
}

/** Run config online model. */
export interface RunConfigOnlineModel {
  /** Parallelism. At least 1. Default: `8`. */
  parallelism?: number | null;
  /** Limit samples. At least 1. */
  limit_samples?: number | null;
  /** Whether ignore request failure applies. Default: `false`. */
  ignore_request_failure?: boolean | null;
  /** Request timeout. */
  request_timeout?: number | null;
  /** Max retries. At least 0. Default: `3`. */
  max_retries?: number | null;
  /** Inference. */
  inference?: EvaluatorInferenceParams | null;
  /** System prompt. */
  system_prompt?: string | null;
  /** Reasoning. */
  reasoning?: ReasoningParams | null;
  /** Structured output. */
  structured_output?: Record<string, unknown> | null;
}

/** Semantic reducer. */
export type SemanticReducer = 'single' | 'all' | 'any' | 'mean' | 'weighted_mean' | (string & {});

/** Semantic view. */
export interface SemanticView {
  /** Reducer. */
  reducer: SemanticReducer;
  /** Signals. */
  signals: ViewSignal[];
}

/** Task. */
export interface Task {
  /** ID of the task; it never changes. */
  id: string;
  /** Name of the task. */
  name: string;
  /** Workspace of the task. */
  workspace: string;
  /** Name of the project that the task belongs to. */
  project?: string | null;
  /** Intent. */
  intent: string;
  /** Inputs. */
  inputs?: TaskInputs | null;
  /** Metrics. */
  metrics?: MetricRef[] | null;
  /** Views. */
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
  /** Instruction. */
  instruction?: string | null;
}

/** Task ref. */
export type TaskRef = string;

/** Task sort. */
export type TaskSort =
  | 'name'
  | '-name'
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Task set. */
export interface Taskset {
  /** ID of the taskset; it never changes. */
  id: string;
  /** Name of the taskset. */
  name: string;
  /** Workspace of the taskset. */
  workspace: string;
  /** Name of the project that the taskset belongs to. */
  project?: string | null;
  /** Description of the taskset, for people. */
  description?: string | null;
  /** Tasks. */
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

/** Taskset sort. */
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
  /** Metric. */
  metric: string;
  /** Output. */
  output: string;
  /** Weight. */
  weight?: number | null;
}
