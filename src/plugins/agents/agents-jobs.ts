/** Jobs that analyze, evaluate and optimize agents. Generated from contract/ by `npm run generate`; do not edit. */

import { Resource } from '../../api/resource.ts';
import { JobCollection } from '../job-collection.ts';
import type {
  AnalyzeBatchConfig,
  EvaluateAgentSpec,
  EvaluateSuiteConfig,
  EvaluateSuiteSubmitConfig,
  OptimizeAgentSpec,
  OptimizeSkillsConfig,
} from './agents-types.ts';

/** Jobs that analyze, evaluate and optimize agents. */
export class AgentJobs extends Resource {
  /** Jobs that analyze what agents did. */
  get analyze(): JobCollection<AnalyzeBatchConfig> {
    return this.part(
      'analyze',
      JobCollection<AnalyzeBatchConfig>,
      '/apis/agents/v2/workspaces/{workspace}/jobs/analyze',
    );
  }

  /** Jobs that evaluate one agent. */
  get evaluate(): JobCollection<EvaluateAgentSpec> {
    return this.part(
      'evaluate',
      JobCollection<EvaluateAgentSpec>,
      '/apis/agents/v2/workspaces/{workspace}/jobs/evaluate',
    );
  }

  /** Jobs that evaluate an agent by a suite of evaluations. */
  get evaluateSuite(): JobCollection<EvaluateSuiteSubmitConfig, EvaluateSuiteConfig> {
    return this.part(
      'evaluateSuite',
      JobCollection<EvaluateSuiteSubmitConfig, EvaluateSuiteConfig>,
      '/apis/agents/v2/workspaces/{workspace}/jobs/evaluate-suite',
    );
  }

  /** Jobs that optimize the parameters of an agent. */
  get optimize(): JobCollection<OptimizeAgentSpec> {
    return this.part(
      'optimize',
      JobCollection<OptimizeAgentSpec>,
      '/apis/agents/v2/workspaces/{workspace}/jobs/optimize',
    );
  }

  /** Jobs that optimize the skills of an agent. */
  get optimizeSkills(): JobCollection<OptimizeSkillsConfig> {
    return this.part(
      'optimizeSkills',
      JobCollection<OptimizeSkillsConfig>,
      '/apis/agents/v2/workspaces/{workspace}/jobs/optimize-skills',
    );
  }
}
