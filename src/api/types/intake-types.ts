/** Types of the resources below `intake`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, SpanStatus } from './shared-types.ts';

/** An annotation, as the platform returns it. */
export type Annotation = FeedbackAnnotation | NoteAnnotation | MetadataAnnotation | LabelAnnotation;

/** Conditions that an annotation must meet to be listed. */
export interface AnnotationFilter {
  /** Keeps each annotation whose `span_id` equals this. */
  span_id?: string;
  /** Keeps each annotation whose `session_id` equals this. */
  session_id?: string;
  /** Keeps annotations of this kind. */
  kind?: AnnotationKind;
  /** Keeps each annotation whose `name` equals this. */
  name?: string;
  /** Keeps labels with this text. */
  value_text?: string;
  /** Keeps labels whose number is in this range, as in `{ $gte: 3 }`. */
  value_numeric?: NumericFilter;
  /** Keeps each annotation whose `created_by` equals this. */
  created_by?: string;
  /** Keeps each annotation whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
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

/** Orders in which a list of annotations can be sorted. */
export type AnnotationSortField = 'created_at' | '-created_at' | (string & {});

/** Atif agent. */
export interface AtifAgent {
  /** Agent that ran, as its producer calls it. */
  name: string;
  /** Version of the agent, as its producer calls it. */
  version: string;
  /** Model that the agent uses unless a step names another. */
  model_name?: string | null;
  /** Functions that the agent could call, in the format of OpenAI. */
  tool_definitions?: Record<string, unknown>[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif content part. */
export type AtifContentPart = AtifContentPartText | AtifContentPartImage;

/** Atif content part image. */
export interface AtifContentPartImage {
  /** `image`: the part is in `source`. */
  type: 'image';
  /** What created it, as in `cli`. */
  source: AtifImageSource;
}

/** Atif content part text. */
export interface AtifContentPartText {
  /** `text`, which tells the part from one with an image. */
  type: 'text';
  /** The words of the part. */
  text: string;
}

/** Atif final metrics. */
export interface AtifFinalMetrics {
  /** Tokens sent to models in all steps. */
  total_prompt_tokens?: number | null;
  /** Tokens generated in all steps. */
  total_completion_tokens?: number | null;
  /** Tokens sent that came from the provider's cache. */
  total_cached_tokens?: number | null;
  /** Cost of all steps in US dollars. */
  total_cost_usd?: number | null;
  /** Number of steps; `notes` explains it if it differs from `steps`. At least 0. */
  total_steps?: number | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif image source. */
export interface AtifImageSource {
  /** MIME type of the image. */
  media_type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | (string & {});
  /** File path or URL at which the image can be read. */
  path: string;
}

/** Atif metrics. */
export interface AtifMetrics {
  /** Tokens sent to the model, those from the cache included. */
  prompt_tokens?: number | null;
  /** Tokens that the model generated. */
  completion_tokens?: number | null;
  /** Tokens sent that came from the provider's cache. */
  cached_tokens?: number | null;
  /** Cost of the step in US dollars. */
  cost_usd?: number | null;
  /** Token IDs that were sent, for training. */
  prompt_token_ids?: number[] | null;
  /** Token IDs that were generated, for training. */
  completion_token_ids?: number[] | null;
  /** Log probability of each generated token. */
  logprobs?: number[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif observation. */
export interface AtifObservation {
  /** One result for each call, in any order. */
  results?: AtifObservationResult[];
}

/** Atif observation result. */
export interface AtifObservationResult {
  /** `tool_call_id` of the call whose result this contains; null if there was none. */
  source_call_id?: string | null;
  /** What came back: text, or parts with images. */
  content?: string | AtifContentPart[];
  /** Trajectories of agents that the call started. */
  subagent_trajectory_ref?: AtifSubagentTrajectoryRef[] | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif step. */
export type AtifStep = AtifStepSystem | AtifStepUser | AtifStepAgent;

/** Atif step agent. */
export interface AtifStepAgent {
  /** Position in the trajectory, counted from 1. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** What was said: text, or parts with images. */
  message?: string | AtifContentPart[];
  /** Whether the step repeats an earlier trajectory for context; such steps are no training data. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of model calls behind the step; 0 for none, null if unknown. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'agent';
  /** Model that responded; null for the agent's own. */
  model_name?: string | null;
  /** How much the model was asked to think, as a word or a number. */
  reasoning_effort?: string | number;
  /** What the model thought before it responded. */
  reasoning_content?: string | null;
  /** Functions that the agent called in this step. */
  tool_calls?: AtifToolCall[] | null;
  /** What came back after the agent acted. */
  observation?: AtifObservation;
  /** Tokens and cost of the step. */
  metrics?: AtifMetrics;
}

/** Atif step system. */
export interface AtifStepSystem {
  /** Position in the trajectory, counted from 1. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** What was said: text, or parts with images. */
  message?: string | AtifContentPart[];
  /** Whether the step repeats an earlier trajectory for context; such steps are no training data. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of model calls behind the step; 0 for none, null if unknown. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'system';
}

/** Atif step user. */
export interface AtifStepUser {
  /** Position in the trajectory, counted from 1. At least 1. */
  step_id: number;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
  /** What was said: text, or parts with images. */
  message?: string | AtifContentPart[];
  /** Whether the step repeats an earlier trajectory for context; such steps are no training data. */
  is_copied_context?: boolean | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Number of model calls behind the step; 0 for none, null if unknown. At least 0. */
  llm_call_count?: number | null;
  /** What created it, as in `cli`. */
  source: 'user';
}

/** Atif subagent trajectory ref. */
export interface AtifSubagentTrajectoryRef {
  /** ID of a trajectory in `subagent_trajectories`. Either this or `trajectory_path` is needed. */
  trajectory_id?: string | null;
  /** Path or URL of a trajectory that is not embedded. */
  trajectory_path?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif tool call. */
export interface AtifToolCall {
  /** ID by which the result refers to the call. */
  tool_call_id: string;
  /** One of the functions in `tool_definitions`. */
  function_name: string;
  /** Arguments of the call, by parameter. */
  arguments?: Record<string, unknown>;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
}

/** Atif trajectory. */
export interface AtifTrajectory {
  /** Version of the trajectory format (ATIF). Default: `'ATIF-v1.7'`. */
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
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id?: string;
  /** ID of the trajectory, to which others refer. */
  trajectory_id?: string | null;
  /** The agent whose run this is. */
  agent: AtifAgent;
  /** What happened, in its order. */
  steps?: AtifStep[];
  /** Remarks for readers. */
  notes?: string | null;
  /** Totals of the whole run. */
  final_metrics?: AtifFinalMetrics;
  /** Path or URL of the trajectory that continues this one. */
  continued_trajectory_ref?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Trajectories of agents that this one started, complete in themselves. */
  subagent_trajectories?: AtifTrajectory[] | null;
  /** Evaluation and test case that it is part of. */
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
  /** Responses, in the format of OpenAI's chat completions. */
  choices?: Record<string, unknown>[] | null;
  /** Error object of the provider, if the call failed. */
  error?: Record<string, unknown> | null;
}

/** Captured chat message. */
export interface CapturedChatMessage {
  /** Speaker, as in `user` or `assistant`. */
  role: ChatMessageRole;
}

/** Chat completions ingest result. */
export interface ChatCompletionsIngestResult {
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** ID of the span that was made of the call. */
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
  /** ID of the evaluation that it is part of. */
  evaluation_id?: string | null;
  /** ID of the test case, so that runs of the same case can be compared. */
  test_case_id?: string | null;
}

/** An evaluator result, as the platform returns it. */
export interface EvaluatorResult {
  /** ID, by which the result is retrieved. */
  evaluator_result_id: string;
  /** ID of the span: one timed operation, as in a model call. */
  span_id: string;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Workspace that contains the evaluator result and decides who may see it. */
  workspace: string;
  /** What was measured, as in `accuracy`. */
  name: string;
  /** The score; `null` for categories and texts, which are in `string_value`. */
  value?: number | null;
  /** The category or text; required with the data types `CATEGORICAL` and `TEXT`. */
  string_value?: string | null;
  /** Whether the result is a number, true or false, a category or a text. */
  data_type: EvaluatorResultDataType;
  /** Why the evaluator decided so. */
  comment?: string | null;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
}

/** Evaluator result data type. */
export type EvaluatorResultDataType =
  | 'NUMERIC'
  | 'CATEGORICAL'
  | 'BOOLEAN'
  | 'TEXT'
  | (string & {});

/** Conditions that an evaluator result must meet to be listed. */
export interface EvaluatorResultFilter {
  /** Keeps each evaluator result whose `span_id` equals this. */
  span_id?: string;
  /** Keeps each evaluator result whose `session_id` equals this. */
  session_id?: string;
  /** What was measured, as in `accuracy`. */
  name?: string;
  /** Whether the result is a number, true or false, a category or a text. */
  data_type?: EvaluatorResultDataType;
  /** Keeps each evaluator result whose `created_by` equals this. */
  created_by?: string;
  /** The score. Categories and texts are in `string_value`. */
  value?: FloatFilter;
  /** Keeps each evaluator result whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
}

/** Orders in which a list of evaluator results can be sorted. */
export type EvaluatorResultSortField =
  | 'created_at'
  | '-created_at'
  | 'value'
  | '-value'
  | (string & {});

/** Experiment context. */
export interface ExperimentContext {
  /** Former name of `evaluation_id`. */
  experiment_id: string;
  /** ID of the test case, so that runs of the same case can be compared. */
  test_case_id?: string | null;
}

/** Feedback annotation. */
export interface FeedbackAnnotation {
  /** ID, by which the annotation is retrieved and deleted. */
  annotation_id: string;
  /** Workspace that contains the feedback annotation and decides who may see it. */
  workspace: string;
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
  /** `feedback`: a thumb up or down. */
  kind: 'feedback';
  /** `positive` or `negative`. */
  value: 'positive' | 'negative' | (string & {});
}

/** Feedback annotation input. */
export interface FeedbackAnnotationInput {
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** `feedback`: a thumb up or down. */
  kind: 'feedback';
  /** `positive` or `negative`. */
  value: 'positive' | 'negative' | (string & {});
}

/** Comparisons that a field of a filter may ask for. */
export interface FloatFilter {
  /** At least. */
  $gte?: number;
  /** At most. */
  $lte?: number;
}

/** A session, as the platform returns it. */
export interface IntakeSession {
  /** ID of the intake session; it never changes. */
  id: string;
  /** Workspace that contains the intake session and decides who may see it. */
  workspace: string;
  /** Start, in UTC (ISO 8601). */
  started_at: string;
  /** End, in UTC (ISO 8601); null while it runs or if it is unknown. */
  ended_at?: string | null;
  /** Milliseconds from the first start to the last end. */
  duration_ms?: number | null;
  /** Outcome: `success`, `error`, `cancelled` or `unknown`. */
  status: SpanStatus;
  /** Number of tokens sent to models. At least 0. */
  input_tokens?: number | null;
  /** Number of tokens that models generated. At least 0. */
  output_tokens?: number | null;
  /** Number of input tokens that came from the provider's cache. At least 0. */
  cached_tokens?: number | null;
  /** Input and output tokens together. At least 0. */
  total_tokens?: number | null;
  /** Cost in US dollars, input and output together. */
  cost_usd?: number | null;
  /** Cost of the input tokens in US dollars. */
  cost_input_usd?: number | null;
  /** Cost of the output tokens in US dollars. */
  cost_output_usd?: number | null;
  /** How many calls the session recorded. At least 0. */
  trace_count: number;
  /** How many timed operations it contains. At least 0. */
  span_count: number;
}

/** Label annotation. */
export interface LabelAnnotation {
  /** ID, by which the annotation is retrieved and deleted. */
  annotation_id: string;
  /** Workspace that contains the label annotation and decides who may see it. */
  workspace: string;
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
  /** `label`: a value under a name of your own. */
  kind: 'label';
  /** Whether `value` is a text or a number. */
  value_type: 'text' | 'numeric' | (string & {});
  /** The label: a text or a number, as `value_type` says. */
  value: string | number;
  /** What the label measures, as in `tone`. */
  name?: string | null;
}

/** Label annotation input. */
export interface LabelAnnotationInput {
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** `label`: a value under a name of your own. */
  kind: 'label';
  /** Whether `value` is a text or a number. */
  value_type: 'text' | 'numeric' | (string & {});
  /** The label: a text or a number, as `value_type` says. */
  value: string | number;
  /** What the label measures, as in `tone`. At most 256 characters. */
  name?: string | null;
}

/** Metadata annotation. */
export interface MetadataAnnotation {
  /** ID, by which the annotation is retrieved and deleted. */
  annotation_id: string;
  /** Workspace that contains the metadata annotation and decides who may see it. */
  workspace: string;
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
  /** `metadata`: values under keys of your own. */
  kind: 'metadata';
  /** Free metadata. */
  metadata: Record<string, unknown>;
}

/** Metadata annotation input. */
export interface MetadataAnnotationInput {
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** `metadata`: values under keys of your own. */
  kind: 'metadata';
  /** Free metadata. */
  metadata: Record<string, unknown>;
}

/** Note annotation. */
export interface NoteAnnotation {
  /** ID, by which the annotation is retrieved and deleted. */
  annotation_id: string;
  /** Workspace that contains the note annotation and decides who may see it. */
  workspace: string;
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
  /** `note`: a remark in words. */
  kind: 'note';
  /** The remark. */
  text: string;
}

/** Note annotation input. */
export interface NoteAnnotationInput {
  /** ID of the span: one timed operation, as in a model call. */
  span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** `note`: a remark in words. */
  kind: 'note';
  /** The remark. At most 10000 characters. */
  text: string;
}

/** Comparisons that a field of a filter may ask for. */
export interface NumericFilter {
  /** At least. */
  $gte?: number;
  /** At most. */
  $lte?: number;
}

/** A span, as the platform returns it. */
export interface Span {
  /** ID of the span: one timed operation, as in a model call. */
  span_id: string;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Workspace that contains the span and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the span with others; it grants no rights. */
  project?: string | null;
  /** Evaluation and test case that it is part of. */
  evaluation_context?: SpanEvaluationContext | null;
  /** ID of the span that caused this one; null for the root. */
  parent_span_id?: string | null;
  /** What the span does: a model call (`LLM`), a tool, a retriever or another step. */
  kind: SpanKind;
  /** Name of the operation, as its producer calls it. */
  name?: string | null;
  /** Format in which the span arrived, as in `otel` or `atif`. */
  source: string;
  /** ID of the trace: all spans of one call have the same. */
  trace_id?: string | null;
  /** Start, in UTC (ISO 8601). */
  started_at: string;
  /** End, in UTC (ISO 8601); null while it runs or if it is unknown. */
  ended_at?: string | null;
  /** Outcome: `success`, `error`, `cancelled` or `unknown`. */
  status: SpanStatus;
  /** Class of the failure, as in `TimeoutError`. */
  error_type?: string | null;
  /** Text of the failure. */
  error_message?: string | null;
  /** Company or server that responded, as in `openai`. */
  provider?: string | null;
  /** Model, as `name` or `workspace/name`. */
  model?: string | null;
  /** ID of the stored prompt that was used. */
  prompt_id?: string | null;
  /** ID of the agent that ran. */
  agent_id?: string | null;
  /** Agent that ran, by name. */
  agent_name?: string | null;
  /** Tool that was called, by name. */
  tool_name?: string | null;
  /** Number of tokens sent to models. At least 0. */
  input_tokens?: number | null;
  /** Number of tokens that models generated. At least 0. */
  output_tokens?: number | null;
  /** Number of input tokens that came from the provider's cache. At least 0. */
  cached_tokens?: number | null;
  /** Input and output tokens together. At least 0. */
  total_tokens?: number | null;
  /** Further counts by kind, as in `reasoning_tokens`. */
  usage_details?: Record<string, number> | null;
  /** Cost in US dollars, input and output together. */
  cost_total_usd?: number | null;
  /** Cost of the input tokens in US dollars. */
  cost_input_usd?: number | null;
  /** Cost of the output tokens in US dollars. */
  cost_output_usd?: number | null;
  /** Further costs in US dollars, by kind. */
  cost_details?: Record<string, number> | null;
  /** What was given to it, as text or JSON in a string. */
  input?: string | null;
  /** What came back, as text or JSON in a string. */
  output?: string | null;
  /** All attributes as they arrived, as JSON in a string. */
  raw_attributes?: string | null;
  /** Time at which the platform stored it, in UTC (ISO 8601). */
  ingested_at: string;
}

/** Span evaluation context. */
export interface SpanEvaluationContext {
  /** ID of the evaluation that it is part of. */
  evaluation_id?: string | null;
  /** ID of the test case, so that runs of the same case can be compared. */
  test_case_id?: string | null;
}

/** Conditions that a span must meet to be listed. */
export interface SpanFilter {
  /** Keeps each span whose `session_id` equals this. */
  session_id?: string;
  /** Keeps each span whose `trace_id` equals this. */
  trace_id?: string;
  /** Keeps each span whose `project` equals this. */
  project?: string;
  /** ID of the evaluation that it is part of. */
  evaluation_id?: string;
  /** ID of the data set that the test case is from. */
  dataset_id?: string;
  /** Keeps each span whose `dataset_name` equals this. */
  dataset_name?: string;
  /** Version of the data set that the test case is from. */
  dataset_version?: string;
  /** Keeps each span whose `test_case_id` equals this. */
  test_case_id?: string;
  /** Keeps each span whose `source` equals this. */
  source?: string;
  /** Keeps each span whose `kind` equals this. */
  kind?: SpanKind;
  /** Keeps each span whose `status` equals this. */
  status?: SpanStatus;
  /** Keeps each span whose `model` equals this. */
  model?: string;
  /** Tool that was called, by name. */
  tool_name?: string;
  /** Company or server that responded, as in `openai`. */
  provider?: string;
  /** ID of the agent that ran. */
  agent_id?: string;
  /** Agent that ran, by name. */
  agent_name?: string;
  /** Name of the stored prompt that was used. */
  prompt_name?: string;
  /** Version number of the stored prompt that was used. */
  prompt_version?: string;
  /** ID of the span that caused this one. */
  parent_span_id?: string;
  /** Keeps each span whose `started_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  started_at?: DatetimeFilter;
}

/** A group of spans, as the platform returns it. */
export interface SpanGroup {
  /** Values of the fields that `by` names. */
  group: Record<string, string>;
  /** How many timed operations it contains. At least 0. */
  span_count: number;
}

/** Orders in which a list of span groups can be sorted. */
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

/** Orders in which a list of spans can be sorted. */
export type SpanSortField = 'started_at' | '-started_at' | (string & {});

/** A trace, as the platform returns it. */
export interface Trace {
  /** ID of the trace; it never changes. */
  id: string;
  /** ID of the span that has no parent and spans the whole call. */
  root_span_id?: string | null;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** Workspace that contains the trace and decides who may see it. */
  workspace: string;
  /** Name of the root span. */
  name?: string | null;
  /** What was given to it, as text or JSON in a string. */
  input?: string | null;
  /** What came back, as text or JSON in a string. */
  output?: string | null;
  /** Evaluation and test case that it is part of. */
  evaluation_context?: EvaluationContext | null;
  /**
   * Former name of `evaluation_context`.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext | null;
  /** Start, in UTC (ISO 8601). */
  started_at: string;
  /** End, in UTC (ISO 8601); null while it runs or if it is unknown. */
  ended_at?: string | null;
  /** Milliseconds from the first start to the last end. */
  duration_ms?: number | null;
  /** Outcome: `success`, `error`, `cancelled` or `unknown`. */
  status: SpanStatus;
  /** Number of tokens sent to models. At least 0. */
  input_tokens?: number | null;
  /** Number of tokens that models generated. At least 0. */
  output_tokens?: number | null;
  /** Number of input tokens that came from the provider's cache. At least 0. */
  cached_tokens?: number | null;
  /** Input and output tokens together. At least 0. */
  total_tokens?: number | null;
  /** Cost in US dollars, input and output together. */
  cost_usd?: number | null;
  /** Cost of the input tokens in US dollars. */
  cost_input_usd?: number | null;
  /** Cost of the output tokens in US dollars. */
  cost_output_usd?: number | null;
  /** How many timed operations it contains. At least 0. */
  span_count?: number | null;
  /** Number of spans that failed. At least 0. */
  error_count?: number | null;
}

/** Conditions that a trace must meet to be listed. */
export interface TraceFilter {
  /** ID of the trace, the same as `trace_id`. */
  id?: string;
  /** Keeps each trace whose `session_id` equals this. */
  session_id?: string;
  /** Keeps each trace whose `status` equals this. */
  status?: SpanStatus;
  /** Keeps each trace whose `started_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  started_at?: DatetimeFilter;
  /** ID of the evaluation that it is part of. */
  evaluation_id?: string;
  /**
   * Former name of `evaluation_id`.
   * @deprecated The platform advises against it.
   */
  experiment_id?: string;
  /** Keeps each trace whose `test_case_id` equals this. */
  test_case_id?: string;
}

/** Orders in which a list of traces can be sorted. */
export type TraceSortField = 'started_at' | '-started_at' | (string & {});

/** Traces ingest result. */
export interface TracesIngestResult {
  /** Why spans were refused, one text for each. */
  errors?: string[] | null;
}
