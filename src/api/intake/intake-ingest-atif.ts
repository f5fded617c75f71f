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
  /** Version of the schema. */
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
  /** Agent. */
  agent: AtifAgent;
  /** Evaluation context. */
  evaluation_context?: EvaluationContext;
  /**
   * Experiment context.
   * @deprecated The platform advises against it.
   */
  experiment_context?: ExperimentContext;
  /** ID of the session. */
  session_id?: string | null;
  /** ID of the trajectory. */
  trajectory_id?: string | null;
  /** Final metrics. */
  final_metrics?: AtifFinalMetrics;
  /** Continued trajectory ref. */
  continued_trajectory_ref?: string | null;
  /** Notes. */
  notes?: string | null;
  /** Free fields. */
  extra?: Record<string, unknown> | null;
  /** Steps. */
  steps?: AtifStep[];
  /** Subagent trajectories. */
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
