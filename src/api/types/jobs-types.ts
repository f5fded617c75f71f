/** Types of the resources below `jobs`. Generated from contract/ by `npm run generate`; do not edit. */

import type { AuthContext, DatetimeFilter, StringFilter } from './shared-types.ts';

/** CPU execution provider. */
export interface CPUExecutionProvider {
  /** Provider. Default: `'cpu'`. */
  provider: 'cpu';
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Container that the step runs in. */
  container: ContainerSpec;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
}

/** Compute resource spec. */
export interface ComputeResourceSpec {
  /** CPU cores. */
  cpu?: string | null;
  /** Memory, as in `16Gi`. */
  memory?: string | null;
}

/** Compute resources. */
export interface ComputeResources {
  /** Requests. */
  requests?: ComputeResourceSpec | null;
  /** Limits. */
  limits?: ComputeResourceSpec | null;
  /** Number of nodes. At least 1. Default: `1`. */
  num_nodes?: number | null;
  /** Number of GPUs. */
  num_gpus?: number | null;
  /** Shm size. */
  shm_size?: string | null;
}

/** Container spec. */
export interface ContainerSpec {
  /** Container image. */
  image?: string | null;
  /** Program that replaces the entry point of the image. */
  entrypoint?: string[] | null;
  /** Program and arguments. */
  command?: string[] | null;
}

/** Distributed GPU execution provider. */
export interface DistributedGPUExecutionProvider {
  /** Provider. Default: `'gpu_distributed'`. */
  provider: 'gpu_distributed';
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Container that the step runs in. */
  container: ContainerSpec;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
}

/** Docker job execution profile. */
export interface DockerJobExecutionProfile {
  /** Provider. Default: `'cpu'`. */
  provider?: string | null;
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Backend. Default: `'docker'`. */
  backend?: 'docker' | null;
  /** Configuration. */
  config: DockerJobExecutionProfileConfig;
}

/** Docker job execution profile config. */
export interface DockerJobExecutionProfileConfig {
  /** Seconds that a job may wait for its start. Default: `1800`. */
  ttl_seconds_before_active?: number | null;
  /** Seconds that a job may run. Default: `86400`. */
  ttl_seconds_active?: number | null;
  /** Seconds after which what remains of a finished job is removed. Default: `3600`. */
  ttl_seconds_after_finished?: number | null;
  /** Whether cleanup completed jobs immediately applies. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the launcher tool. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Where the files are stored. */
  storage?: DockerJobStorageConfig | null;
  /** Networking. */
  networking?: DockerJobNetworkConfig | null;
  /** Workload identity. */
  workload_identity?: DockerWorkloadIdentityConfig | null;
}

/** Docker job network config. */
export interface DockerJobNetworkConfig {
  /** Job container network. Default: `'host'`. */
  job_container_network?: string | null;
}

/** Docker job storage config. */
export interface DockerJobStorageConfig {
  /** Name of the volume. Default: `'nemo-jobs-storage'`. */
  volume_name?: string | null;
  /** Volume permissions image. Default: `'busybox'`. */
  volume_permissions_image?: string | null;
  /** Additional volume mounts. */
  additional_volume_mounts?: DockerVolumeMount[] | null;
}

/** Docker volume mount. */
export interface DockerVolumeMount {
  /** Name of the volume. */
  volume_name: string;
  /** Path of the mount. */
  mount_path: string;
  /** Kind. Default: `'volume'`. */
  kind?: 'volume' | 'tmpfs' | (string & {}) | null;
  /** Options. */
  options?: Record<string, unknown> | null;
  /** Whether allow create volume applies. Default: `false`. */
  allow_create_volume?: boolean | null;
}

/** Docker workload identity config. */
export interface DockerWorkloadIdentityConfig {
  /** Whether it is enabled. */
  enabled?: boolean | null;
  /** Token endpoint. */
  token_endpoint?: string | null;
  /** ID of the client. */
  client_id?: string | null;
  /** Client secret. */
  client_secret?: string | null;
  /** Username. */
  username?: string | null;
  /** Password env var. Default: `'AUTHENTIK_WORKLOAD_IDENTITY_PASSWORD'`. */
  password_env_var?: string | null;
  /** Scope. */
  scope?: string | null;
  /** Subject token ttl in seconds. At least 1. */
  subject_token_ttl_seconds?: number | null;
  /** Refresh margin in seconds. At least 0. Default: `60`. */
  refresh_margin_seconds?: number | null;
}

/** E2 E job execution profile. */
export interface E2EJobExecutionProfile {
  /** Provider. Default: `'cpu'`. */
  provider?: string | null;
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Backend. Default: `'e2e'`. */
  backend?: 'e2e' | null;
  /** Configuration. */
  config?: JobExecutionProfileConfig | null;
}

/** File storage type. */
export type FileStorageType = 'fileset' | (string & {});

/** GPU execution provider. */
export interface GPUExecutionProvider {
  /** Provider. Default: `'gpu'`. */
  provider: 'gpu';
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Container that the step runs in. */
  container: ContainerSpec;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
}

/** Image pull secret. */
export interface ImagePullSecret {
  /** Name of the image pull secret. */
  name: string;
}

/** Job. */
export interface Job {
  /** ID of the job; it never changes. */
  id: string;
  /** ID of the attempt. */
  attempt_id: string;
  /** Name of the job. */
  name: string;
  /** Workspace of the job. */
  workspace: string;
  /** Name of the project that the job belongs to. */
  project?: string | null;
  /** Description of the job, for people. */
  description?: string | null;
  /** What created it, as in `cli`. */
  source: string;
  /** Specification. */
  spec?: Record<string, unknown> | null;
  /** The steps of the job and how the platform runs them. */
  platform_spec: JobSpec;
  /** Fileset of the job, as `name` or `workspace/name`. */
  fileset: string;
  /** Status of the job. */
  status: JobStatus;
  /** Details of the status. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Who owns it. */
  ownership?: Record<string, unknown> | null;
  /** Free fields of your own. */
  custom_fields?: Record<string, unknown> | null;
  /** Where the platform stores the results of the job. Since version 0.8 of the platform. */
  output_location?: string | null;
}

/** Job environment variable. */
export interface JobEnvironmentVariable {
  /** Name of the job environment variable. */
  name: string;
  /** Value. */
  value?: string | null;
  /** From secret. */
  from_secret?: JobSecretEnvironmentVariableRef | null;
}

/** Job execution profile config. */
export interface JobExecutionProfileConfig {
  /** Seconds that a job may wait for its start. Default: `1800`. */
  ttl_seconds_before_active?: number | null;
  /** Seconds that a job may run. Default: `86400`. */
  ttl_seconds_active?: number | null;
  /** Seconds after which what remains of a finished job is removed. Default: `3600`. */
  ttl_seconds_after_finished?: number | null;
  /** Whether cleanup completed jobs immediately applies. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the launcher tool. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
}

/** Job list sort field. */
export type JobListSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | 'source'
  | '-source'
  | (string & {});

/** Result of a job. */
export interface JobResult {
  /** Name of the job result. */
  name: string;
  /** Job. */
  job: string;
  /** Workspace of the job result. */
  workspace: string;
  /** Name of the project that the job result belongs to. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Where the result is stored, as `workspace/fileset#path`. */
  artifact_url: string;
  /** Type of the artifact storage. */
  artifact_storage_type: FileStorageType;
  /** URL of the download. */
  download_url?: string | null;
}

/** Job result list. */
export interface JobResultList {
  /** Content. */
  data: JobResult[];
}

/** Job secret. */
export interface JobSecret {
  /** Name of the job secret. */
  name: string;
  /** Value, in a request. */
  value?: string | null;
  /** ID of the stored value. */
  ref_id?: string | null;
}

/** Job secret environment variable ref. */
export interface JobSecretEnvironmentVariableRef {
  /** Name of the job secret environment variable ref. */
  name: string;
}

/** Job sort field. */
export type JobSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Job spec. */
export interface JobSpec {
  /** Steps. */
  steps: JobStepSpec[];
  /** Secrets for the steps of this job, sent with it. Since version 0.8 of the platform. */
  secrets?: JobSecret[] | null;
}

/** Job status. */
export type JobStatus =
  | 'created'
  | 'pending'
  | 'active'
  | 'cancelled'
  | 'cancelling'
  | 'error'
  | 'completed'
  | 'paused'
  | 'pausing'
  | 'resuming'
  | (string & {});

/** Job status detail. */
export interface JobStatusDetail {
  /** ID of the job status; it never changes. */
  id: string;
  /** Name of the job status. */
  name: string;
  /** Status of the job status. */
  status: JobStatus;
  /** Details of the status. */
  status_details: Record<string, unknown>;
  /** What went wrong. */
  error_details: Record<string, unknown> | null;
  /** Steps. */
  steps: JobStepStatusDetail[];
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Step of a job. */
export interface JobStep {
  /** Name of the job step. */
  name?: string | null;
  /** Workspace of the job step. */
  workspace: string;
  /** Name of the project that the job step belongs to. */
  project?: string | null;
  /** ID of the attempt. */
  attempt_id: string;
  /** Configuration. */
  config?: Record<string, unknown> | null;
  /** Status of the job step. Default: `'created'`. */
  status?: JobStatus | null;
  /** Details of the status. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** ID of the job step; it never changes. */
  id: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string | null;
  /** Who created it. */
  created_by: string | null | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string | null;
  /** Who last changed it. */
  updated_by: string | null | null;
  /** ID of the entity. */
  entity_id: string;
  /** Parent entity. */
  parent: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
}

/** Job step spec. */
export interface JobStepSpec {
  /** Name of the job step. */
  name: string;
  /** Environment variables. */
  environment?: JobEnvironmentVariable[] | null;
  /** Executor. */
  executor:
    | CPUExecutionProvider
    | GPUExecutionProvider
    | DistributedGPUExecutionProvider
    | SubprocessExecutionProvider;
  /** Configuration. */
  config?: Record<string, unknown> | null;
  /** Lifecycle. */
  lifecycle?: StepLifecycle | null;
}

/** Job step status detail. */
export interface JobStepStatusDetail {
  /** ID of the job step status; it never changes. */
  id: string;
  /** Name of the job step status. */
  name: string;
  /** Status of the job step status. */
  status: JobStatus;
  /** Details of the status. */
  status_details: Record<string, unknown>;
  /** What went wrong. */
  error_details: Record<string, unknown> | null;
  /** Tasks. */
  tasks: JobTaskStatusDetail[];
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Job step with context. */
export interface JobStepWithContext {
  /** ID of the job step; it never changes. */
  id: string;
  /** Job. */
  job: string;
  /** ID of the attempt. */
  attempt_id: string;
  /** Fileset of the job step, as `name` or `workspace/name`. */
  fileset: string;
  /** Workspace of the job step. */
  workspace: string;
  /** Name of the job step. */
  name: string;
  /** Step spec. */
  step_spec?: JobStepSpec | null;
  /** Status of the job step. Default: `'created'`. */
  status?: JobStatus | null;
  /** Details of the status. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Auth context. */
  auth_context?: AuthContext | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Folder in the fileset that holds the log records. Since version 0.8 of the platform. */
  artifact_base_path?: string | null;
}

/** Job steps list filter. */
export interface JobStepsListFilter {
  /** Job. */
  job?: string;
  /** Status. */
  status?: JobStatus[];
  /** What created it, as in `cli`. */
  source?: string;
}

/** Task of a step. */
export interface JobTask {
  /** Name of the job task. */
  name?: string | null;
  /** Workspace of the job task. */
  workspace: string;
  /** Name of the project that the job task belongs to. */
  project?: string | null;
  /** ID of the step. */
  step_id: string;
  /** Status of the job task. Default: `'pending'`. */
  status?: JobStatus | null;
  /** Details of the status. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Stack trace of the failure. */
  error_stack?: string | null;
  /** ID of the job task; it never changes. */
  id: string;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string | null;
  /** Who created it. */
  created_by: string | null | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string | null;
  /** Who last changed it. */
  updated_by: string | null | null;
  /** ID of the entity. */
  entity_id: string;
  /** Parent entity. */
  parent: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
}

/** Job task list. */
export interface JobTaskList {
  /** Content. */
  data: JobTask[];
}

/** Job task status detail. */
export interface JobTaskStatusDetail {
  /** ID of the job task status; it never changes. */
  id: string;
  /** Name of the job task status. */
  name: string;
  /** Status of the job task status. */
  status: JobStatus;
  /** Details of the status. */
  status_details: Record<string, unknown>;
  /** What went wrong. */
  error_details: Record<string, unknown> | null;
  /** Stack trace of the failure. */
  error_stack: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** Jobs list filter. */
export interface JobsListFilter {
  /** Workspace. */
  workspace?: string;
  /** Project. */
  project?: string;
  /** Name. */
  name?: StringFilter | string;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: DatetimeFilter;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: DatetimeFilter;
  /** Status. */
  status?: JobStatus | JobStatus[];
  /** What created it, as in `cli`. */
  source?: StringFilter | string;
}

/** Kubernetes config map volume. */
export interface KubernetesConfigMapVolume {
  /** Name of the kubernetes config map volume. */
  name: string;
  /** Default mode. */
  default_mode?: number | null;
  /** Whether optional applies. */
  optional?: boolean | null;
  /** Items. */
  items?: KubernetesKeyToPath[] | null;
}

/** Kubernetes empty dir volume. */
export interface KubernetesEmptyDirVolume {
  /** Medium. */
  medium?: string | null;
  /** Size limit. */
  size_limit?: string | null;
}

/** Kubernetes job execution profile. */
export interface KubernetesJobExecutionProfile {
  /** Provider. Default: `'cpu'`. */
  provider?: string | null;
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Backend. Default: `'kubernetes_job'`. */
  backend?: 'kubernetes_job' | null;
  /** Configuration. */
  config: KubernetesJobExecutionProfileConfig;
}

/** Kubernetes job execution profile config. */
export interface KubernetesJobExecutionProfileConfig {
  /** Seconds that a job may wait for its start. Default: `1800`. */
  ttl_seconds_before_active?: number | null;
  /** Seconds that a job may run. Default: `86400`. */
  ttl_seconds_active?: number | null;
  /** Seconds after which what remains of a finished job is removed. Default: `3600`. */
  ttl_seconds_after_finished?: number | null;
  /** Whether cleanup completed jobs immediately applies. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the launcher tool. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Namespace. */
  namespace?: string | null;
  /** Name of the service account. Default: `'default'`. */
  service_account_name?: string | null;
  /** Taints that are tolerated. */
  tolerations?: Record<string, unknown>[] | null;
  /** Labels that a node must have. */
  node_selector?: Record<string, string> | null;
  /** Affinity. */
  affinity?: Record<string, unknown> | null;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
  /** Pod security context. */
  pod_security_context?: Record<string, unknown> | null;
  /** Image pull secrets. */
  image_pull_secrets?: ImagePullSecret[] | null;
  /** Job metadata. */
  job_metadata?: KubernetesObjectMetadata | null;
  /** Pod metadata. */
  pod_metadata?: KubernetesObjectMetadata | null;
  /** Where the files are stored. */
  storage?: KubernetesJobStorageConfig | null;
  /** Number of GPUs. Default: `1`. */
  num_gpus?: number | null;
  /** Name of the scheduler. */
  scheduler_name?: string | null;
  /** Launcher image. Default: `'nvcr.io/nvidia/nemo-microservices/jobs-launcher:latest'`. */
  launcher_image?: string | null;
  /** Workload identity token expiration in seconds. At least 600. Default: `600`. */
  workload_identity_token_expiration_seconds?: number | null;
  /** Workload identity token audience. */
  workload_identity_token_audience?: string | null;
}

/** Kubernetes job storage config. */
export interface KubernetesJobStorageConfig {
  /** Name of the PVC. */
  pvc_name?: string | null;
  /** Volume permissions image. Default: `'busybox'`. */
  volume_permissions_image?: string | null;
  /** Additional volumes. */
  additional_volumes?: KubernetesVolume[] | null;
  /** Additional volume mounts. */
  additional_volume_mounts?: KubernetesVolumeMount[] | null;
}

/** Kubernetes key to path. */
export interface KubernetesKeyToPath {
  /** Key. */
  key: string;
  /** Path. */
  path: string;
  /** How much of each row to return. */
  mode?: number | null;
}

/** Kubernetes object metadata. */
export interface KubernetesObjectMetadata {
  /** Labels. */
  labels?: Record<string, string> | null;
  /** Annotations. */
  annotations?: Record<string, string> | null;
}

/** Kubernetes persistent volume claim. */
export interface KubernetesPersistentVolumeClaim {
  /** Name of the claim. */
  claim_name: string;
  /** Whether read only applies. Default: `false`. */
  read_only?: boolean | null;
}

/** Kubernetes secret volume. */
export interface KubernetesSecretVolume {
  /** Name of the secret. */
  secret_name: string;
  /** Default mode. */
  default_mode?: number | null;
  /** Whether optional applies. */
  optional?: boolean | null;
  /** Items. */
  items?: KubernetesKeyToPath[] | null;
}

/** Kubernetes volume. */
export interface KubernetesVolume {
  /** Name of the kubernetes volume. */
  name: string;
  /** Persistent volume claim. */
  persistent_volume_claim?: KubernetesPersistentVolumeClaim | null;
  /** Empty dir. */
  empty_dir?: KubernetesEmptyDirVolume | null;
  /** Secret. */
  secret?: KubernetesSecretVolume | null;
  /** Config map. */
  config_map?: KubernetesConfigMapVolume | null;
}

/** Kubernetes volume mount. */
export interface KubernetesVolumeMount {
  /** Name of the kubernetes volume mount. */
  name: string;
  /** Path of the mount. */
  mount_path: string;
  /** Path of the sub. */
  sub_path?: string | null;
  /** Whether read only applies. Default: `false`. */
  read_only?: boolean | null;
}

/** Step lifecycle. */
export interface StepLifecycle {
  /** Staleness timeout in seconds. Default: `0`. */
  staleness_timeout_seconds?: number | null;
}

/** Subprocess execution provider. */
export interface SubprocessExecutionProvider {
  /** Provider. Default: `'subprocess'`. */
  provider: 'subprocess';
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Program and arguments. */
  command: string[];
}

/** Subprocess job execution profile. */
export interface SubprocessJobExecutionProfile {
  /** Provider. Default: `'subprocess'`. */
  provider?: 'subprocess' | null;
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Backend. Default: `'subprocess'`. */
  backend?: 'subprocess' | null;
  /** Configuration. */
  config?: SubprocessJobExecutionProfileConfig | null;
}

/** Subprocess job execution profile config. */
export interface SubprocessJobExecutionProfileConfig {
  /** Seconds that a job may wait for its start. Default: `1800`. */
  ttl_seconds_before_active?: number | null;
  /** Seconds that a job may run. Default: `86400`. */
  ttl_seconds_active?: number | null;
  /** Seconds after which what remains of a finished job is removed. Default: `3600`. */
  ttl_seconds_after_finished?: number | null;
  /** Whether cleanup completed jobs immediately applies. Default: `false`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the launcher tool. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Working directory. Default: `'nmp-subprocess-jobs'`. */
  working_directory?: string | null;
  /** Graceful shutdown timeout in seconds. Default: `10`. */
  graceful_shutdown_timeout_seconds?: number | null;
}

/** Volcano job execution profile. */
export interface VolcanoJobExecutionProfile {
  /** Provider. Default: `'cpu'`. */
  provider?: string | null;
  /** Name of the execution profile. Default: `'default'`. */
  profile?: string | null;
  /** Backend. Default: `'volcano_job'`. */
  backend?: 'volcano_job' | null;
  /** Configuration. */
  config: VolcanoJobExecutionProfileConfig;
}

/** Volcano job execution profile config. */
export interface VolcanoJobExecutionProfileConfig {
  /** Seconds that a job may wait for its start. Default: `1800`. */
  ttl_seconds_before_active?: number | null;
  /** Seconds that a job may run. Default: `86400`. */
  ttl_seconds_active?: number | null;
  /** Seconds after which what remains of a finished job is removed. Default: `3600`. */
  ttl_seconds_after_finished?: number | null;
  /** Whether cleanup completed jobs immediately applies. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the launcher tool. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Namespace. */
  namespace?: string | null;
  /** Name of the service account. Default: `'default'`. */
  service_account_name?: string | null;
  /** Taints that are tolerated. */
  tolerations?: Record<string, unknown>[] | null;
  /** Labels that a node must have. */
  node_selector?: Record<string, string> | null;
  /** Affinity. */
  affinity?: Record<string, unknown> | null;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
  /** Pod security context. */
  pod_security_context?: Record<string, unknown> | null;
  /** Image pull secrets. */
  image_pull_secrets?: ImagePullSecret[] | null;
  /** Job metadata. */
  job_metadata?: KubernetesObjectMetadata | null;
  /** Pod metadata. */
  pod_metadata?: KubernetesObjectMetadata | null;
  /** Where the files are stored. */
  storage?: KubernetesJobStorageConfig | null;
  /** Number of GPUs. Default: `1`. */
  num_gpus?: number | null;
  /** Name of the scheduler. Default: `'volcano'`. */
  scheduler_name?: string | null;
  /** Launcher image. Default: `'nvcr.io/nvidia/nemo-microservices/jobs-launcher:latest'`. */
  launcher_image?: string | null;
  /** Queue. Default: `'default'`. */
  queue?: string | null;
  /** Max retry. Default: `0`. */
  max_retry?: number | null;
  /** Plugins. */
  plugins?: Record<string, unknown> | null;
  /** Whether enable multi node networking applies. Default: `true`. */
  enable_multi_node_networking?: boolean | null;
  /** Workload identity token expiration in seconds. At least 600. Default: `600`. */
  workload_identity_token_expiration_seconds?: number | null;
  /** Workload identity token audience. */
  workload_identity_token_audience?: string | null;
}
