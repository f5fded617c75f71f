/** Types of the plugin `deployments`. Generated from contract/ by `npm run generate`; do not edit. */

/** Affinity. */
export interface Affinity {
  /** Rules about labels of nodes (Kubernetes). */
  nodeAffinity?: Record<string, unknown> | null;
  /** Pods to be near to (Kubernetes). */
  podAffinity?: Record<string, unknown> | null;
  /** Pods to be apart from (Kubernetes). */
  podAntiAffinity?: Record<string, unknown> | null;
}

/** Config file. */
export interface ConfigFile {
  /** Absolute path in the containers. */
  path: string;
  /** Text of the file. */
  content: string;
  /** How much of each row to return. Default: `420`. */
  mode?: number | null;
}

/** Container. */
export interface Container {
  /** Name of the container, unique within the deployment. */
  name: string;
  /** Container image with its tag. */
  image: string;
  /** Program that replaces the one of the image. */
  command?: string[] | null;
  /** Arguments of the program. */
  args?: string[] | null;
  /** Environment variables. */
  env?: EnvVar[] | null;
  /** Ports that the container listens on. */
  ports?: ContainerPort[] | null;
  /** CPU, memory and GPUs. */
  resources?: ResourceRequirements | null;
  /** Volumes that the container sees. */
  volumeMounts?: VolumeMount[] | null;
  /** Check whose failure restarts the container. */
  livenessProbe?: Probe | null;
  /** Check that must pass before calls arrive. */
  readinessProbe?: Probe | null;
  /** Whether the container is started again after it ends. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {}) | null;
}

/** Container port. */
export interface ContainerPort {
  /** Label of the port, as in `http`. */
  name?: string | null;
  /** Number of the port, from 1 to 65535. */
  containerPort: number;
  /** `TCP` or `UDP`. Default: `'TCP'`. */
  protocol?: 'TCP' | 'UDP' | (string & {}) | null;
}

/** A deployment, as the platform returns it. */
export interface Deployment {
  /** Name, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the deployment and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the deployment with others; it grants no rights. */
  project?: string | null;
  /** Configuration to run, by name. */
  deployment_config: string;
  /** `READY` to run, `STOPPED` to pause. Default: `'READY'`. */
  desired_state?: 'READY' | 'STOPPED' | (string & {}) | null;
  /** Where it runs, as the platform is configured; its default if it is left out. */
  executor?: string | null;
  /** Deployments that must be ready or finished first. */
  prerequisites?: Prerequisite[] | null;
  /** State that was observed last; `READY` and `SUCCEEDED` are good. Default: `'PENDING'`. */
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
  /** Addresses at which the ports can be reached. */
  endpoints?: Endpoint[] | null;
  /** Exit code of the container that ended; null while it runs. */
  exit_code?: number | null;
  /** What went wrong. */
  error_details?: Record<string, unknown> | null;
  /** Former states, the oldest first. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
  /** Version of the stored entity. */
  db_version: number;
  /** Identity with whose rights the platform acts on it. */
  auth_context: DeploymentAuthContext | null;
}

/** Deployment auth context. */
export interface DeploymentAuthContext {
  /** Principal, as the list of members shows it. */
  principal_id: string;
  /** Account that the caller's login belongs to. */
  principal_account_id?: string | null;
  /** Email address of the caller who started it. */
  principal_email?: string | null;
  /** Groups of the caller at the identity provider. */
  principal_groups?: string[] | null;
  /** Other names under which the principal has roles. */
  principal_authz_aliases?: string[] | null;
  /** Principal for whom a service acted as the caller; null if it acted for itself. */
  principal_on_behalf_of?: string | null;
  /** Groups of the principal for whom a service acted. */
  principal_on_behalf_of_groups?: string[] | null;
  /** Email address of the principal for whom a service acted. */
  principal_on_behalf_of_email?: string | null;
  /** ID of the account on whose behalf the principal acts. */
  principal_on_behalf_of_account_id?: string | null;
  /** Other names under which the represented principal has roles. */
  principal_on_behalf_of_authz_aliases?: string[] | null;
}

/** Deployment backend config. */
export interface DeploymentBackendConfig {
  /** Settings for Docker. */
  docker?: DockerDeploymentConfig | null;
  /** Settings for Kubernetes. */
  k8s?: K8sDeploymentConfig | null;
  /** Settings for OpenShell sandboxes. */
  openshell?: OpenShellDeploymentConfig | null;
}

/** A deployment configuration, as the platform returns it. */
export interface DeploymentConfig {
  /** Name, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the deployment config and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the deployment config with others; it grants no rights. */
  project?: string | null;
  /** Containers that run side by side. */
  containers?: Container[] | null;
  /** Containers that run one after another before the others. */
  initContainers?: Container[] | null;
  /** Volumes that all containers see. */
  volumeMounts?: VolumeMount[] | null;
  /** Files that are written before the containers start. */
  configFiles?: ConfigFile[] | null;
  /** Whether containers are started again after they end. Default: `'Always'`. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {}) | null;
  /** Restarts after which the deployment counts as failed. At least 1. Default: `6`. */
  backoffLimit?: number | null;
  /** What happens when containers disappear. */
  driftRecovery?: DriftRecoveryPolicy | null;
  /** Labels of the containers, by key. */
  labels?: Record<string, string> | null;
  /** Settings that only Docker, Kubernetes or OpenShell has. */
  backendConfig?: DeploymentBackendConfig | null;
  /** Whether a proxy in front checks tokens. Default: `false`. */
  authProxySidecar?: boolean | null;
  /** Principal as which the proxy calls the platform. */
  authProxySidecarIdentity?: string | null;
  /** Principal for whom the proxy acts. */
  authProxySidecarOnBehalfOf?: string | null;
  /** Whether containers get a token of their own. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
  /** Version of the stored entity. */
  db_version: number;
}

/** Deployment secret ref. */
export interface DeploymentSecretRef {
  /** Workspace that contains the deployment secret ref and decides who may see it. */
  workspace: string;
  /** Secret of the workspace, by name. */
  name: string;
}

/** Docker deployment config. */
export interface DockerDeploymentConfig {
  /** Docker network that the containers join. */
  network?: string | null;
}

/** Docker volume config. */
export interface DockerVolumeConfig {
  /** Plugin of Docker that stores the data. Default: `'local'`. */
  driver?: string | null;
  /** Folder on the host in place of a Docker volume. */
  mount_point?: string | null;
  /** Permissions that the root gets, as in `0777`. */
  initChmod?: string | null;
  /** Container image that sets the permissions. */
  initImage?: string | null;
}

/** Drift recovery policy. */
export interface DriftRecoveryPolicy {
  /** Whether missing containers are made again or left. Default: `'recreate'`. */
  action?: 'recreate' | 'ignore' | (string & {}) | null;
  /** How often that is tried; null for no limit. At least 0. */
  max_attempts?: number | null;
  /** Seconds before the first attempt. At least 0. */
  initial_delay_seconds?: number | null;
  /** Most seconds between two attempts. At least 0. */
  max_delay_seconds?: number | null;
}

/** Endpoint. */
export interface Endpoint {
  /** Label of the port. */
  name: string;
  /** Address that callers use. */
  url: string;
  /** How callers connect, as in `http` or `grpc`. Default: `'http'`. */
  protocol?: 'http' | 'https' | 'grpc' | 'tcp' | (string & {}) | null;
}

/** Env var. */
export interface EnvVar {
  /** Name of the variable, as the process sees it. */
  name: string;
  /** Text of the variable. Use `secretRef` for anything confidential. */
  value?: string | null;
  /** Source of the text within Kubernetes. */
  valueFrom?: Record<string, unknown> | null;
  /** Secret of the platform whose value becomes the text. */
  secretRef?: DeploymentSecretRef | null;
}

/** Exec action. */
export interface ExecAction {
  /** Program and arguments. */
  command?: string[] | null;
}

/** HTTP get action. */
export interface HTTPGetAction {
  /** Path of the request. Default: `'/'`. */
  path?: string | null;
  /** Number from 1 to 65535, or the label of a container's port. Default: `8080`. */
  port?: number | string | null;
  /** Whether the connection uses TLS. Default: `'HTTP'`. */
  scheme?: 'HTTP' | 'HTTPS' | (string & {}) | null;
}

/** K8s deployment config. */
export interface K8sDeploymentConfig {
  /** Kubernetes namespace; null for the one of the platform. */
  namespace?: string | null;
  /** Kubernetes service account of the pods. */
  serviceAccount?: string | null;
  /** Labels that a node must have. */
  nodeSelector?: Record<string, string> | null;
  /** Taints that are tolerated. */
  tolerations?: Toleration[] | null;
  /** Rules about which nodes and neighbours pods want. */
  affinity?: Affinity | null;
  /** Rules about how pods spread over nodes. */
  topologySpreadConstraints?: Record<string, unknown>[] | null;
  /** User and groups of the processes. */
  securityContext?: PodSecurityContext | null;
  /** Annotations of the pods, by key. */
  podAnnotations?: Record<string, string> | null;
  /** Seconds after which a finished Kubernetes job is removed. At least 10. */
  jobTtlSecondsAfterFinished?: number | null;
}

/** K8s volume config. */
export interface K8sVolumeConfig {
  /** Kubernetes storage class; null for the default of the cluster. */
  storageClass?: string | null;
  /** Kubernetes namespace; null for the one of the platform. */
  namespace?: string | null;
}

/** Open shell deployment config. */
export interface OpenShellDeploymentConfig {
  /** Path of the file with the rules of the sandbox. */
  policyPath?: string | null;
}

/** Pod security context. */
export interface PodSecurityContext {
  /** Numeric user ID of the processes. */
  runAsUser?: number | null;
  /** Numeric group ID of the processes. */
  runAsGroup?: number | null;
  /** Numeric group ID that owns the volumes. */
  fsGroup?: number | null;
}

/** Prerequisite. */
export interface Prerequisite {
  /** Deployment to wait for, by name. */
  deployment_name: string;
  /** Whether it must be ready or have succeeded. Default: `'succeeded'`. */
  condition?: 'ready' | 'succeeded' | (string & {}) | null;
}

/** Probe. */
export interface Probe {
  /** Program that must end with exit code 0. */
  exec?: ExecAction | null;
  /** HTTP request that must return 2xx or 3xx. */
  httpGet?: HTTPGetAction | null;
  /** TCP connection that must succeed. */
  tcpSocket?: TCPSocketAction | null;
  /** Seconds from the start to the first check. Default: `0`. */
  initialDelaySeconds?: number | null;
  /** Seconds between two checks. Default: `10`. */
  periodSeconds?: number | null;
  /** Seconds that a check may take. Default: `1`. */
  timeoutSeconds?: number | null;
  /** Failures in a row that count. Default: `3`. */
  failureThreshold?: number | null;
}

/** Request container. */
export interface RequestContainer {
  /** Name of the container, unique within the deployment. */
  name: string;
  /** Container image with its tag. */
  image: string;
  /** Program that replaces the one of the image. */
  command?: string[];
  /** Arguments of the program. */
  args?: string[];
  /** Environment variables. */
  env?: RequestEnvVar[];
  /** Ports that the container listens on. */
  ports?: ContainerPort[];
  /** CPU, memory and GPUs. */
  resources?: ResourceRequirements;
  /** Volumes that the container sees. */
  volumeMounts?: VolumeMount[];
  /** Check whose failure restarts the container. */
  livenessProbe?: Probe | null;
  /** Check that must pass before calls arrive. */
  readinessProbe?: Probe | null;
  /** Whether the container is started again after it ends. */
  restartPolicy?: 'Always' | 'OnFailure' | 'Never' | (string & {});
}

/** Request env var. */
export interface RequestEnvVar {
  /** Name of the variable, as the process sees it. */
  name: string;
  /** Text of the variable. Use `secretRef` for anything confidential. */
  value?: string | null;
  /** Source of the text within Kubernetes. */
  valueFrom?: Record<string, unknown> | null;
  /** Secret of the platform whose value becomes the text. */
  secretRef?: DeploymentSecretRef | null;
}

/** Resource requirements. */
export interface ResourceRequirements {
  /** CPU, memory and GPUs at which the container is throttled or ended. */
  limits?: Record<string, string> | null;
  /** CPU, memory and GPUs that are reserved. */
  requests?: Record<string, string> | null;
}

/** Status event. */
export interface StatusEvent {
  /** State that was entered. */
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
  /** Why, in words. */
  message?: string | null;
  /** When it happened, in UTC (ISO 8601). */
  timestamp?: string | null;
}

/** TCP socket action. */
export interface TCPSocketAction {
  /** Number from 1 to 65535, or the label of a container's port. */
  port: number | string;
}

/** Toleration. */
export interface Toleration {
  /** Taint that is tolerated; all if it is left out. */
  key?: string | null;
  /** `Equal` compares the value, `Exists` does not. Default: `'Equal'`. */
  operator?: 'Equal' | 'Exists' | (string & {}) | null;
  /** Text of the taint, for `Equal`. */
  value?: string | null;
  /** What the taint would do to the pod. */
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | (string & {}) | null;
  /** Seconds for which `NoExecute` is tolerated; null for ever. */
  tolerationSeconds?: number | null;
}

/** A volume, as the platform returns it. */
export interface Volume {
  /** Name, unique within its workspace. */
  name?: string | null;
  /** Workspace that contains the volume and decides who may see it. */
  workspace: string;
  /** Name of a project that groups the volume with others; it grants no rights. */
  project?: string | null;
  /** Capacity, as in `10Gi`. Default: `'1Gi'`. */
  size?: string | null;
  /** Whether one or many nodes may mount it, and write to it. */
  access_modes?: ('ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | (string & {}))[] | null;
  /** Settings that only Docker or Kubernetes has. */
  backendConfig?: VolumeBackendConfig | null;
  /** State that was observed last. Default: `'PENDING'`. */
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
  /** Same as `id`; kept for older clients. */
  entity_id: string;
  /** ID of the entity that contains this one; null at the top. */
  parent: string | null;
  /** Version of the stored entity. */
  db_version: number;
}

/** Volume backend config. */
export interface VolumeBackendConfig {
  /** Settings for Docker. */
  docker?: DockerVolumeConfig | null;
  /** Settings for Kubernetes. */
  k8s?: K8sVolumeConfig | null;
}

/** Volume mount. */
export interface VolumeMount {
  /** Volume of the workspace to mount. */
  name: string;
  /** Absolute path in the container. */
  mountPath: string;
  /** Whether the container cannot write below it. Default: `false`. */
  readOnly?: boolean | null;
  /** Folder within the volume to mount instead of its root. */
  subPath?: string | null;
}

/** Workload identity spec. */
export interface WorkloadIdentitySpec {
  /** Whether containers get a token of their own. Default: `false`. */
  enabled?: boolean | null;
  /** Kind of program, as part of the identity. */
  workloadKind?: string | null;
  /** ID of the program, as part of the identity. */
  workloadId?: string | null;
  /** Audience (`aud`) of the token. */
  tokenAudience?: string | null;
  /** Kubernetes service account whose token is exchanged. */
  serviceAccountName?: string | null;
  /** Seconds for which the token is valid. From 600 to 86400. Default: `3600`. */
  tokenExpirationSeconds?: number | null;
}
