/** Jobs that evaluate models and agents. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../api/resource.ts';
import { JobCollection } from '../job-collection.ts';
import type {
  AgentEvalInputSpec,
  AgentEvalSpec,
  EvaluateInputSpec,
  EvaluateSpec,
} from './evaluator-types.ts';

/** Jobs that evaluate models and agents. */
export class EvaluatorJobs extends Resource {
  /** Jobs that score the outputs of a model, or outputs that exist. */
  get evaluate(): JobCollection<EvaluateInputSpec, EvaluateSpec> {
    return this.part(
      'evaluate',
      JobCollection<EvaluateInputSpec, EvaluateSpec>,
      '/apis/evaluator/v2/workspaces/{workspace}/evaluate/jobs',
    );
  }

  /** Jobs that let an agent work on tasks and score it. */
  get agentEvaluate(): JobCollection<AgentEvalInputSpec, AgentEvalSpec> {
    return this.part(
      'agentEvaluate',
      JobCollection<AgentEvalInputSpec, AgentEvalSpec>,
      '/apis/evaluator/v2/workspaces/{workspace}/agent-evaluate/jobs',
    );
  }
}
