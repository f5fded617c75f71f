/** Types of the plugin `auditor`. Generated from contract/ by `npm run generate`; do not edit. */

/** Audit class config. */
export type AuditClassConfig = Record<string, unknown>;

/** An audit configuration, as the platform returns it. */
export interface AuditConfig {
  /** Name, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the audit config and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the audit config with others; it grants no rights. */
  project?: string | null;
  /** What the audit config is for, in free text. */
  description?: string | null;
  /** How the scanner (garak) runs. */
  system?: AuditSystemData | null;
  /** How often and by which rules models are asked. */
  run?: AuditRunData | null;
  /** Probes, detectors and changes of prompts to use. */
  plugins?: AuditPluginsData | null;
  /** Where reports go, and their grouping. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
}

/** Audit config input. */
export interface AuditConfigInput {
  /** Name, unique within its workspace. */
  name?: string;
  /** Workspace that contains the audit config and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the audit config with others; it grants no rights. */
  project?: string | null;
  /** What the audit config is for, in free text. */
  description?: string | null;
  /** How the scanner (garak) runs. */
  system?: AuditSystemData;
  /** How often and by which rules models are asked. */
  run?: AuditRunData;
  /** Probes, detectors and changes of prompts to use. */
  plugins?: AuditPluginsData;
  /** Where reports go, and their grouping. */
  reporting?: AuditReportData;
}

/** Audit input spec. */
export interface AuditInputSpec {
  /** Stored configuration by name, or its content. */
  config: AuditConfigInput | string;
  /** Stored target by name, or its content. */
  target: AuditTargetInput | string;
  /** How often a failed probe is repeated. At least 0. Default: `0`. */
  max_probe_retries?: number;
  /** Whether the job fails when a probe still fails, instead of going on. Default: `true`. */
  fail_job_on_retries_exhausted?: boolean;
}

/** Audit module config. */
export type AuditModuleConfig = Record<string, AuditClassConfig>;

/** Audit plugins data. */
export interface AuditPluginsData {
  /** Kind of generator; the target decides if it is left out. */
  model_type?: string | null;
  /** Model to ask; the target decides if it is left out. */
  model_name?: string | null;
  /** Probes to run, separated by commas; `all` for every one. Default: `'all'`. */
  probe_spec?: string | null;
  /** Detectors to run, separated by commas; `auto` takes those of each probe. Default: `'auto'`. */
  detector_spec?: string | null;
  /** Whether each probe uses its additional detectors too. Default: `false`. */
  extended_detectors?: boolean | null;
  /** Changes of the prompts to try, separated by commas, as in `paraphrase`. */
  buff_spec?: string | null;
  /** Whether the unchanged prompt is tried too. Default: `false`. */
  buffs_include_original_prompt?: boolean | null;
  /** Most changed prompts to make of one. */
  buff_max?: string | null;
  /** Settings of detectors, by module. */
  detectors?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Settings of generators, by module. */
  generators?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Settings of changes, by module. */
  buffs?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Settings of harnesses, by module. */
  harnesses?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
  /** Settings of probes, by module. */
  probes?: Record<string, AuditModuleConfig | AuditClassConfig> | null;
}

/** Audit report data. */
export interface AuditReportData {
  /** Start of the names of report files. Default: `'run1'`. */
  report_prefix?: string | null;
  /** Tags by which hits are grouped, as in `owasp`. */
  taxonomy?: string | null;
  /** Folder of the reports. Default: `'garak_runs'`. */
  report_dir?: string | null;
  /** Whether modules without a hit are listed. Default: `true`. */
  show_100_pass_modules?: boolean | null;
}

/** Audit run data. */
export interface AuditRunData {
  /** Start of the random numbers, for the same run again. */
  seed?: number | null;
  /** Whether the prompt is removed from the start of an answer. Default: `true`. */
  deprefix?: boolean | null;
  /** Score from 0 to 1 from which on an answer counts as a hit. From 0 to 1. Default: `0.5`. */
  eval_threshold?: number | null;
  /** Answers to each prompt. At least 1. Default: `5`. */
  generations?: number | null;
  /** Only probes with tags that start so, as in `owasp:llm01`. */
  probe_tags?: string | null;
  /**
   * How the scanner names itself in requests. Default: `'garak/{version} (LLM vulnerability scanner
   * https://garak.ai)'`.
   */
  user_agent?: string | null;
}

/** Audit spec. */
export interface AuditSpec {
  /** Stored configuration by name, or its content. */
  config: AuditConfig;
  /** Stored target by name, or its content. */
  target: AuditTarget;
  /** How often a failed probe is repeated. At least 0. Default: `0`. */
  max_probe_retries?: number | null;
  /** Whether the job fails when a probe still fails, instead of going on. Default: `true`. */
  fail_job_on_retries_exhausted?: boolean | null;
}

/** Audit system data. */
export interface AuditSystemData {
  /** Show everything. From 0 to 1. Default: `0`. */
  verbose?: number | null;
  /** Whether lines are short. Default: `false`. */
  narrow_output?: boolean | null;
  /** Requests of one prompt at the same time; `false` for one. Default: `false`. */
  parallel_requests?: boolean | null;
  /** Prompts at the same time; `false` for one. Default: `false`. */
  parallel_attempts?: boolean | number | null;
  /** Whether the slowest probes are left out. Default: `true`. */
  lite?: boolean | null;
  /** Whether scores are also compared with those of other models (Z score). Default: `false`. */
  show_z?: boolean | null;
  /** Whether features that may change are available. Default: `false`. */
  enable_experimental?: boolean | null;
}

/** An audit target, as the platform returns it. */
export interface AuditTarget {
  /** Name, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the audit target and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the audit target with others; it grants no rights. */
  project?: string | null;
  /** What the audit target is for, in free text. */
  description?: string | null;
  /** Kind of generator, as in `openai` or `nim`. */
  type: string;
  /** Model to audit, by the name that the server knows. */
  model: string;
  /** Settings of the generator, by module. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
}

/** Audit target input. */
export interface AuditTargetInput {
  /** Name, unique within its workspace. */
  name?: string;
  /** Workspace that contains the audit target and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the audit target with others; it grants no rights. */
  project?: string | null;
  /** What the audit target is for, in free text. */
  description?: string | null;
  /** Kind of generator, as in `openai` or `nim`. */
  type: string;
  /** Model to audit, by the name that the server knows. */
  model: string;
  /** Settings of the generator, by module. */
  options?: Record<string, unknown>;
}
