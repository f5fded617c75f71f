/** Types of the resources below `evaluations`. Generated from contract/ by `npm run generate`; do not edit. */

import type { DatetimeFilter, SpanStatus } from './shared-types.ts';

/** Evaluation. */
export interface Evaluation {
  /** ID of the evaluation; it never changes. */
  id: string;
  /** Name of the evaluation. */
  name: string;
  /** Workspace of the evaluation. */
  workspace: string;
  /** ID of the experiment group. */
  experiment_group_id: string;
  /** Name of the data set. */
  dataset_name: string;
  /** Version of the dataset. */
  dataset_version?: string | null;
  /** What the evaluation was made from. A URL. */
  source_link?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** Description of the evaluation, for people. */
  description?: string | null;
  /** ID of the parent evaluation. */
  parent_evaluation_id?: string | null;
  /** Status of the evaluation. */
  status?: string | null;
  /** Why the evaluation failed. */
  root_cause?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** When it was pinned, in UTC (ISO 8601). */
  pinned_at?: string | null | null;
  /** Names of the evaluator. */
  evaluator_names?: string[] | null;
  /** Names of the model. */
  model_names?: string[] | null;
  /** Names of the agent. */
  agent_names?: string[] | null;
  /** Agent versions. */
  agent_versions?: string[] | null;
  /** Aggregate scores. */
  aggregate_scores?: Record<string, EvaluatorAggregate> | null;
  /** Number of runs. Default: `0`. */
  run_count?: number | null;
  /** Number of test cases. Default: `0`. */
  test_case_count?: number | null;
  /** Cost in US dollars. */
  cost_usd?: EvaluatorAggregate | null;
  /** Latency in milliseconds. */
  latency_ms?: EvaluatorAggregate | null;
  /**
   * ID of the parent experiment.
   * @deprecated The platform advises against it.
   */
  parent_experiment_id: string | null;
  /** IDs of the experiment. */
  experiment_ids?: string[] | null;
  /** Tokens. */
  tokens?: EvaluatorAggregate | null;
}

/** Evaluation filter. */
export interface EvaluationFilter {
  /** Name. */
  name?: string;
  /** ID of the experiment group. */
  experiment_group_id?: string;
  /** Name of the data set. */
  dataset_name?: string;
  /** Version of the dataset. */
  dataset_version?: string;
  /** Who created it. */
  created_by?: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
  /** Whether it is deleted. */
  is_deleted?: boolean;
  /** Whether it is pinned. */
  is_pinned?: boolean;
  /** Free metadata. */
  metadata?: Record<string, string>;
  /** Number of runs. */
  run_count?: NumberFilter;
  /** Cost in US dollars. */
  cost_usd?: MetricStatFilters;
  /** Latency in milliseconds. */
  latency_ms?: MetricStatFilters;
  /** Evaluators. */
  evaluators?: Record<string, MetricStatFilters>;
}

/** Session of an evaluation. */
export interface EvaluationSession {
  /** Workspace of the evaluation session. */
  workspace: string;
  /** Name of the evaluation. */
  evaluation_name: string;
  /** ID of the session. */
  session_id: string;
  /** ID of the test case. */
  test_case_id?: string | null;
  /** ID of the trace. */
  trace_id: string;
  /** ID of the root span. */
  root_span_id: string;
  /** When it was started, in UTC (ISO 8601). */
  started_at: string;
  /** When it was ended, in UTC (ISO 8601). */
  ended_at?: string | null;
  /** Latency in milliseconds. */
  latency_ms?: number | null;
  /** Status of the evaluation session. */
  status: SpanStatus;
  /** Input. */
  input?: string | null;
  /** Output. */
  output?: string | null;
  /** Number of input tokens. */
  input_tokens?: number | null;
  /** Number of output tokens. */
  output_tokens?: number | null;
  /** Number of cached tokens. */
  cached_tokens?: number | null;
  /** Cost total in US dollars. */
  cost_total_usd?: number | null;
  /** Evaluator scores. */
  evaluator_scores?: Record<string, number> | null;
  /**
   * Name of the experiment.
   * @deprecated The platform advises against it.
   */
  experiment_name: string;
}

/** Evaluation session filter. */
export interface EvaluationSessionFilter {
  /** ID of the test case. */
  test_case_id?: string;
  /** Status. */
  status?: string;
}

/** Evaluator aggregate. */
export interface EvaluatorAggregate {
  /** Sum of all values. */
  sum?: number | null;
  /** Arithmetic mean. */
  mean?: number | null;
  /** Median. */
  median?: number | null;
  /** 90th percentile. */
  p90?: number | null;
  /** 95th percentile. */
  p95?: number | null;
  /** 99th percentile. */
  p99?: number | null;
  /** Number of values. Default: `0`. */
  count?: number | null;
}

/** Metric stat filters. */
export interface MetricStatFilters {
  /** Sum of all values. */
  sum?: NumberFilter;
  /** Arithmetic mean. */
  mean?: NumberFilter;
  /** Median. */
  median?: NumberFilter;
  /** 90th percentile. */
  p90?: NumberFilter;
  /** 95th percentile. */
  p95?: NumberFilter;
  /** 99th percentile. */
  p99?: NumberFilter;
  /** Number of values. */
  count?: NumberFilter;
}

/** Number filter. */
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
