/** Types of the resources below `jobs`. Generated from contract/ by `npm run generate`; do not edit. */

import type { AuthContext, DatetimeFilter, StringFilter } from './shared-types.ts';

/** CPU execution provider. */
export interface CPUExecutionProvider {
  /** Kind of hardware or process that the step needs. Default: `'cpu'`. */
  provider: 'cpu';
  /** Name of the execution profile; `jobs.listExecutionProfiles` shows those of the server. Default: `'default'`. */
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
  /** CPU and memory that are reserved for the container. */
  requests?: ComputeResourceSpec | null;
  /** CPU and memory at which the container is throttled or ended. */
  limits?: ComputeResourceSpec | null;
  /** Number of nodes that run the step together. At least 1. Default: `1`. */
  num_nodes?: number | null;
  /** Number of GPUs for each node. */
  num_gpus?: number | null;
  /** Size of `/dev/shm`, as in `4Gi`; null means 1 GiB for each GPU. */
  shm_size?: string | null;
}

/** Container spec. */
export interface ContainerSpec {
  /** Container image with its tag; null for the default image of the profile. */
  image?: string | null;
  /** Program that replaces the entry point of the image. */
  entrypoint?: string[] | null;
  /** Program and arguments. */
  command?: string[] | null;
}

/** Distributed GPU execution provider. */
export interface DistributedGPUExecutionProvider {
  /** Kind of hardware or process that the step needs. Default: `'gpu_distributed'`. */
  provider: 'gpu_distributed';
  /** Name of the execution profile; `jobs.listExecutionProfiles` shows those of the server. Default: `'default'`. */
  profile?: string | null;
  /** Container that the step runs in. */
  container: ContainerSpec;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
}

/** Docker job execution profile. */
export interface DockerJobExecutionProfile {
  /** Kind of hardware or process that the profile offers, which steps ask for. Default: `'cpu'`. */
  provider?: string | null;
  /** Name that steps use to choose the profile. Default: `'default'`. */
  profile?: string | null;
  /** System that runs the steps. Default: `'docker'`. */
  backend?: 'docker' | null;
  /** Configuration of the docker job execution profile. */
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
  /** Whether containers, pods or folders of a finished job are removed at once. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the program that starts the step's command in its container. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Where the files are stored. */
  storage?: DockerJobStorageConfig | null;
  /** Network that the containers join. */
  networking?: DockerJobNetworkConfig | null;
  /** How the containers get tokens of their own. */
  workload_identity?: DockerWorkloadIdentityConfig | null;
}

/** Docker job network config. */
export interface DockerJobNetworkConfig {
  /** Docker network of the containers; `host` shares the one of the machine. Default: `'host'`. */
  job_container_network?: string | null;
}

/** Docker job storage config. */
export interface DockerJobStorageConfig {
  /** Docker volume that all jobs share. Default: `'nemo-jobs-storage'`. */
  volume_name?: string | null;
  /** Container image that makes the volume writable for jobs. Default: `'docker.io/library/busybox:stable'`. */
  volume_permissions_image?: string | null;
  /** Further mounts of every job container. */
  additional_volume_mounts?: DockerVolumeMount[] | null;
}

/** Docker volume mount. */
export interface DockerVolumeMount {
  /** Existing volume, or one to create with `allow_create_volume`. */
  volume_name: string;
  /** Absolute path in the container. */
  mount_path: string;
  /** `volume` for a Docker volume, `tmpfs` for memory. Default: `'volume'`. */
  kind?: 'volume' | 'tmpfs' | (string & {}) | null;
  /** Options of the Docker volume driver or of tmpfs. */
  options?: Record<string, unknown> | null;
  /** Whether a missing volume is created. Default: `false`. */
  allow_create_volume?: boolean | null;
}

/** Docker workload identity config. */
export interface DockerWorkloadIdentityConfig {
  /** Whether containers get a token of their own. */
  enabled?: boolean | null;
  /** URL that issues the subject tokens. */
  token_endpoint?: string | null;
  /** Client ID at the token endpoint. */
  client_id?: string | null;
  /** Secret of the client. Responses never contain it. */
  client_secret?: string | null;
  /** User whose password grant issues the subject tokens. */
  username?: string | null;
  /** Environment variable of the controller with the password. Default: `'AUTHENTIK_WORKLOAD_IDENTITY_PASSWORD'`. */
  password_env_var?: string | null;
  /** Scopes to ask for, separated by spaces. */
  scope?: string | null;
  /** Lifetime in seconds that is assumed if the response has no `expires_in`. At least 1. */
  subject_token_ttl_seconds?: number | null;
  /** Seconds before expiry at which a new token is fetched. At least 0. Default: `60`. */
  refresh_margin_seconds?: number | null;
}

/** E2 E job execution profile. */
export interface E2EJobExecutionProfile {
  /** Kind of hardware or process that the profile offers, which steps ask for. Default: `'cpu'`. */
  provider?: string | null;
  /** Name that steps use to choose the profile. Default: `'default'`. */
  profile?: string | null;
  /** System that runs the steps. Default: `'e2e'`. */
  backend?: 'e2e' | null;
  /** Configuration of the E2 E job execution profile. */
  config?: JobExecutionProfileConfig | null;
}

/** File storage type. */
export type FileStorageType = 'fileset' | (string & {});

/** GPU execution provider. */
export interface GPUExecutionProvider {
  /** Kind of hardware or process that the step needs. Default: `'gpu'`. */
  provider: 'gpu';
  /** Name of the execution profile; `jobs.listExecutionProfiles` shows those of the server. Default: `'default'`. */
  profile?: string | null;
  /** Container that the step runs in. */
  container: ContainerSpec;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
}

/** Image pull secret. */
export interface ImagePullSecret {
  /** Kubernetes secret of the type `dockerconfigjson`. */
  name: string;
}

/** A job, as the platform returns it. */
export interface Job {
  /** ID of the job; it never changes. */
  id: string;
  /** ID of the current attempt, which the filter of the logs takes. */
  attempt_id: string;
  /** Name of the job, unique within its workspace. */
  name: string;
  /** Workspace that contains the job and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the job with others; it grants no rights. */
  project?: string | null;
  /** What the job is for, in free text. */
  description?: string | null;
  /** What created it, as in `cli`. */
  source: string;
  /** Specification of the job. */
  spec?: Record<string, unknown> | null;
  /** The steps of the job and how the platform runs them. */
  platform_spec: JobSpec;
  /** Fileset of the job, as `name` or `workspace/name`. */
  fileset: string;
  /** State; `completed`, `error` and `cancelled` are final. */
  status: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
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
  /** Name of the variable, as the process sees it. */
  name: string;
  /** Text of the variable. Use `from_secret` for anything confidential. */
  value?: string | null;
  /** Secret whose decrypted value becomes the text of the variable. */
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
  /** Whether containers, pods or folders of a finished job are removed at once. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the program that starts the step's command in its container. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
}

/** Orders in which a list of jobs can be sorted. */
export type JobListSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | 'source'
  | '-source'
  | (string & {});

/** A result of a job, as the platform returns it. */
export interface JobResult {
  /** Name of the result, unique within its job. */
  name: string;
  /** ID of the job, not its name. */
  job: string;
  /** Workspace that contains the job result and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the job result with others; it grants no rights. */
  project?: string | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Where the result is stored, as `workspace/fileset#path`. */
  artifact_url: string;
  /** Kind of store; `fileset` is the only one. */
  artifact_storage_type: FileStorageType;
  /** Direct URL of the content; null means that `jobs.results.download` must be used. */
  download_url?: string | null;
}

/** A list of job results in one response. */
export interface JobResultList {
  /** The items of the list. */
  data: JobResult[];
}

/** Job secret. */
export interface JobSecret {
  /** Name by which environment variables of the job refer to the secret. */
  name: string;
  /** Value, in a request. */
  value?: string | null;
  /** ID of the stored value. */
  ref_id?: string | null;
}

/** Job secret environment variable ref. */
export interface JobSecretEnvironmentVariableRef {
  /** Name of a secret in the job's workspace. */
  name: string;
}

/** Orders in which a list of jobs can be sorted. */
export type JobSortField =
  | 'created_at'
  | '-created_at'
  | 'updated_at'
  | '-updated_at'
  | (string & {});

/** Job spec. */
export interface JobSpec {
  /** The steps, which run one after another. */
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
  /** Job that was asked about. */
  name: string;
  /** State; `completed`, `error` and `cancelled` are final. */
  status: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
  status_details: Record<string, unknown>;
  /** What went wrong. */
  error_details: Record<string, unknown> | null;
  /** The steps in their order, each with its own state. */
  steps: JobStepStatusDetail[];
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
}

/** A step of a job, as the platform returns it. */
export interface JobStep {
  /** Name of the step, unique within its job. */
  name?: string | null;
  /** Workspace that contains the job step and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the job step with others; it grants no rights. */
  project?: string | null;
  /** ID of the attempt that the step belongs to. */
  attempt_id: string;
  /** Configuration of the job step. */
  config?: Record<string, unknown> | null;
  /** State; `completed`, `error` and `cancelled` are final. Default: `'created'`. */
  status?: JobStatus | null;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the attempt that the step belongs to. */
  parent: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
}

/** Job step spec. */
export interface JobStepSpec {
  /** Name of the step, unique within its job. */
  name: string;
  /** Environment variables. */
  environment?: JobEnvironmentVariable[] | null;
  /** Where and how the step runs: provider, profile, image, command and resources. */
  executor:
    | CPUExecutionProvider
    | GPUExecutionProvider
    | DistributedGPUExecutionProvider
    | SubprocessExecutionProvider;
  /** Configuration of the job step. */
  config?: Record<string, unknown> | null;
  /** When the platform ends a step that no longer reports. */
  lifecycle?: StepLifecycle | null;
}

/** Job step status detail. */
export interface JobStepStatusDetail {
  /** ID of the job step status; it never changes. */
  id: string;
  /** Name of the step, unique within its job. */
  name: string;
  /** State; `completed`, `error` and `cancelled` are final. */
  status: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
  status_details: Record<string, unknown>;
  /** What went wrong. */
  error_details: Record<string, unknown> | null;
  /** The processes of the step, one for each node. */
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
  /** Name of the job that the step belongs to. */
  job: string;
  /** ID of the attempt that the step belongs to. */
  attempt_id: string;
  /** Fileset for the logs and artifacts of the step. */
  fileset: string;
  /** Workspace that contains the job step and decides who may see it. */
  workspace: string;
  /** Name of the step, unique within its job. */
  name: string;
  /** The step as it was submitted. */
  step_spec?: JobStepSpec | null;
  /** State; `completed`, `error` and `cancelled` are final. Default: `'created'`. */
  status?: JobStatus | null;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
  status_details?: Record<string, unknown> | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Identity with whose rights the platform acts on it. */
  auth_context?: AuthContext | null;
  /** When it was created, in UTC (ISO 8601). */
  created_at?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at?: string | null;
  /** Folder in the fileset that holds the log records. Since version 0.8 of the platform. */
  artifact_base_path?: string | null;
}

/** Conditions that a job step must meet to be listed. */
export interface JobStepsListFilter {
  /** Without effect: the list is that of the job of the call. */
  job?: string;
  /** Keeps each job step whose `status` is one of these. */
  status?: JobStatus[];
  /** Keeps each job step whose `source` equals this. */
  source?: string;
}

/** A task of a step, as the platform returns it. */
export interface JobTask {
  /** Name of the task, unique within its step. */
  name?: string | null;
  /** Workspace that contains the job task and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the job task with others; it grants no rights. */
  project?: string | null;
  /** ID of the step that the task belongs to. */
  step_id: string;
  /** State; `completed`, `error` and `cancelled` are final. Default: `'pending'`. */
  status?: JobStatus | null;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the step that the task belongs to. */
  parent: string | null;
  /** Version of the stored entity. Since version 0.8 of the platform. */
  db_version?: number | null;
}

/** A list of job tasks in one response. */
export interface JobTaskList {
  /** The items of the list. */
  data: JobTask[];
}

/** Job task status detail. */
export interface JobTaskStatusDetail {
  /** ID of the job task status; it never changes. */
  id: string;
  /** Name of the task, unique within its step. */
  name: string;
  /** State; `completed`, `error` and `cancelled` are final. */
  status: JobStatus;
  /** Facts about the current state, as in an exit code; they depend on the executor. */
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

/** Conditions that a job must meet to be listed. */
export interface JobsListFilter {
  /** Keeps each job whose `workspace` equals this. */
  workspace?: string;
  /** Keeps each job whose `project` equals this. */
  project?: string;
  /** Keeps each job whose `name` is this text; `{ $like: "text" }` finds a part of it. */
  name?: StringFilter | string;
  /** Keeps each job whose `created_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  created_at?: DatetimeFilter;
  /** Keeps each job whose `updated_at` is in this span of time, as in `{ $gte: "2026-01-01" }`. */
  updated_at?: DatetimeFilter;
  /** Keeps each job whose `status` is one of these. */
  status?: JobStatus | JobStatus[];
  /** Keeps each job whose `source` is this text; `{ $like: "text" }` finds a part of it. */
  source?: StringFilter | string;
}

/** Kubernetes config map volume. */
export interface KubernetesConfigMapVolume {
  /** ConfigMap in the namespace of the pods. */
  name: string;
  /** Permission bits of the files as a decimal number; 420 is octal 0644. */
  default_mode?: number | null;
  /** Whether pods start without it. */
  optional?: boolean | null;
  /** Keys to mount, each at its own path; all of them if it is left out. */
  items?: KubernetesKeyToPath[] | null;
}

/** Kubernetes empty dir volume. */
export interface KubernetesEmptyDirVolume {
  /** `Memory` for a volume in RAM; empty for the disk of the node. */
  medium?: string | null;
  /** Maximum size, as in `1Gi`. */
  size_limit?: string | null;
}

/** Kubernetes job execution profile. */
export interface KubernetesJobExecutionProfile {
  /** Kind of hardware or process that the profile offers, which steps ask for. Default: `'cpu'`. */
  provider?: string | null;
  /** Name that steps use to choose the profile. Default: `'default'`. */
  profile?: string | null;
  /** System that runs the steps. Default: `'kubernetes_job'`. */
  backend?: 'kubernetes_job' | null;
  /** Configuration of the kubernetes job execution profile. */
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
  /** Whether containers, pods or folders of a finished job are removed at once. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the program that starts the step's command in its container. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Kubernetes namespace of the pods; null for the one of the platform. */
  namespace?: string | null;
  /** Kubernetes service account of the pods. Default: `'default'`. */
  service_account_name?: string | null;
  /** Taints that are tolerated. */
  tolerations?: Record<string, unknown>[] | null;
  /** Labels that a node must have. */
  node_selector?: Record<string, string> | null;
  /** Kubernetes affinity rules of the pods. */
  affinity?: Record<string, unknown> | null;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
  /** Kubernetes security context of the pods. */
  pod_security_context?: Record<string, unknown> | null;
  /** Kubernetes secrets with credentials of container registries. */
  image_pull_secrets?: ImagePullSecret[] | null;
  /** Labels and annotations of the Kubernetes jobs. */
  job_metadata?: KubernetesObjectMetadata | null;
  /** Labels and annotations of the pods. */
  pod_metadata?: KubernetesObjectMetadata | null;
  /** Where the files are stored. */
  storage?: KubernetesJobStorageConfig | null;
  /** Number of GPUs for each pod unless the step asks for another. Default: `1`. */
  num_gpus?: number | null;
  /** Kubernetes scheduler that places the pods. */
  scheduler_name?: string | null;
  /**
   * Container image with the program that starts the step's command. Default:
   * `'nvcr.io/nvidia/nemo-microservices/jobs-launcher:latest'`.
   */
  launcher_image?: string | null;
  /** Seconds for which the pod's service account token is valid. At least 600. Default: `600`. */
  workload_identity_token_expiration_seconds?: number | null;
  /** Audience (`aud`) of the pod's service account token. */
  workload_identity_token_audience?: string | null;
}

/** Kubernetes job storage config. */
export interface KubernetesJobStorageConfig {
  /** PersistentVolumeClaim that all jobs share. */
  pvc_name?: string | null;
  /** Container image that makes the volume writable for jobs. Default: `'docker.io/library/busybox:stable'`. */
  volume_permissions_image?: string | null;
  /** Further volumes of every pod. */
  additional_volumes?: KubernetesVolume[] | null;
  /** Further mounts of every job container. */
  additional_volume_mounts?: KubernetesVolumeMount[] | null;
}

/** Kubernetes key to path. */
export interface KubernetesKeyToPath {
  /** Key to mount. */
  key: string;
  /** Path of the file below the mount. */
  path: string;
  /** Permission bits of the file as a decimal number; 420 is octal 0644. */
  mode?: number | null;
}

/** Kubernetes object metadata. */
export interface KubernetesObjectMetadata {
  /** Kubernetes labels, by key. */
  labels?: Record<string, string> | null;
  /** Kubernetes annotations, by key. */
  annotations?: Record<string, string> | null;
}

/** Kubernetes persistent volume claim. */
export interface KubernetesPersistentVolumeClaim {
  /** PersistentVolumeClaim in the namespace of the pods. */
  claim_name: string;
  /** Whether pods cannot write to the volume. Default: `false`. */
  read_only?: boolean | null;
}

/** Kubernetes secret volume. */
export interface KubernetesSecretVolume {
  /** Kubernetes secret in the namespace of the pods. */
  secret_name: string;
  /** Permission bits of the files as a decimal number; 420 is octal 0644. */
  default_mode?: number | null;
  /** Whether pods start without it. */
  optional?: boolean | null;
  /** Keys to mount, each at its own path; all of them if it is left out. */
  items?: KubernetesKeyToPath[] | null;
}

/** Kubernetes volume. */
export interface KubernetesVolume {
  /** Name by which mounts refer to the volume. */
  name: string;
  /** Volume backed by a PersistentVolumeClaim. */
  persistent_volume_claim?: KubernetesPersistentVolumeClaim | null;
  /** Empty volume that is removed with the pod. */
  empty_dir?: KubernetesEmptyDirVolume | null;
  /** Volume whose files are the keys of a Kubernetes secret. */
  secret?: KubernetesSecretVolume | null;
  /** Volume whose files are the keys of a ConfigMap. */
  config_map?: KubernetesConfigMapVolume | null;
}

/** Kubernetes volume mount. */
export interface KubernetesVolumeMount {
  /** One of the volumes of the pod. */
  name: string;
  /** Absolute path in the container. */
  mount_path: string;
  /** Folder within the volume to mount instead of its root. */
  sub_path?: string | null;
  /** Whether the container cannot write below the mount. Default: `false`. */
  read_only?: boolean | null;
}

/** Step lifecycle. */
export interface StepLifecycle {
  /** Seconds without a report of any task after which the step is ended; 0 disables this. Default: `0`. */
  staleness_timeout_seconds?: number | null;
}

/** Subprocess execution provider. */
export interface SubprocessExecutionProvider {
  /** Kind of hardware or process that the step needs. Default: `'subprocess'`. */
  provider: 'subprocess';
  /** Name of the execution profile; `jobs.listExecutionProfiles` shows those of the server. Default: `'default'`. */
  profile?: string | null;
  /** Program and arguments. */
  command: string[];
}

/** Subprocess job execution profile. */
export interface SubprocessJobExecutionProfile {
  /** Kind of hardware or process that the profile offers, which steps ask for. Default: `'subprocess'`. */
  provider?: 'subprocess' | null;
  /** Name that steps use to choose the profile. Default: `'default'`. */
  profile?: string | null;
  /** System that runs the steps. Default: `'subprocess'`. */
  backend?: 'subprocess' | null;
  /** Configuration of the subprocess job execution profile. */
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
  /** Whether containers, pods or folders of a finished job are removed at once. Default: `false`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the program that starts the step's command in its container. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Folder below which each job has its own. */
  working_directory?: string | null;
  /** Seconds between SIGTERM and SIGKILL when a job is cancelled. Default: `10`. */
  graceful_shutdown_timeout_seconds?: number | null;
}

/** Volcano job execution profile. */
export interface VolcanoJobExecutionProfile {
  /** Kind of hardware or process that the profile offers, which steps ask for. Default: `'cpu'`. */
  provider?: string | null;
  /** Name that steps use to choose the profile. Default: `'default'`. */
  profile?: string | null;
  /** System that runs the steps. Default: `'volcano_job'`. */
  backend?: 'volcano_job' | null;
  /** Configuration of the volcano job execution profile. */
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
  /** Whether containers, pods or folders of a finished job are removed at once. Default: `true`. */
  cleanup_completed_jobs_immediately?: boolean | null;
  /** Path of the program that starts the step's command in its container. Default: `'/tools/jobs-launcher'`. */
  launcher_tool_path?: string | null;
  /** Container image of steps that name none. */
  default_task_image?: string | null;
  /** Environment variables. */
  env?: Record<string, string> | null;
  /** Kubernetes namespace of the pods; null for the one of the platform. */
  namespace?: string | null;
  /** Kubernetes service account of the pods. Default: `'default'`. */
  service_account_name?: string | null;
  /** Taints that are tolerated. */
  tolerations?: Record<string, unknown>[] | null;
  /** Labels that a node must have. */
  node_selector?: Record<string, string> | null;
  /** Kubernetes affinity rules of the pods. */
  affinity?: Record<string, unknown> | null;
  /** CPU, memory and GPUs. */
  resources?: ComputeResources | null;
  /** Kubernetes security context of the pods. */
  pod_security_context?: Record<string, unknown> | null;
  /** Kubernetes secrets with credentials of container registries. */
  image_pull_secrets?: ImagePullSecret[] | null;
  /** Labels and annotations of the Kubernetes jobs. */
  job_metadata?: KubernetesObjectMetadata | null;
  /** Labels and annotations of the pods. */
  pod_metadata?: KubernetesObjectMetadata | null;
  /** Where the files are stored. */
  storage?: KubernetesJobStorageConfig | null;
  /** Number of GPUs for each pod unless the step asks for another. Default: `1`. */
  num_gpus?: number | null;
  /** Kubernetes scheduler that places the pods. Default: `'volcano'`. */
  scheduler_name?: string | null;
  /**
   * Container image with the program that starts the step's command. Default:
   * `'nvcr.io/nvidia/nemo-microservices/jobs-launcher:latest'`.
   */
  launcher_image?: string | null;
  /** Volcano queue that the job waits in. Default: `'default'`. */
  queue?: string | null;
  /** Number of times that Volcano restarts a failed job. Default: `0`. */
  max_retry?: number | null;
  /** Volcano plugins by name, with their arguments. */
  plugins?: Record<string, unknown> | null;
  /** Whether pods of several nodes get the fast network between GPUs. Default: `true`. */
  enable_multi_node_networking?: boolean | null;
  /** Seconds for which the pod's service account token is valid. At least 600. Default: `600`. */
  workload_identity_token_expiration_seconds?: number | null;
  /** Audience (`aud`) of the pod's service account token. */
  workload_identity_token_audience?: string | null;
}
