/** Audits of models for vulnerabilities: configurations, targets and audit jobs. Generated from contract/ by `npm run generate`; do not edit. */

export type { CollectionResults } from '../collection-results.ts';
export type {
  JobCollection,
  PluginJob,
  PluginJobCreateParams,
  PluginJobListParams,
  PluginJobLogsParams,
} from '../job-collection.ts';
export { Auditor } from './auditor.ts';
export type {
  AuditConfigCreateParams,
  AuditConfigListParams,
  AuditConfigs,
  AuditConfigUpdateParams,
} from './auditor-configs.ts';
export type {
  AuditTargetCreateParams,
  AuditTargetListParams,
  AuditTargets,
  AuditTargetUpdateParams,
} from './auditor-targets.ts';
export type {
  AuditClassConfig,
  AuditConfig,
  AuditConfigInput,
  AuditInputSpec,
  AuditModuleConfig,
  AuditPluginsData,
  AuditReportData,
  AuditRunData,
  AuditSpec,
  AuditSystemData,
  AuditTarget,
  AuditTargetInput,
} from './auditor-types.ts';
