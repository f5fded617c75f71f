/** Types of the resources below `evaluations`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, SpanStatus } from './shared-types.ts';

/** An evaluation, as the platform returns it. */
export interface Evaluation {
  /** ID of the evaluation; it never changes. */
  id: string;
  /** Name of the evaluation, unique within its workspace. */
  name: string;
  /** Workspace that contains the evaluation and decides who may see it. */
  workspace: string;
  /** ID of the experiment group that contains the evaluation. */
  experiment_group_id: string;
  /** Name of the data set. */
  dataset_name: string;
  /** Version of the data set, as its producer calls it. */
  dataset_version?: string | null;
  /** What the evaluation was made from. A URL. */
  source_link?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** What the evaluation is for, in free text. */
  description?: string | null;
  /** ID of the evaluation that this one is a variant of, as in a baseline. */
  parent_evaluation_id?: string | null;
  /** State in words of your own, as in `running` or `failed`. */
  status?: string | null;
  /** Why the evaluation failed. */
  root_cause?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Time at which it was pinned, in UTC (ISO 8601); null if it is not. */
  pinned_at?: string | null | null;
  /** Evaluators that scored its sessions. */
  evaluator_names?: string[] | null;
  /** Models that responded in its sessions. */
  model_names?: string[] | null;
  /** Agents that ran in its sessions. */
  agent_names?: string[] | null;
  /** Versions of the agents that ran in its sessions. */
  agent_versions?: string[] | null;
  /** Statistics of the scores, by evaluator. */
  aggregate_scores?: Record<string, EvaluatorAggregate> | null;
  /** Number of sessions that were ingested; each session is one run. Default: `0`. */
  run_count?: number | null;
  /** Number of distinct test cases; one that ran several times counts once. Default: `0`. */
  test_case_count?: number | null;
  /** Cost of the sessions in US dollars: mean, percentiles and sum. */
  cost_usd?: EvaluatorAggregate | null;
  /** Duration of the sessions in milliseconds: mean and percentiles. */
  latency_ms?: EvaluatorAggregate | null;
  /**
   * Former name of `parent_evaluation_id`.
   * @deprecated The platform advises against it.
   */
  parent_experiment_id?: string | null;
  /** IDs of the experiment groups that contain the evaluation. */
  experiment_ids?: string[] | null;
  /** Tokens of the sessions, input and output together: mean, percentiles and sum. */
  tokens?: EvaluatorAggregate | null;
}

/** Conditions that an evaluation must meet to be listed. */
export interface EvaluationFilter {
  /** Keeps each evaluation whose `name` equals this. */
  name?: string;
  /** ID of the experiment group that contains the evaluation. */
  experiment_group_id?: string;
  /** Keeps each evaluation whose `dataset_name` equals this. */
  dataset_name?: string;
  /** Version of the data set, as its producer calls it. */
  dataset_version?: string;
  /** Keeps each evaluation whose `created_by` equals this. */
  created_by?: string;
  /** Keeps each evaluation whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each evaluation whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
  /** `true` keeps deleted evaluations only; live ones otherwise. */
  is_deleted?: boolean;
  /** `true` keeps pinned evaluations, `false` the others. */
  is_pinned?: boolean;
  /** Keeps each evaluation whose `metadata` equals this. */
  metadata?: Record<string, string>;
  /** Number of sessions that were ingested; each session is one run. */
  run_count?: NumberFilter;
  /** Cost of the sessions in US dollars: mean, percentiles and sum. */
  cost_usd?: MetricStatFilters;
  /** Duration of the sessions in milliseconds: mean and percentiles. */
  latency_ms?: MetricStatFilters;
  /** Statistics by evaluator to compare, as in `{ accuracy: { mean: { $gte: 0.8 } } }`. */
  evaluators?: Record<string, MetricStatFilters>;
}

/** A session of an evaluation, as the platform returns it. */
export interface EvaluationSession {
  /** Workspace that contains the evaluation session and decides who may see it. */
  workspace: string;
  /** Evaluation that the session is a run of. */
  evaluation_name: string;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id: string;
  /** ID of the test case, so that runs of the same case can be compared. */
  test_case_id?: string | null;
  /** ID of the trace: all spans of one call have the same. */
  trace_id: string;
  /** ID of the span that has no parent and spans the whole call. */
  root_span_id: string;
  /** Start, in UTC (ISO 8601). */
  started_at: string;
  /** End, in UTC (ISO 8601); null while it runs or if it is unknown. */
  ended_at?: string | null;
  /** Duration of the session in milliseconds. */
  latency_ms?: number | null;
  /** Outcome: `success`, `error`, `cancelled` or `unknown`. */
  status: SpanStatus;
  /** What was given to it, as text or JSON in a string. */
  input?: string | null;
  /** What came back, as text or JSON in a string. */
  output?: string | null;
  /** Number of tokens sent to models. */
  input_tokens?: number | null;
  /** Number of tokens that models generated. */
  output_tokens?: number | null;
  /** Number of input tokens that came from the provider's cache. */
  cached_tokens?: number | null;
  /** Cost in US dollars, input and output together. */
  cost_total_usd?: number | null;
  /** Mean score of each evaluator; categories and texts are left out. */
  evaluator_scores?: Record<string, number> | null;
  /**
   * Former name of `evaluation_name`.
   * @deprecated The platform advises against it.
   */
  experiment_name: string;
}

/** Conditions that an evaluation session must meet to be listed. */
export interface EvaluationSessionFilter {
  /** Keeps each evaluation session whose `test_case_id` equals this. */
  test_case_id?: string;
  /** Keeps each evaluation session whose `status` equals this. */
  status?: string;
}

/** Evaluator aggregate. */
export interface EvaluatorAggregate {
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Middle value: half of the sessions are below it. */
  median?: number | null;
  /** 90th percentile. */
  p90?: number | null;
  /** 95th percentile. */
  p95?: number | null;
  /** 99th percentile. */
  p99?: number | null;
  /** Number of sessions with a value. Default: `0`. */
  count?: number | null;
}

/** Conditions that a metric stat must meet to be listed. */
export interface MetricStatFilters {
  /** Range of the sum, as in `{ $gte: 5 }`. */
  sum?: NumberFilter;
  /** Range of the arithmetic mean, as in `{ $lte: 0.5 }`. */
  mean?: NumberFilter;
  /** Range of the middle value, as in `{ $lte: 0.5 }`. */
  median?: NumberFilter;
  /** Range of the 90th percentile, as in `{ $lte: 2000 }`. */
  p90?: NumberFilter;
  /** Range of the 95th percentile, as in `{ $lte: 2000 }`. */
  p95?: NumberFilter;
  /** Range of the 99th percentile, as in `{ $lte: 2000 }`. */
  p99?: NumberFilter;
  /** Range of the number of values, as in `{ $gte: 100 }`. */
  count?: NumberFilter;
}

/** Comparisons that a field of a filter may ask for. */
export interface NumberFilter {
  /** At least. */
  $gte?: number;
  /** At most. */
  $lte?: number;
  /** Greater. */
  $gt?: number;
  /** Less. */
  $lt?: number;
  /** Equal. */
  $eq?: number;
}
