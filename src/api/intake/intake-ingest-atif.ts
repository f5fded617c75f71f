/** Ingest of agent trajectories in the form ATIF. Generated from contract/ by `npm run generate`; do not edit. */

import type { RequestOptions } from '../../http/request-options.ts';
import type { RequestPromise } from '../../http/request-promise.ts';
import type { WorkspaceParams } from '../list-params.ts';
import { Resource } from '../resource.ts';
import type {
  AtifAgent,
  AtifFinalMetrics,
  AtifStep,
  AtifTrajectory,
  EvaluationContext,
  ExperimentContext,
} from '../types/intake-types.ts';

/** Parameters of: Ingest an agent trajectory. */
export interface AtifIngestCreateParams extends WorkspaceParams {
  /** Version of the trajectory format (ATIF). */
  schema_version:
    | 'ATIF-v1.0'
    | 'ATIF-v1.1'
    | 'ATIF-v1.2'
    | 'ATIF-v1.3'
    | 'ATIF-v1.4'
    | 'ATIF-v1.5'
    | 'ATIF-v1.6'
    | 'ATIF-v1.7'
    | (string & {});
  /** The agent whose run this is. */
  agent: AtifAgent;
  /** Evaluation and test case that it is part of. */
  evaluation_context?: EvaluationContext;
  /**
   * Former name of `evaluation_context`.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext;
  /**
   * ID of the session that the data belongs to, chosen by the program that records it: a conversation or one run
   * of an agent.
   */
  session_id?: string | null;
  /** ID of the trajectory, to which others refer. */
  trajectory_id?: string | null;
  /** Totals of the whole run. */
  final_metrics?: AtifFinalMetrics;
  /** Path or URL of the trajectory that continues this one. */
  continued_trajectory_ref?: string | null;
  /** Remarks for readers. */
  notes?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** What happened, in its order. */
  steps?: AtifStep[];
  /** Trajectories of agents that this one started, complete in themselves. */
  subagent_trajectories?: AtifTrajectory[] | null;
}

/** Ingest of agent trajectories in the form ATIF. */
export class AtifIngest extends Resource {
  /**
   * Stores an agent trajectory as spans.
   *
   * @throws ConflictError when the name is taken.
   */
  create(params: AtifIngestCreateParams, options?: RequestOptions): RequestPromise<void> {
    return this.http.callEmpty(
      'POST /apis/intake/v2/workspaces/{workspace}/ingest/atif',
      params,
      options,
    );
  }
}
