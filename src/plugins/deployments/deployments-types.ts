/** Types of the plugin `deployments`. Generated from contract/ by `npm run generate`; do not edit. */

/** Affinity. */
export interface Affinity {
  /** Node affinity. */
  nodeAffinity?: Record<string, unknown> | null;
  /** Pod affinity. */
  podAffinity?: Record<string, unknown> | null;
  /** Pod anti affinity. */
  podAntiAffinity?: Record<string, unknown> | null;
}

/** Config file. */
export interface ConfigFile {
  /** Path. */
  path: string;
  /** Content. */
  content: string;
  /** How much of each row to return. Default: `420`. */
  mode?: number | null;
}

/** Container. */
export interface Container {
  /** Name of the container. */
  name: string;
  /** Container image. */
  image: string;
  /** Program and arguments. */
  command?: string[] | null;
  /** Args. */
  args?: string[] | null;
  /** Environment variables. */
  env?: EnvVar[] | null;
  /** Ports. */
  ports?: ContainerPort[] | null;
  /** CPU, memory and GPUs. */
  resources?: ResourceRequirements | null;
  /** Volume mounts. */
  volumeMounts?: VolumeMount[] | null;
  /** Liveness probe. */
  livenessProbe?: Probe | null;
  /** Readiness probe. */
  readinessProbe?: Probe | null;
  /** Restart policy. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {}) | null;
}

/** Container port. */
export interface ContainerPort {
  /** Name of the container port. */
  name?: string | null;
  /** Port of the container. */
  containerPort: number;
  /** Protocol. Default: `'TCP'`. */
  protocol?: 'TCP' | 'UDP' | (string & {}) | null;
}

/** Deployment. */
export interface Deployment {
  /** Name of the deployment. */
  name?: string | null;
  /** Workspace of the deployment. */
  workspace: string;
  /** Name of the project that the deployment belongs to. */
  project?: string | null;
  /** Deployment config. */
  deployment_config: string;
  /** Desired state. Default: `'READY'`. */
  desired_state?: 'READY' | 'STOPPED' | (string & {}) | null;
  /** Executor. */
  executor?: string | null;
  /** Prerequisites. */
  prerequisites?: Prerequisite[] | null;
  /** Status of the deployment. Default: `'PENDING'`. */
  status?:
    | 'PENDING'
    | 'STARTING'
    | 'READY'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'LOST'
    | 'UNKNOWN'
    | 'DELETING'
    | (string & {})
    | null;
  /** Status in words. */
  status_message?: string | null;
  /** Endpoints. */
  endpoints?: Endpoint[] | null;
  /** Exit code. */
  exit_code?: number | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Status history. */
  status_history?: StatusEvent[] | null;
  /** ID of the deployment; it never changes. */
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
  /** Version of the stored entity. */
  db_version: number;
  /** Auth context. */
  auth_context: DeploymentAuthContext | null;
}

/** Deployment auth context. */
export interface DeploymentAuthContext {
  /** Principal, as the list of members shows it. */
  principal_id: string;
  /** ID of the account of the principal. */
  principal_account_id?: string | null;
  /** Principal email. */
  principal_email?: string | null;
  /** Principal groups. */
  principal_groups?: string[] | null;
  /** Other names under which the principal has roles. */
  principal_authz_aliases?: string[] | null;
  /** Principal on behalf of. */
  principal_on_behalf_of?: string | null;
  /** Principal on behalf of groups. */
  principal_on_behalf_of_groups?: string[] | null;
  /** Principal on behalf of email. */
  principal_on_behalf_of_email?: string | null;
  /** ID of the account on whose behalf the principal acts. */
  principal_on_behalf_of_account_id?: string | null;
  /** Other names under which the represented principal has roles. */
  principal_on_behalf_of_authz_aliases?: string[] | null;
}

/** Deployment backend config. */
export interface DeploymentBackendConfig {
  /** Docker. */
  docker?: DockerDeploymentConfig | null;
  /** Kubernetes. */
  k8s?: K8sDeploymentConfig | null;
  /** Openshell. */
  openshell?: OpenShellDeploymentConfig | null;
}

/** Deployment configuration. */
export interface DeploymentConfig {
  /** Name of the deployment config. */
  name?: string | null;
  /** Workspace of the deployment config. */
  workspace: string;
  /** Name of the project that the deployment config belongs to. */
  project?: string | null;
  /** Containers. */
  containers?: Container[] | null;
  /** Init containers. */
  initContainers?: Container[] | null;
  /** Volume mounts. */
  volumeMounts?: VolumeMount[] | null;
  /** Config files. */
  configFiles?: ConfigFile[] | null;
  /** Restart policy. Default: `'Always'`. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {}) | null;
  /** Backoff limit. At least 1. Default: `6`. */
  backoffLimit?: number | null;
  /** Drift recovery. */
  driftRecovery?: DriftRecoveryPolicy | null;
  /** Labels. */
  labels?: Record<string, string> | null;
  /** Backend config. */
  backendConfig?: DeploymentBackendConfig | null;
  /** Whether auth proxy sidecar applies. Default: `false`. */
  authProxySidecar?: boolean | null;
  /** Auth proxy sidecar identity. */
  authProxySidecarIdentity?: string | null;
  /** Auth proxy sidecar on behalf of. */
  authProxySidecarOnBehalfOf?: string | null;
  /** Workload identity. */
  workloadIdentity?: WorkloadIdentitySpec | null;
  /** ID of the deployment config; it never changes. */
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
  /** Version of the stored entity. */
  db_version: number;
}

/** Deployment secret ref. */
export interface DeploymentSecretRef {
  /** Workspace of the deployment secret ref. */
  workspace: string;
  /** Name of the deployment secret ref. */
  name: string;
}

/** Docker deployment config. */
export interface DockerDeploymentConfig {
  /** Network. */
  network?: string | null;
}

/** Docker volume config. */
export interface DockerVolumeConfig {
  /** Driver. Default: `'local'`. */
  driver?: string | null;
  /** Mount point. */
  mount_point?: string | null;
  /** Init chmod. */
  initChmod?: string | null;
  /** Init image. */
  initImage?: string | null;
}

/** Drift recovery policy. */
export interface DriftRecoveryPolicy {
  /** Action. Default: `'recreate'`. */
  action?: 'recreate' | 'ignore' | (string & {}) | null;
  /** Max attempts. At least 0. */
  max_attempts?: number | null;
  /** Initial delay in seconds. At least 0. */
  initial_delay_seconds?: number | null;
  /** Max delay in seconds. At least 0. */
  max_delay_seconds?: number | null;
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

/** Env var. */
export interface EnvVar {
  /** Name of the env var. */
  name: string;
  /** Value. */
  value?: string | null;
  /** Value from. */
  valueFrom?: Record<string, unknown> | null;
  /** Secret ref. */
  secretRef?: DeploymentSecretRef | null;
}

/** Exec action. */
export interface ExecAction {
  /** Program and arguments. */
  command?: string[] | null;
}

/** HTTP get action. */
export interface HTTPGetAction {
  /** Path. Default: `'/'`. */
  path?: string | null;
  /** Port. Default: `8080`. */
  port?: number | string | null;
  /** Scheme. Default: `'HTTP'`. */
  scheme?: 'HTTP' | 'HTTPS' | (string & {}) | null;
}

/** K8s deployment config. */
export interface K8sDeploymentConfig {
  /** Namespace. */
  namespace?: string | null;
  /** Service account. */
  serviceAccount?: string | null;
  /** Node selector. */
  nodeSelector?: Record<string, string> | null;
  /** Taints that are tolerated. */
  tolerations?: Toleration[] | null;
  /** Affinity. */
  affinity?: Affinity | null;
  /** Topology spread constraints. */
  topologySpreadConstraints?: Record<string, unknown>[] | null;
  /** Security context. */
  securityContext?: PodSecurityContext | null;
  /** Pod annotations. */
  podAnnotations?: Record<string, string> | null;
  /** Job ttl seconds after finished. At least 10. */
  jobTtlSecondsAfterFinished?: number | null;
}

/** K8s volume config. */
export interface K8sVolumeConfig {
  /** Storage class. */
  storageClass?: string | null;
  /** Namespace. */
  namespace?: string | null;
}

/** Open shell deployment config. */
export interface OpenShellDeploymentConfig {
  /** Path of the policy. */
  policyPath?: string | null;
}

/** Pod security context. */
export interface PodSecurityContext {
  /** Run as user. */
  runAsUser?: number | null;
  /** Run as group. */
  runAsGroup?: number | null;
  /** Fs group. */
  fsGroup?: number | null;
}

/** Prerequisite. */
export interface Prerequisite {
  /** Name of the deployment. */
  deployment_name: string;
  /** Condition. Default: `'succeeded'`. */
  condition?: 'ready' | 'succeeded' | (string & {}) | null;
}

/** Probe. */
export interface Probe {
  /** Exec. */
  exec?: ExecAction | null;
  /** HTTP get. */
  httpGet?: HTTPGetAction | null;
  /** Tcp socket. */
  tcpSocket?: TCPSocketAction | null;
  /** Initial delay in seconds. Default: `0`. */
  initialDelaySeconds?: number | null;
  /** Period in seconds. Default: `10`. */
  periodSeconds?: number | null;
  /** Timeout in seconds. Default: `1`. */
  timeoutSeconds?: number | null;
  /** Failure threshold. Default: `3`. */
  failureThreshold?: number | null;
}

/** Request container. */
export interface RequestContainer {
  /** Name of the request container. */
  name: string;
  /** Container image. */
  image: string;
  /** Program and arguments. */
  command?: string[];
  /** Args. */
  args?: string[];
  /** Environment variables. */
  env?: RequestEnvVar[];
  /** Ports. */
  ports?: ContainerPort[];
  /** CPU, memory and GPUs. */
  resources?: ResourceRequirements;
  /** Volume mounts. */
  volumeMounts?: VolumeMount[];
  /** Liveness probe. */
  livenessProbe?: Probe | null;
  /** Readiness probe. */
  readinessProbe?: Probe | null;
  /** Restart policy. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {});
}

/** Request env var. */
export interface RequestEnvVar {
  /** Name of the request env var. */
  name: string;
  /** Value. */
  value?: string | null;
  /** Value from. */
  valueFrom?: Record<string, unknown> | null;
  /** Secret ref. */
  secretRef?: DeploymentSecretRef | null;
}

/** Resource requirements. */
export interface ResourceRequirements {
  /** Limits. */
  limits?: Record<string, string> | null;
  /** Requests. */
  requests?: Record<string, string> | null;
}

/** Status event. */
export interface StatusEvent {
  /** Status of the status event. */
  status:
    | 'PENDING'
    | 'STARTING'
    | 'READY'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'LOST'
    | 'UNKNOWN'
    | 'DELETING'
    | (string & {});
  /** Message. */
  message?: string | null;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
}

/** TCP socket action. */
export interface TCPSocketAction {
  /** Port. */
  port: number | string;
}

/** Toleration. */
export interface Toleration {
  /** Key. */
  key?: string | null;
  /** Operator. Default: `'Equal'`. */
  operator?: 'Equal' | 'Exists' | (string & {}) | null;
  /** Value. */
  value?: string | null;
  /** Effect. */
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | (string & {}) | null;
  /** Toleration in seconds. */
  tolerationSeconds?: number | null;
}

/** Volume. */
export interface Volume {
  /** Name of the volume. */
  name?: string | null;
  /** Workspace of the volume. */
  workspace: string;
  /** Name of the project that the volume belongs to. */
  project?: string | null;
  /** Size in bytes. Default: `'1Gi'`. */
  size?: string | null;
  /** Access modes. */
  access_modes?: ('ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | (string & {}))[] | null;
  /** Backend config. */
  backendConfig?: VolumeBackendConfig | null;
  /** Status of the volume. Default: `'PENDING'`. */
  status?: 'PENDING' | 'BOUND' | 'DELETING' | 'RELEASED' | 'FAILED' | (string & {}) | null;
  /** Status in words. */
  status_message?: string | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** ID of the volume; it never changes. */
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
  /** Version of the stored entity. */
  db_version: number;
}

/** Volume backend config. */
export interface VolumeBackendConfig {
  /** Docker. */
  docker?: DockerVolumeConfig | null;
  /** Kubernetes. */
  k8s?: K8sVolumeConfig | null;
}

/** Volume mount. */
export interface VolumeMount {
  /** Name of the volume mount. */
  name: string;
  /** Path of the mount. */
  mountPath: string;
  /** Whether read only applies. Default: `false`. */
  readOnly?: boolean | null;
  /** Path of the sub. */
  subPath?: string | null;
}

/** Workload identity spec. */
export interface WorkloadIdentitySpec {
  /** Whether it is enabled. Default: `false`. */
  enabled?: boolean | null;
  /** Workload kind. */
  workloadKind?: string | null;
  /** Workload id. */
  workloadId?: string | null;
  /** Token audience. */
  tokenAudience?: string | null;
  /** Name of the service account. */
  serviceAccountName?: string | null;
  /** Token expiration in seconds. From 600 to 86400. Default: `3600`. */
  tokenExpirationSeconds?: number | null;
}
