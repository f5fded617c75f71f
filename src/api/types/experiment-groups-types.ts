/** Types of the resources below `experiment-groups`. Generated from contract/ by `npm run generate`; do not edit. */

/** Experiment group. */
export interface ExperimentGroup {
  /** ID of the experiment group; it never changes. */
  id: string;
  /** Name of the experiment group. */
  name: string;
  /** Workspace of the experiment group. */
  workspace: string;
  /** Description of the experiment group, for people. */
  description?: string | null;
  /** ID of the insight. */
  insight_id?: string | null;
  /** Summary. */
  summary?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** Field that lists sort by unless the caller chooses another. */
  default_sort: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Number of evaluations. Default: `0`. */
  evaluation_count?: number | null;
  /**
   * Number of experiments in the group.
   * @deprecated The platform advises against it.
   */
  experiment_count: number;
  /** Pareto. */
  pareto?: ParetoConfig | null;
}

/** Experiment group filter. */
export interface ExperimentGroupFilter {
  /** Name. */
  name?: string;
  /** Whether it is deleted. */
  is_deleted?: boolean;
  /** Free metadata. */
  metadata?: Record<string, string>;
}

/** Pareto config. */
export type ParetoConfig = Record<string, unknown>;
