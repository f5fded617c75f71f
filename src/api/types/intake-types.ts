/** Types of the resources below `intake`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, SpanStatus } from './shared-types.ts';

/** Annotation. */
export type Annotation = FeedbackAnnotation | NoteAnnotation | MetadataAnnotation | LabelAnnotation;

/** Annotation filter. */
export interface AnnotationFilter {
  /** ID of the span. */
  span_id?: string;
  /** ID of the session. */
  session_id?: string;
  /** Kind. */
  kind?: AnnotationKind;
  /** Name. */
  name?: string;
  /** Value text. */
  value_text?: string;
  /** Value numeric. */
  value_numeric?: NumericFilter;
  /** Who created it. */
  created_by?: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
}

/** Annotation input. */
export type AnnotationInput =
  | FeedbackAnnotationInput
  | NoteAnnotationInput
  | MetadataAnnotationInput
  | LabelAnnotationInput;

/** Annotation kind. */
export type AnnotationKind = 'feedback' | 'label' | 'note' | 'metadata' | (string & {});

/** Annotation sort field. */
export type AnnotationSortField = 'created_at' | '-created_at' | (string & {});

/** Atif agent. */
export interface AtifAgent {
  /** Name of the atif agent. */
  name: string;
  /** Version of the atif agent. */
  version: string;
  /** Name of the model. */
  model_name?: string | null;
  /** Tool definitions. */
  tool_definitions?: Record<string, unknown>[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif content part. */
export type AtifContentPart = AtifContentPartText | AtifContentPartImage;

/** Atif content part image. */
export interface AtifContentPartImage {
  /** Type. */
  type: 'image';
  /** What created it, as in `cli`. */
  source: AtifImageSource;
}

/** Atif content part text. */
export interface AtifContentPartText {
  /** Type. */
  type: 'text';
  /** Text. */
  text: string;
}

/** Atif final metrics. */
export interface AtifFinalMetrics {
  /** Number of total prompt tokens. */
  total_prompt_tokens?: number | null;
  /** Number of total completion tokens. */
  total_completion_tokens?: number | null;
  /** Number of total cached tokens. */
  total_cached_tokens?: number | null;
  /** Total cost in US dollars. */
  total_cost_usd?: number | null;
  /** Total steps. At least 0. */
  total_steps?: number | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif image source. */
export interface AtifImageSource {
  /** Type of the media. */
  media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | (string & {});
  /** Path. */
  path: string;
}

/** Atif metrics. */
export interface AtifMetrics {
  /** Number of prompt tokens. */
  prompt_tokens?: number | null;
  /** Number of completion tokens. */
  completion_tokens?: number | null;
  /** Number of cached tokens. */
  cached_tokens?: number | null;
  /** Cost in US dollars. */
  cost_usd?: number | null;
  /** IDs of the prompt token. */
  prompt_token_ids?: number[] | null;
  /** IDs of the completion token. */
  completion_token_ids?: number[] | null;
  /** Logprobs. */
  logprobs?: number[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif observation. */
export interface AtifObservation {
  /** Results. */
  results?: AtifObservationResult[];
}

/** Atif observation result. */
export interface AtifObservationResult {
  /** ID of the source call. */
  source_call_id?: string | null;
  /** Content. */
  content?: string | AtifContentPart[];
  /** Subagent trajectory ref. */
  subagent_trajectory_ref?: AtifSubagentTrajectoryRef[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif step. */
export type AtifStep = AtifStepSystem | AtifStepUser | AtifStepAgent;

/** Atif step agent. */
export interface AtifStepAgent {
  /** ID of the step. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** Message. */
  message?: string | AtifContentPart[];
  /** Whether it is copied context. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of LLM calls. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'agent';
  /** Name of the model. */
  model_name?: string | null;
  /** Reasoning effort. */
  reasoning_effort?: string | number;
  /** Reasoning content. */
  reasoning_content?: string | null;
  /** Tool calls. */
  tool_calls?: AtifToolCall[] | null;
  /** Observation. */
  observation?: AtifObservation;
  /** Metrics. */
  metrics?: AtifMetrics;
}

/** Atif step system. */
export interface AtifStepSystem {
  /** ID of the step. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** Message. */
  message?: string | AtifContentPart[];
  /** Whether it is copied context. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of LLM calls. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'system';
}

/** Atif step user. */
export interface AtifStepUser {
  /** ID of the step. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** Message. */
  message?: string | AtifContentPart[];
  /** Whether it is copied context. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of LLM calls. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'user';
}

/** Atif subagent trajectory ref. */
export interface AtifSubagentTrajectoryRef {
  /** ID of the trajectory. */
  trajectory_id?: string | null;
  /** Path of the trajectory. */
  trajectory_path?: string | null;
  /** ID of the session. */
  session_id?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif tool call. */
export interface AtifToolCall {
  /** ID of the tool call. */
  tool_call_id: string;
  /** Name of the function. */
  function_name: string;
  /** Arguments. */
  arguments?: Record<string, unknown>;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif trajectory. */
export interface AtifTrajectory {
  /** Version of the schema. Default: `'ATIF-v1.7'`. */
  schema_version?:
    | 'ATIF-v1.0'
    | 'ATIF-v1.1'
    | 'ATIF-v1.2'
    | 'ATIF-v1.3'
    | 'ATIF-v1.4'
    | 'ATIF-v1.5'
    | 'ATIF-v1.6'
    | 'ATIF-v1.7'
    | (string & {});
  /** ID of the session. */
  session_id?: string;
  /** ID of the trajectory. */
  trajectory_id?: string | null;
  /** Agent. */
  agent: AtifAgent;
  /** Steps. */
  steps?: AtifStep[];
  /** Notes. */
  notes?: string | null;
  /** Final metrics. */
  final_metrics?: AtifFinalMetrics;
  /** Continued trajectory ref. */
  continued_trajectory_ref?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Subagent trajectories. */
  subagent_trajectories?: AtifTrajectory[] | null;
  /** Evaluation context. */
  evaluation_context?: EvaluationContext;
}

/** Captured chat completions request. */
export interface CapturedChatCompletionsRequest {
  /** Messages of the conversation. */
  messages: CapturedChatMessage[];
  /** Model, as `name` or `workspace/name`. */
  model: string;
}

/** Captured chat completions response. */
export interface CapturedChatCompletionsResponse {
  /** Choices. */
  choices?: Record<string, unknown>[] | null;
  /** Error. */
  error?: Record<string, unknown> | null;
}

/** Captured chat message. */
export interface CapturedChatMessage {
  /** Role. */
  role: ChatMessageRole;
}

/** Chat completions ingest result. */
export interface ChatCompletionsIngestResult {
  /** ID of the session. */
  session_id: string;
  /** ID of the span. */
  span_id: string;
}

/** Chat message role. */
export type ChatMessageRole =
  | 'user'
  | 'system'
  | 'assistant'
  | 'developer'
  | 'tool'
  | 'function'
  | (string & {});

/** Evaluation context. */
export interface EvaluationContext {
  /** ID of the evaluation. */
  evaluation_id?: string | null;
  /** ID of the test case. */
  test_case_id?: string | null;
}

/** Evaluator result. */
export interface EvaluatorResult {
  /** ID of the evaluator result. */
  evaluator_result_id: string;
  /** ID of the span. */
  span_id: string;
  /** ID of the session. */
  session_id: string;
  /** Workspace of the evaluator result. */
  workspace: string;
  /** Name of the evaluator result. */
  name: string;
  /** Value. */
  value?: number | null;
  /** String value. */
  string_value?: string | null;
  /** Type of the data. */
  data_type: EvaluatorResultDataType;
  /** Comment. */
  comment?: string | null;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
}

/** Evaluator result data type. */
export type EvaluatorResultDataType =
  | 'NUMERIC'
  | 'CATEGORICAL'
  | 'BOOLEAN'
  | 'TEXT'
  | (string & {});

/** Evaluator result filter. */
export interface EvaluatorResultFilter {
  /** ID of the span. */
  span_id?: string;
  /** ID of the session. */
  session_id?: string;
  /** Name. */
  name?: string;
  /** Type of the data. */
  data_type?: EvaluatorResultDataType;
  /** Who created it. */
  created_by?: string;
  /** Value. */
  value?: FloatFilter;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
}

/** Evaluator result sort field. */
export type EvaluatorResultSortField =
  | 'created_at'
  | '-created_at'
  | 'value'
  | '-value'
  | (string & {});

/** Experiment context. */
export interface ExperimentContext {
  /** ID of the experiment. */
  experiment_id: string;
  /** ID of the test case. */
  test_case_id?: string | null;
}

/** Feedback annotation. */
export interface FeedbackAnnotation {
  /** ID of the annotation. */
  annotation_id: string;
  /** Workspace of the feedback annotation. */
  workspace: string;
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
  /** Kind. */
  kind: 'feedback';
  /** Value. */
  value: 'positive' | 'negative' | (string & {});
}

/** Feedback annotation input. */
export interface FeedbackAnnotationInput {
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Kind. */
  kind: 'feedback';
  /** Value. */
  value: 'positive' | 'negative' | (string & {});
}

/** Float filter. */
export interface FloatFilter {
  /** At least. */
  $gte?: number;
  /** At most. */
  $lte?: number;
}

/** Session. */
export interface IntakeSession {
  /** ID of the intake session; it never changes. */
  id: string;
  /** Workspace of the intake session. */
  workspace: string;
  /** When it was started, in UTC (ISO 8601). */
  started_at: string;
  /** When it was ended, in UTC (ISO 8601). */
  ended_at?: string | null;
  /** Duration in milliseconds. */
  duration_ms?: number | null;
  /** Status of the intake session. */
  status: SpanStatus;
  /** Number of input tokens. At least 0. */
  input_tokens?: number | null;
  /** Number of output tokens. At least 0. */
  output_tokens?: number | null;
  /** Number of cached tokens. At least 0. */
  cached_tokens?: number | null;
  /** Number of total tokens. At least 0. */
  total_tokens?: number | null;
  /** Cost in US dollars. */
  cost_usd?: number | null;
  /** Cost input in US dollars. */
  cost_input_usd?: number | null;
  /** Cost output in US dollars. */
  cost_output_usd?: number | null;
  /** Number of traces. At least 0. */
  trace_count: number;
  /** Number of spans. At least 0. */
  span_count: number;
}

/** Label annotation. */
export interface LabelAnnotation {
  /** ID of the annotation. */
  annotation_id: string;
  /** Workspace of the label annotation. */
  workspace: string;
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
  /** Kind. */
  kind: 'label';
  /** Type of the value. */
  value_type: 'text' | 'numeric' | (string & {});
  /** Value. */
  value: string | number;
  /** Name of the label annotation. */
  name?: string | null;
}

/** Label annotation input. */
export interface LabelAnnotationInput {
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Kind. */
  kind: 'label';
  /** Type of the value. */
  value_type: 'text' | 'numeric' | (string & {});
  /** Value. */
  value: string | number;
  /** Name of the label annotation. */
  name?: string | null;
}

/** Metadata annotation. */
export interface MetadataAnnotation {
  /** ID of the annotation. */
  annotation_id: string;
  /** Workspace of the metadata annotation. */
  workspace: string;
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
  /** Kind. */
  kind: 'metadata';
  /** Free metadata. */
  metadata: Record<string, unknown>;
}

/** Metadata annotation input. */
export interface MetadataAnnotationInput {
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Kind. */
  kind: 'metadata';
  /** Free metadata. */
  metadata: Record<string, unknown>;
}

/** Note annotation. */
export interface NoteAnnotation {
  /** ID of the annotation. */
  annotation_id: string;
  /** Workspace of the note annotation. */
  workspace: string;
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
  /** Kind. */
  kind: 'note';
  /** Text. */
  text: string;
}

/** Note annotation input. */
export interface NoteAnnotationInput {
  /** ID of the span. */
  span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Kind. */
  kind: 'note';
  /** Text. */
  text: string;
}

/** Numeric filter. */
export interface NumericFilter {
  /** At least. */
  $gte?: number;
  /** At most. */
  $lte?: number;
}

/** Span. */
export interface Span {
  /** ID of the span. */
  span_id: string;
  /** ID of the session. */
  session_id: string;
  /** Workspace of the span. */
  workspace: string;
  /** Name of the project that the span belongs to. */
  project?: string | null;
  /** Evaluation context. */
  evaluation_context?: SpanEvaluationContext | null;
  /** ID of the parent span. */
  parent_span_id?: string | null;
  /** Kind. */
  kind: SpanKind;
  /** Name of the span. */
  name?: string | null;
  /** What created it, as in `cli`. */
  source: string;
  /** ID of the trace. */
  trace_id?: string | null;
  /** When it was started, in UTC (ISO 8601). */
  started_at: string;
  /** When it was ended, in UTC (ISO 8601). */
  ended_at?: string | null;
  /** Status of the span. */
  status: SpanStatus;
  /** Type of the error. */
  error_type?: string | null;
  /** Error message. */
  error_message?: string | null;
  /** Provider. */
  provider?: string | null;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** ID of the prompt. */
  prompt_id?: string | null;
  /** ID of the agent. */
  agent_id?: string | null;
  /** Name of the agent. */
  agent_name?: string | null;
  /** Name of the tool. */
  tool_name?: string | null;
  /** Number of input tokens. At least 0. */
  input_tokens?: number | null;
  /** Number of output tokens. At least 0. */
  output_tokens?: number | null;
  /** Number of cached tokens. At least 0. */
  cached_tokens?: number | null;
  /** Number of total tokens. At least 0. */
  total_tokens?: number | null;
  /** Usage details. */
  usage_details?: Record<string, number> | null;
  /** Cost total in US dollars. */
  cost_total_usd?: number | null;
  /** Cost input in US dollars. */
  cost_input_usd?: number | null;
  /** Cost output in US dollars. */
  cost_output_usd?: number | null;
  /** Cost details. */
  cost_details?: Record<string, number> | null;
  /** Input. */
  input?: string | null;
  /** Output. */
  output?: string | null;
  /** Raw attributes. */
  raw_attributes?: string | null;
  /** When it was ingested, in UTC (ISO 8601). */
  ingested_at: string;
}

/** Span evaluation context. */
export interface SpanEvaluationContext {
  /** ID of the evaluation. */
  evaluation_id?: string | null;
  /** ID of the test case. */
  test_case_id?: string | null;
}

/** Span filter. */
export interface SpanFilter {
  /** ID of the session. */
  session_id?: string;
  /** ID of the trace. */
  trace_id?: string;
  /** Project. */
  project?: string;
  /** ID of the evaluation. */
  evaluation_id?: string;
  /** ID of the dataset. */
  dataset_id?: string;
  /** Name of the data set. */
  dataset_name?: string;
  /** Version of the dataset. */
  dataset_version?: string;
  /** ID of the test case. */
  test_case_id?: string;
  /** What created it, as in `cli`. */
  source?: string;
  /** Kind. */
  kind?: SpanKind;
  /** Status. */
  status?: SpanStatus;
  /** Model, as `name` or `workspace/name`. */
  model?: string;
  /** Name of the tool. */
  tool_name?: string;
  /** Provider. */
  provider?: string;
  /** ID of the agent. */
  agent_id?: string;
  /** Name of the agent. */
  agent_name?: string;
  /** Name of the prompt. */
  prompt_name?: string;
  /** Version of the prompt. */
  prompt_version?: string;
  /** ID of the parent span. */
  parent_span_id?: string;
  /** When it was started, in UTC (ISO 8601). */
  started_at?: DatetimeFilter;
}

/** Group of spans. */
export interface SpanGroup {
  /** Group. */
  group: Record<string, string>;
  /** Number of spans. At least 0. */
  span_count: number;
}

/** Span group sort field. */
export type SpanGroupSortField = 'span_count' | '-span_count' | (string & {});

/** Span kind. */
export type SpanKind =
  | 'LLM'
  | 'CHAIN'
  | 'TOOL'
  | 'RETRIEVER'
  | 'EMBEDDING'
  | 'AGENT'
  | 'RERANKER'
  | 'EVALUATOR'
  | 'GUARDRAIL'
  | 'UNKNOWN'
  | (string & {});

/** Span sort field. */
export type SpanSortField = 'started_at' | '-started_at' | (string & {});

/** Trace. */
export interface Trace {
  /** ID of the trace; it never changes. */
  id: string;
  /** ID of the root span. */
  root_span_id?: string | null;
  /** ID of the session. */
  session_id: string;
  /** Workspace of the trace. */
  workspace: string;
  /** Name of the trace. */
  name?: string | null;
  /** Input. */
  input?: string | null;
  /** Output. */
  output?: string | null;
  /** Evaluation context. */
  evaluation_context?: EvaluationContext | null;
  /**
   * Experiment context.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext | null;
  /** When it was started, in UTC (ISO 8601). */
  started_at: string;
  /** When it was ended, in UTC (ISO 8601). */
  ended_at?: string | null;
  /** Duration in milliseconds. */
  duration_ms?: number | null;
  /** Status of the trace. */
  status: SpanStatus;
  /** Number of input tokens. At least 0. */
  input_tokens?: number | null;
  /** Number of output tokens. At least 0. */
  output_tokens?: number | null;
  /** Number of cached tokens. At least 0. */
  cached_tokens?: number | null;
  /** Number of total tokens. At least 0. */
  total_tokens?: number | null;
  /** Cost in US dollars. */
  cost_usd?: number | null;
  /** Cost input in US dollars. */
  cost_input_usd?: number | null;
  /** Cost output in US dollars. */
  cost_output_usd?: number | null;
  /** Number of spans. At least 0. */
  span_count?: number | null;
  /** Number of errors. At least 0. */
  error_count?: number | null;
}

/** Trace filter. */
export interface TraceFilter {
  /** ID. */
  id?: string;
  /** ID of the session. */
  session_id?: string;
  /** Status. */
  status?: SpanStatus;
  /** When it was started, in UTC (ISO 8601). */
  started_at?: DatetimeFilter;
  /** ID of the evaluation. */
  evaluation_id?: string;
  /**
   * ID of the experiment.
   * @deprecated The platform advises against it.
   */
  experiment_id?: string;
  /** ID of the test case. */
  test_case_id?: string;
}

/** Trace sort field. */
export type TraceSortField = 'started_at' | '-started_at' | (string & {});

/** Traces ingest result. */
export interface TracesIngestResult {
  /** Errors. */
  errors?: string[] | null;
}
