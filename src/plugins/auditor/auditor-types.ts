/** Types of the plugin `auditor`. Generated from contract/ by `npm run generate`; do not edit. */

/** Audit class config. */
export type AuditClassConfig = Record<string, unknown>;

/** Audit configuration. */
export interface AuditConfig {
  /** Name of the audit config. */
  name?: string | null;
  /** Workspace of the audit config. */
  workspace: string;
  /** Name of the project that the audit config belongs to. */
  project?: string | null;
  /** Description of the audit config, for people. */
  description?: string | null;
  /** System. */
  system?: AuditSystemData | null;
  /** Run. */
  run?: AuditRunData | null;
  /** Plugins. */
  plugins?: AuditPluginsData | null;
  /** Reporting. */
  reporting?: AuditReportData | null;
  /** ID of the audit config; it never changes. */
  id: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string | null;
  /** Who created it. */
  created_by: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string | null;
  /** Who last changed it. */
  updated_by: string | null;
  /** ID of the entity. */
  entity_id: string;
  /** Parent entity. */
  parent: string | null;
}

/** Audit config input. */
export interface AuditConfigInput {
  /** Name of the audit config. */
  name?: string;
  /** Workspace of the audit config. */
  workspace: string;
  /** Name of the project that the audit config belongs to. */
  project?: string | null;
  /** Description of the audit config, for people. */
  description?: string | null;
  /** System. */
  system?: AuditSystemData;
  /** Run. */
  run?: AuditRunData;
  /** Plugins. */
  plugins?: AuditPluginsData;
  /** Reporting. */
  reporting?: AuditReportData;
}

/** Audit input spec. */
export interface AuditInputSpec {
  /** Configuration. */
  config: AuditConfigInput | string;
  /** Target. */
  target: AuditTargetInput | string;
  /** Max probe retries. At least 0. Default: `0`. */
  max_probe_retries?: number;
  /** Whether fail job on retries exhausted applies. Default: `true`. */
  fail_job_on_retries_exhausted?: boolean;
}

/** Audit module config. */
export type AuditModuleConfig = Record<string, AuditClassConfig>;

/** Audit plugins data. */
export interface AuditPluginsData {
  /** Type of the model. */
  model_type?: string | null;
  /** Name of the model. */
  model_name?: string | null;
  /** Probe spec. Default: `'all'`. */
  probe_spec?: string | null;
  /** Detector spec. Default: `'auto'`. */
  detector_spec?: string | null;
  /** Whether extended detectors applies. Default: `false`. */
  extended_detectors?: boolean | null;
  /** Buff spec. */
  buff_spec?: string | null;
  /** Whether buffs include original prompt applies. Default: `false`. */
  buffs_include_original_prompt?: boolean | null;
  /** Buff max. */
  buff_max?: string | null;
  /** Detectors. */
  detectors?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Generators. */
  generators?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Buffs. */
  buffs?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Harnesses. */
  harnesses?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Probes. */
  probes?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
}

/** Audit report data. */
export interface AuditReportData {
  /** Report prefix. Default: `'run1'`. */
  report_prefix?: string | null;
  /** Taxonomy. */
  taxonomy?: string | null;
  /** Report dir. Default: `'garak_runs'`. */
  report_dir?: string | null;
  /** Whether show 100 pass modules applies. Default: `true`. */
  show_100_pass_modules?: boolean | null;
}

/** Audit run data. */
export interface AuditRunData {
  /** Seed of the sampling. */
  seed?: number | null;
  /** Whether deprefix applies. Default: `true`. */
  deprefix?: boolean | null;
  /** Eval threshold. From 0 to 1. Default: `0.5`. */
  eval_threshold?: number | null;
  /** Generations. At least 1. Default: `5`. */
  generations?: number | null;
  /** Probe tags. */
  probe_tags?: string | null;
  /** User agent. Default: `'garak/{version} (LLM vulnerability scanner https://garak.ai)'`. */
  user_agent?: string | null;
}

/** Audit spec. */
export interface AuditSpec {
  /** Configuration. */
  config: AuditConfig;
  /** Target. */
  target: AuditTarget;
  /** Max probe retries. At least 0. Default: `0`. */
  max_probe_retries?: number | null;
  /** Whether fail job on retries exhausted applies. Default: `true`. */
  fail_job_on_retries_exhausted?: boolean | null;
}

/** Audit system data. */
export interface AuditSystemData {
  /** Show everything. From 0 to 1. Default: `0`. */
  verbose?: number | null;
  /** Whether narrow output applies. Default: `false`. */
  narrow_output?: boolean | null;
  /** Whether parallel requests applies. Default: `false`. */
  parallel_requests?: boolean | null;
  /** Parallel attempts. Default: `false`. */
  parallel_attempts?: boolean | number | null;
  /** Whether lite applies. Default: `true`. */
  lite?: boolean | null;
  /** Whether show z applies. Default: `false`. */
  show_z?: boolean | null;
  /** Whether enable experimental applies. Default: `false`. */
  enable_experimental?: boolean | null;
}

/** Audit target. */
export interface AuditTarget {
  /** Name of the audit target. */
  name?: string | null;
  /** Workspace of the audit target. */
  workspace: string;
  /** Name of the project that the audit target belongs to. */
  project?: string | null;
  /** Description of the audit target, for people. */
  description?: string | null;
  /** Type. */
  type: string;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Options. */
  options?: Record<string, unknown> | null;
  /** ID of the audit target; it never changes. */
  id: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string | null;
  /** Who created it. */
  created_by: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string | null;
  /** Who last changed it. */
  updated_by: string | null;
  /** ID of the entity. */
  entity_id: string;
  /** Parent entity. */
  parent: string | null;
}

/** Audit target input. */
export interface AuditTargetInput {
  /** Name of the audit target. */
  name?: string;
  /** Workspace of the audit target. */
  workspace: string;
  /** Name of the project that the audit target belongs to. */
  project?: string | null;
  /** Description of the audit target, for people. */
  description?: string | null;
  /** Type. */
  type: string;
  /** Model, as `name` or `workspace/name`. */
  model: string;
  /** Options. */
  options?: Record<string, unknown>;
}
