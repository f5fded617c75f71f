/** Types of the resources below `experiment-groups`. Generated from contract/ by `npm run generate`; do not edit. */

/** An experiment group, as the platform returns it. */
export interface ExperimentGroup {
  /** ID of the experiment group; it never changes. */
  id: string;
  /** Name of the experiment group, unique within its workspace. */
  name: string;
  /** Workspace that contains the experiment group and decides who may see it. */
  workspace: string;
  /** What the experiment group is for, in free text. */
  description?: string | null;
  /** ID of the outside finding that the group was made for. */
  insight_id?: string | null;
  /** Findings in a few words. */
  summary?: string | null;
  /** Free metadata. */
  metadata?: Record<string, string> | null;
  /** Field that lists sort by unless the caller chooses another. */
  default_sort: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Number of live evaluations in the group; deleted ones do not count. Default: `0`. */
  evaluation_count?: number | null;
  /**
   * Former name of `evaluation_count`.
   * @deprecated The platform advises against it.
   */
  experiment_count?: number | null;
  /** The two metrics that the group's chart compares; cost and latency by default. */
  pareto?: ParetoConfig | null;
}

/** Conditions that an experiment group must meet to be listed. */
export interface ExperimentGroupFilter {
  /** Keeps each experiment group whose `name` equals this. */
  name?: string;
  /** `true` keeps deleted groups only; live ones otherwise. */
  is_deleted?: boolean;
  /** Keeps each experiment group whose `metadata` equals this. */
  metadata?: Record<string, string>;
}

/** Pareto config. */
export type ParetoConfig = Record<string, unknown>;
