/** Types of the plugin `agents`. Generated from contract/ by `npm run generate`; do not edit. */

/** Agent. */
export interface Agent {
  /** Name of the agent. */
  name?: string | null;
  /** Workspace of the agent. */
  workspace: string;
  /** Name of the project that the agent belongs to. */
  project?: string | null;
  /** Description of the agent, for people. */
  description?: string | null;
  /** Configuration. */
  config?: Record<string, unknown> | null;
  /** Config format. Default: `'nat-workflow-v1'`. */
  config_format?: string | null;
  /** ID of the agent; it never changes. */
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

/** Agent deployment. */
export interface AgentDeployment {
  /** Name of the agent deployment. */
  name?: string | null;
  /** Workspace of the agent deployment. */
  workspace: string;
  /** Name of the project that the agent deployment belongs to. */
  project?: string | null;
  /** Agent. */
  agent?: string | null;
  /** Configuration. */
  config?: Record<string, unknown> | null;
  /** Status of the agent deployment. Default: `'pending'`. */
  status?: 'pending' | 'starting' | 'running' | 'failed' | 'deleting' | (string & {}) | null;
  /** Deployment mode. Default: `'subprocess'`. */
  deployment_mode?: 'subprocess' | 'docker' | 'k8s' | (string & {}) | null;
  /** Endpoint. */
  endpoint?: string | null;
  /** Endpoints. */
  endpoints?: Endpoint[] | null;
  /** Container image. */
  image?: string | null;
  /** Plugin deployment. */
  plugin_deployment?: string | null;
  /** Port. Default: `0`. */
  port?: number | null;
  /** Pid. Default: `0`. */
  pid?: number | null;
  /** Error. */
  error?: string | null;
  /** ID of the agent deployment; it never changes. */
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

/** Analyze batch config. */
export interface AnalyzeBatchConfig {
  /** Batch. */
  batch: string;
  /** Format. Default: `'md'`. */
  format?: 'md' | 'json' | (string & {});
  /** Whether mechanical only applies. Default: `false`. */
  mechanical_only?: boolean;
  /** Anthropic API key secret. */
  anthropic_api_key_secret?: string | null;
}

/** Deployment logs response. */
export interface DeploymentLogsResponse {
  /** Content. */
  data: LogLine[];
  /** Total lines. */
  total_lines: number;
  /** Next offset. */
  next_offset: number;
}

/** Endpoint. */
export interface Endpoint {
  /** Name of the endpoint. */
  name: string;
  /** URL. */
  url: string;
  /** Protocol. Default: `'http'`. */
  protocol?: 'http' | 'https' | 'grpc' | 'tcp' | (string & {}) | null;
}

/** Evaluate agent spec. */
export interface EvaluateAgentSpec {
  /** Agent. */
  agent?: string | null;
  /** Eval config. */
  eval_config: string;
  /** Eval config fileset. */
  eval_config_fileset?: string | null;
  /** Output. */
  output?: string | null;
  /** Workspace of the evaluate agent. Default: `'default'`. */
  workspace?: string;
}

/** Evaluate suite config. */
export interface EvaluateSuiteConfig {
  /** Evals. */
  evals: string;
  /** Agent. */
  agent?: string | null;
  /** Runner. Default: `'auto'`. */
  runner?: 'auto' | 'harbor' | 'nat' | (string & {}) | null;
  /** Prefer. Default: `'nat'`. */
  prefer?: 'harbor' | 'nat' | (string & {}) | null;
  /** Concurrency. At least 1. Default: `4`. */
  concurrency?: number | null;
  /** Whether skip build applies. Default: `false`. */
  skip_build?: boolean | null;
  /** Output. */
  output?: string | null;
  /** Filter glob. */
  filter_glob?: string | null;
  /** Repeats. At least 1. Default: `1`. */
  repeats?: number | null;
  /** Anthropic API key secret. */
  anthropic_api_key_secret?: string | null;
}

/** Evaluate suite submit config. */
export interface EvaluateSuiteSubmitConfig {
  /** Evals. */
  evals: string;
  /** Agent. */
  agent: string;
  /** Runner. Default: `'auto'`. */
  runner?: 'auto' | 'harbor' | 'nat' | (string & {});
  /** Prefer. Default: `'nat'`. */
  prefer?: 'harbor' | 'nat' | (string & {});
  /** Concurrency. At least 1. Default: `4`. */
  concurrency?: number;
  /** Whether skip build applies. Default: `false`. */
  skip_build?: boolean;
  /** Output. */
  output: string;
  /** Filter glob. */
  filter_glob?: string | null;
  /** Repeats. At least 1. Default: `1`. */
  repeats?: number;
  /** Anthropic API key secret. */
  anthropic_api_key_secret?: string | null;
}

/** Log line. */
export interface LogLine {
  /** When it happened, in UTC (ISO 8601). */
  timestamp: string;
  /** Job. */
  job?: string | null;
  /** Job step. */
  job_step?: string | null;
  /** Job task. */
  job_task?: string | null;
  /** Message. */
  message: string;
}

/** Optimize agent spec. */
export interface OptimizeAgentSpec {
  /** Agent. */
  agent?: string | null;
  /** Optimize config. */
  optimize_config: string;
  /** Optimize config fileset. */
  optimize_config_fileset?: string | null;
  /** Output. */
  output?: string | null;
  /** Workspace of the optimize agent. Default: `'default'`. */
  workspace?: string;
}

/** Optimize skills config. */
export interface OptimizeSkillsConfig {
  /** Evals. */
  evals: string;
  /** Agent. */
  agent: string;
  /** Path of the skills. Default: `'.agents/skills'`. */
  skills_path?: string;
  /** Filter glob. */
  filter_glob?: string | null;
  /** Iterations. At least 1. Default: `3`. */
  iterations?: number;
  /** Concurrency. At least 1. Default: `2`. */
  concurrency?: number;
  /** State. */
  state?: string | null;
  /** Initial batch. */
  initial_batch?: string | null;
  /** Whether full verification applies. Default: `false`. */
  full_verification?: boolean;
  /** Whether open pr applies. Default: `false`. */
  open_pr?: boolean;
  /** Repeats. At least 1. Default: `1`. */
  repeats?: number;
  /** Whether analyze only applies. Default: `false`. */
  analyze_only?: boolean;
  /** Trace parser. Default: `'claude-code'`. */
  trace_parser?: 'claude-code';
  /** Anthropic API key secret. */
  anthropic_api_key_secret?: string | null;
}
