/** Types of the plugin `agents`. Generated from contract/ by `npm run generate`; do not edit. */

/** An agent, as the platform returns it. */
export interface Agent {
  /** Name of the agent, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the agent and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the agent with others; it grants no rights. */
  project?: string | null;
  /** What the agent is for, in free text. */
  description?: string | null;
  /** Workflow of the agent, in the format that `config_format` names. */
  config?: Record<string, unknown> | null;
  /** Format of `config`; `nat-workflow-v1` is NeMo Agent Toolkit. Default: `'nat-workflow-v1'`. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
}

/** An agent deployment, as the platform returns it. */
export interface AgentDeployment {
  /** Name of the deployment; made of the agent's name if it is left out. */
  name?: string | null;
  /** Workspace that contains the agent deployment and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the agent deployment with others; it grants no rights. */
  project?: string | null;
  /** Agent that runs, by name. */
  agent?: string | null;
  /** Configuration of the agent deployment. */
  config?: Record<string, unknown> | null;
  /** `running` once it answers; `failed` is final. Default: `'pending'`. */
  status?: 'pending' | 'starting' | 'running' | 'failed' | 'deleting' | (string & {}) | null;
  /** Whether it runs as a process of the server, in Docker or in Kubernetes. Default: `'subprocess'`. */
  deployment_mode?: 'subprocess' | 'docker' | 'k8s' | (string & {}) | null;
  /** URL at which the agent answers. */
  endpoint?: string | null;
  /** URLs at which the containers answer; empty for processes. */
  endpoints?: Endpoint[] | null;
  /** Container image. */
  image?: string | null;
  /** Deployment that runs the containers, by name. */
  plugin_deployment?: string | null;
  /** TCP port on the server; 0 until it listens. Default: `0`. */
  port?: number | null;
  /** Process number on the server; 0 if it is not a process. Default: `0`. */
  pid?: number | null;
  /** Why it failed. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
}

/** Analyze batch config. */
export interface AnalyzeBatchConfig {
  /** Results of an earlier evaluation of a suite, as a folder or fileset. */
  batch: string;
  /** Whether the report is Markdown or JSON. Default: `'md'`. */
  format?: 'md' | 'json' | (string & {});
  /** Whether the report is made without asking a model. Default: `false`. */
  mechanical_only?: boolean;
  /** Secret that holds the `ANTHROPIC_API_KEY`. */
  anthropic_api_key_secret?: string | null;
}

/** Deployment logs response. */
export interface DeploymentLogsResponse {
  /** Log lines, the oldest first. */
  data: LogLine[];
  /** How many log lines the response holds. */
  total_lines: number;
  /** Bytes up to the end of this response; send it as `Last-Event-ID` to go on from here. */
  next_offset: number;
}

/** Endpoint. */
export interface Endpoint {
  /** Which of several ports it is, as in `http`. */
  name: string;
  /** Address that callers use. */
  url: string;
  /** How callers connect, as in `http` or `grpc`. Default: `'http'`. */
  protocol?: 'http' | 'https' | 'grpc' | 'tcp' | (string & {}) | null;
}

/** Evaluate agent spec. */
export interface EvaluateAgentSpec {
  /** Agent of the workspace that is run, by name. */
  agent?: string | null;
  /** Path of the YAML file that describes the evaluation. */
  eval_config: string;
  /** Fileset that holds the file, as `name` or `workspace/name`. */
  eval_config_fileset?: string | null;
  /** Fileset or folder for the results. */
  output?: string | null;
  /** Workspace in which the job reads its filesets. Default: `'default'`. */
  workspace?: string;
}

/** Evaluate suite config. */
export interface EvaluateSuiteConfig {
  /** Folder with the tasks. */
  evals: string;
  /** Folder or name of the agent that is tested. */
  agent?: string | null;
  /** Program that runs the tasks; `auto` follows the files in their folder. Default: `'auto'`. */
  runner?: 'auto' | 'harbor' | 'nat' | (string & {}) | null;
  /** Program to take if both fit. Default: `'nat'`. */
  prefer?: 'harbor' | 'nat' | (string & {}) | null;
  /** Tasks that run at the same time. At least 1. Default: `4`. */
  concurrency?: number | null;
  /** Whether Docker images are not built again (Harbor only). Default: `false`. */
  skip_build?: boolean | null;
  /** Folder for the results. */
  output?: string | null;
  /** Only tasks whose name matches, as in `files-*`. */
  filter_glob?: string | null;
  /** Runs of each task; the median counts. At least 1. Default: `1`. */
  repeats?: number | null;
  /** Secret that holds the `ANTHROPIC_API_KEY`. */
  anthropic_api_key_secret?: string | null;
}

/** Evaluate suite submit config. */
export interface EvaluateSuiteSubmitConfig {
  /** Folder with the tasks. */
  evals: string;
  /** Folder or name of the agent that is tested. */
  agent: string;
  /** Program that runs the tasks; `auto` follows the files in their folder. Default: `'auto'`. */
  runner?: 'auto' | 'harbor' | 'nat' | (string & {});
  /** Program to take if both fit. Default: `'nat'`. */
  prefer?: 'harbor' | 'nat' | (string & {});
  /** Tasks that run at the same time. At least 1. Default: `4`. */
  concurrency?: number;
  /** Whether Docker images are not built again (Harbor only). Default: `false`. */
  skip_build?: boolean;
  /** Folder for the results. */
  output: string;
  /** Only tasks whose name matches, as in `files-*`. */
  filter_glob?: string | null;
  /** Runs of each task; the median counts. At least 1. Default: `1`. */
  repeats?: number;
  /** Secret that holds the `ANTHROPIC_API_KEY`. */
  anthropic_api_key_secret?: string | null;
}

/** Log line. */
export interface LogLine {
  /** When it happened, in UTC (ISO 8601). */
  timestamp: string;
  /** Name of the job that wrote the line. */
  job?: string | null;
  /** Step of the job that wrote the line. */
  job_step?: string | null;
  /** Task of the step that wrote the line. */
  job_task?: string | null;
  /** The line, without its line break. */
  message: string;
}

/** Optimize agent spec. */
export interface OptimizeAgentSpec {
  /** Agent of the workspace that is run, by name. */
  agent?: string | null;
  /** Path of the YAML file that describes the optimization. */
  optimize_config: string;
  /** Fileset that holds the file, as `name` or `workspace/name`. */
  optimize_config_fileset?: string | null;
  /** Fileset or folder for the results. */
  output?: string | null;
  /** Workspace in which the job reads its filesets. Default: `'default'`. */
  workspace?: string;
}

/** Optimize skills config. */
export interface OptimizeSkillsConfig {
  /** Folder with the tasks. */
  evals: string;
  /** Folder or name of the agent that is tested. */
  agent: string;
  /** Folder of skills below the agent's folder. Default: `'.agents/skills'`. */
  skills_path?: string;
  /** Only tasks whose name matches, as in `files-*`. */
  filter_glob?: string | null;
  /** Rounds of running tasks and rewriting skills. At least 1. Default: `3`. */
  iterations?: number;
  /** Tasks that run at the same time. At least 1. Default: `2`. */
  concurrency?: number;
  /** Folder in which an interrupted run is continued. */
  state?: string | null;
  /** Results of an earlier run to start from. */
  initial_batch?: string | null;
  /** Whether each change is tested with all tasks, not only those that it concerns. Default: `false`. */
  full_verification?: boolean;
  /** Whether the changes are offered as a pull request. Default: `false`. */
  open_pr?: boolean;
  /** Runs of each task; the median counts. At least 1. Default: `1`. */
  repeats?: number;
  /** Whether to write suggestions from `initial_batch` and change nothing. Default: `false`. */
  analyze_only?: boolean;
  /** Program whose traces are read. Default: `'claude-code'`. */
  trace_parser?: 'claude-code';
  /** Secret that holds the `ANTHROPIC_API_KEY`. */
  anthropic_api_key_secret?: string | null;
}
