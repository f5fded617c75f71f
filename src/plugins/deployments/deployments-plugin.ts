/** The container deployments of a workspace, with their configurations and volumes. Generated from contract/ by `npm run generate`; do not edit. */

export {
  type DeploymentCreateParams,
  type DeploymentListParams,
  Deployments,
  type DeploymentUpdateStatusParams,
} from './deployments.ts';
export type {
  DeploymentConfigCreateParams,
  DeploymentConfigListParams,
  DeploymentConfigs,
} from './deployments-configs.ts';
export type {
  Affinity,
  ConfigFile,
  Container,
  ContainerPort,
  Deployment,
  DeploymentAuthContext,
  DeploymentBackendConfig,
  DeploymentConfig,
  DeploymentSecretRef,
  DockerDeploymentConfig,
  DockerVolumeConfig,
  DriftRecoveryPolicy,
  Endpoint,
  EnvVar,
  ExecAction,
  HTTPGetAction,
  K8sDeploymentConfig,
  K8sVolumeConfig,
  OpenShellDeploymentConfig,
  PodSecurityContext,
  Prerequisite,
  Probe,
  RequestContainer,
  RequestEnvVar,
  ResourceRequirements,
  StatusEvent,
  TCPSocketAction,
  Toleration,
  Volume,
  VolumeBackendConfig,
  VolumeMount,
  WorkloadIdentitySpec,
} from './deployments-types.ts';
export type {
  VolumeCreateParams,
  VolumeListParams,
  Volumes,
  VolumeUpdateStatusParams,
} from './deployments-volumes.ts';
