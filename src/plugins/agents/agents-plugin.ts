/** The agents of a workspace: their configurations, deployments and jobs. Generated from contract/ by `npm run generate`; do not edit. */

export type { CollectionResults } from '../collection-results.ts';
export type {
  JobCollection,
  PluginJob,
  PluginJobCreateParams,
  PluginJobListParams,
  PluginJobLogsParams,
} from '../job-collection.ts';
export type { JsonStream } from '../json-stream.ts';
export { type AgentCreateParams, type AgentListParams, Agents } from './agents.ts';
export type {
  AgentDeploymentCreateParams,
  AgentDeploymentGetLogsParams,
  AgentDeploymentListParams,
  AgentDeployments,
} from './agents-deployments.ts';
export type { AgentJobs } from './agents-jobs.ts';
export type {
  Agent,
  AgentDeployment,
  AnalyzeBatchConfig,
  DeploymentLogsResponse,
  Endpoint,
  EvaluateAgentSpec,
  EvaluateSuiteConfig,
  EvaluateSuiteSubmitConfig,
  LogLine,
  OptimizeAgentSpec,
  OptimizeSkillsConfig,
} from './agents-types.ts';
