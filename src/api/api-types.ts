/** The types of all resources, for the entries of the package. Generated from contract/ by `npm run generate`; do not edit. */

export type {
  AccessKeyCreateParams,
  AccessKeyListParams,
  AccessKeyRotateParams,
  AccessKeys,
} from './access-keys.ts';
export type {
  AdapterCreateParams,
  AdapterListParams,
  AdapterPatchParams,
  Adapters,
} from './adapters.ts';
export type { Auth } from './auth.ts';
export type {
  Entities,
  EntityCreateParams,
  EntityDeleteEntityByNameParams,
  EntityGetEntityByNameParams,
  EntityListParams,
  EntityUpdateEntityByNameParams,
} from './entities.ts';
export type {
  EvaluationCreateParams,
  EvaluationListParams,
  EvaluationPatchParams,
  Evaluations,
  EvaluationUpdateParams,
} from './evaluations/evaluations.ts';
export type {
  EvaluationSessionListParams,
  EvaluationSessions,
} from './evaluations/evaluations-sessions.ts';
export type {
  ExperimentGroupCreateParams,
  ExperimentGroupListParams,
  ExperimentGroups,
  ExperimentGroupUpdateParams,
} from './experiment-groups.ts';
export type {
  FilesetCreateParams,
  FilesetListParams,
  Filesets,
  FilesetUpdateParams,
} from './files/routes/files-filesets.ts';
export type { FilesOtlp } from './files/routes/files-otlp.ts';
export type {
  OtlpLogCreateParams,
  OtlpLogQueryParams,
  OtlpLogs,
} from './files/routes/files-otlp-logs.ts';
export type { FileListFilesParams, FilesRoutes } from './files/routes/files-routes.ts';
export type { Guardrail, GuardrailCheckParams } from './guardrail/guardrail.ts';
export type {
  GuardrailConfigCreateParams,
  GuardrailConfigListParams,
  GuardrailConfigs,
  GuardrailConfigUpdateParams,
} from './guardrail/guardrail-configs.ts';
export type { Iam } from './iam/iam.ts';
export type {
  RoleBindingCreateParams,
  RoleBindingDeleteParams,
  RoleBindingListParams,
  RoleBindings,
} from './iam/iam-role-bindings.ts';
export type {
  DeploymentConfigCreateParams,
  DeploymentConfigListParams,
  DeploymentConfigs,
  DeploymentConfigUpdateParams,
} from './inference/routes/inference-deployment-configs.ts';
export type { DeploymentConfigVersions } from './inference/routes/inference-deployment-configs-versions.ts';
export type {
  DeploymentCreateParams,
  DeploymentListParams,
  DeploymentsRoutes,
  DeploymentUpdateParams,
  DeploymentUpdateStatusParams,
} from './inference/routes/inference-deployments-routes.ts';
export type { DeploymentVersions } from './inference/routes/inference-deployments-versions.ts';
export type { InferenceGateway } from './inference/routes/inference-gateway.ts';
export type {
  GatewayModel,
  GatewayModelPatchParams,
  GatewayModelPostParams,
  GatewayModelPutParams,
} from './inference/routes/inference-gateway-model.ts';
export type {
  GatewayOpenAI,
  GatewayOpenAIPatchParams,
  GatewayOpenAIPostParams,
  GatewayOpenAIPutParams,
} from './inference/routes/inference-gateway-openai.ts';
export type { GatewayOpenAIV1 } from './inference/routes/inference-gateway-openai-v1.ts';
export type {
  GatewayProvider,
  GatewayProviderPatchParams,
  GatewayProviderPostParams,
  GatewayProviderPutParams,
} from './inference/routes/inference-gateway-provider.ts';
export type { InferenceModels } from './inference/routes/inference-models.ts';
export type {
  PromptCreateParams,
  PromptListParams,
  Prompts,
  PromptUpdateParams,
} from './inference/routes/inference-prompts.ts';
export type {
  ProviderCreateParams,
  ProviderListParams,
  ProvidersRoutes,
  ProviderUpdateParams,
  ProviderUpdateStatusParams,
} from './inference/routes/inference-providers-routes.ts';
export type { InferenceRoutes } from './inference/routes/inference-routes.ts';
export type {
  VirtualModelCreateParams,
  VirtualModelDeleteParams,
  VirtualModelListParams,
  VirtualModelPatchParams,
  VirtualModels,
} from './inference/routes/inference-virtual-models.ts';
export type { Intake } from './intake/intake.ts';
export type {
  AnnotationCreateParams,
  AnnotationListParams,
  Annotations,
} from './intake/intake-annotations.ts';
export type {
  EvaluatorResultCreateParams,
  EvaluatorResultListParams,
  EvaluatorResults,
} from './intake/intake-evaluator-results.ts';
export type { IntakeIngest } from './intake/intake-ingest.ts';
export type { AtifIngest, AtifIngestCreateParams } from './intake/intake-ingest-atif.ts';
export type {
  ChatCompletionsIngest,
  ChatCompletionsIngestCreateParams,
} from './intake/intake-ingest-chat-completions.ts';
export type { OtlpIngest } from './intake/intake-ingest-otlp.ts';
export type { OtlpIngestV1 } from './intake/intake-ingest-otlp-v1.ts';
export type { OtlpTracesIngest } from './intake/intake-ingest-otlp-v1-traces.ts';
export type { IntakeSessions } from './intake/intake-sessions.ts';
export type { SpanListParams, Spans } from './intake/intake-spans.ts';
export type { SpanEvaluatorResults } from './intake/intake-spans-evaluator-results.ts';
export type { SpanGroupListParams, SpanGroups } from './intake/intake-spans-groups.ts';
export type { TraceListParams, TraceRetrieveParams, Traces } from './intake/intake-traces.ts';
export type {
  JobResultCreateParams,
  JobResultListParams,
  JobResults,
} from './jobs/routes/jobs-results.ts';
export type {
  JobCreateParams,
  JobGetLogsParams,
  JobListParams,
  JobsRoutes,
  JobUpdateStatusDetailsParams,
} from './jobs/routes/jobs-routes.ts';
export type {
  JobStepListParams,
  JobSteps,
  JobStepUpdateStatusParams,
} from './jobs/routes/jobs-steps.ts';
export type { JobTaskCreateOrUpdateParams, JobTasks } from './jobs/routes/jobs-tasks.ts';
export type {
  ModelCreateParams,
  ModelListParams,
  ModelRetrieveParams,
  Models,
  ModelUpdateParams,
} from './models/models.ts';
export type {
  ModelAdapterCreateParams,
  ModelAdapters,
  ModelAdapterUpdateParams,
} from './models/models-adapters.ts';
export type {
  ProjectCreateParams,
  ProjectListParams,
  Projects,
  ProjectUpdateParams,
} from './projects.ts';
export type {
  SecretCreateParams,
  SecretListParams,
  Secrets,
  SecretUpdateParams,
} from './secrets/secrets.ts';
export type { SecretsAdmin } from './secrets/secrets-admin.ts';
export type {
  AccessKey,
  AccessKeyList,
  AccessKeyRevocation,
  AccessKeyRotation,
  AccessKeyStatusChange,
  AccessKeyWorkspaceGrant,
  CreatedAccessKey,
} from './types/access-keys-types.ts';
export type { AdapterEntityFilter } from './types/adapters-types.ts';
export type { Entity } from './types/entities-types.ts';
export type {
  Evaluation,
  EvaluationFilter,
  EvaluationSession,
  EvaluationSessionFilter,
  EvaluatorAggregate,
  MetricStatFilters,
  NumberFilter,
} from './types/evaluations-types.ts';
export type {
  ExperimentGroup,
  ExperimentGroupFilter,
  ParetoConfig,
} from './types/experiment-groups-types.ts';
export type {
  CacheStatus,
  DatasetMetadataContent,
  Fileset,
  FilesetEnvironment,
  FilesetFile,
  FilesetFileList,
  FilesetFilter,
  FilesetMetadata,
  FilesetPurpose,
  HuggingfaceStorageConfig,
  LocalStorageConfig,
  ModelMetadataContent,
  NGCStorageConfig,
  OtlpLogsPartialSuccess,
  OtlpLogsResult,
  S3StorageConfig,
  SecretRef,
  StorageConfigType,
  ToolCallingMetadataContent,
} from './types/files-types.ts';
export type {
  ActionRails,
  ActivatedRail,
  AIDefenseRailConfig,
  AutoAlignOptions,
  AutoAlignRailConfig,
  CacheStatsConfig,
  ChatCompletionAssistantMessageParam,
  ChatCompletionContentPartImageParam,
  ChatCompletionContentPartTextParam,
  ChatCompletionFunctionMessageParam,
  ChatCompletionMessageToolCallParam,
  ChatCompletionSystemMessageParam,
  ChatCompletionToolMessageParam,
  ChatCompletionUserMessageParam,
  ClavataRailConfig,
  ClavataRailOptions,
  ContentSafetyConfig,
  ContextBloatDetectionConfig,
  CrowdStrikeAIDRRailConfig,
  DialogRails,
  ExecutedAction,
  FactCheckingRailConfig,
  FiddlerGuardrails,
  FunctionCall,
  GenerationLog,
  GenerationLogOptions,
  GenerationOptions,
  GenerationRailsOptions,
  GenerationStats,
  GLiNERDetection,
  GLiNERDetectionOptions,
  GuardrailCheckResult,
  GuardrailConfig,
  GuardrailConfigFilter,
  GuardrailsAIRailConfig,
  GuardrailsAIValidatorConfig,
  GuardrailsData,
  GuardrailsDataInput,
  ImageURL,
  InjectionDetection,
  InputRails,
  Instruction,
  JailbreakDetectionConfig,
  LLMCallInfo,
  LocalHFClassifierConfig,
  LogAdapterConfig,
  MessageTemplate,
  ModelCacheConfig,
  ModelParameters,
  MultilingualConfig,
  OutputRails,
  OutputRailsStreamingConfig,
  PangeaRailConfig,
  PangeaRailOptions,
  PatronusEvaluateApiParams,
  PatronusEvaluateConfig,
  PatronusEvaluationSuccessStrategy,
  PatronusRailConfig,
  PolygrafDetection,
  PolygrafDetectionOptions,
  PrivateAIDetection,
  PrivateAIDetectionOptions,
  RailStatus,
  Rails,
  RailsConfig,
  RailsConfigData,
  RailsModel,
  RailsStatus,
  ReasoningConfig,
  RegexDetection,
  RegexDetectionOptions,
  RemoteHFClassifierConfig,
  RetrievalRails,
  SensitiveDataDetection,
  SensitiveDataDetectionOptions,
  SingleCallConfig,
  TaskPrompt,
  ToolCallFunction,
  ToolInputRails,
  ToolOutputRails,
  TracingConfig,
  TrendMicroRailConfig,
  UserMessagesConfig,
} from './types/guardrail-types.ts';
export type { DateRangeFilter, RoleBinding, RoleBindingFilter } from './types/iam-types.ts';
export type {
  ChatCompletionTool,
  ContainerExecutorConfig,
  FunctionDefinition,
  K8sNIMOperatorConfig,
  MiddlewareCall,
  ModelDeployment,
  ModelDeploymentConfig,
  ModelDeploymentConfigFilter,
  ModelDeploymentConfigModelSpec,
  ModelDeploymentFilter,
  ModelDeploymentStatus,
  ModelDeploymentStatusHistoryItem,
  ModelProvider,
  ModelProviderFilter,
  ModelProviderSort,
  ModelProviderStatus,
  ModelType,
  OpenAIModel,
  OpenAIModelList,
  Prompt,
  PromptFilter,
  PromptMessage,
  PromptMessageRole,
  PromptSort,
  RailsEngine,
  ServedModelMapping,
  VirtualModel,
  VirtualModelFilter,
  VirtualModelInferenceConfig,
} from './types/inference-types.ts';
export type {
  Annotation,
  AnnotationFilter,
  AnnotationInput,
  AnnotationKind,
  AnnotationSortField,
  AtifAgent,
  AtifContentPart,
  AtifContentPartImage,
  AtifContentPartText,
  AtifFinalMetrics,
  AtifImageSource,
  AtifMetrics,
  AtifObservation,
  AtifObservationResult,
  AtifStep,
  AtifStepAgent,
  AtifStepSystem,
  AtifStepUser,
  AtifSubagentTrajectoryRef,
  AtifToolCall,
  AtifTrajectory,
  CapturedChatCompletionsRequest,
  CapturedChatCompletionsResponse,
  CapturedChatMessage,
  ChatCompletionsIngestResult,
  ChatMessageRole,
  EvaluationContext,
  EvaluatorResult,
  EvaluatorResultDataType,
  EvaluatorResultFilter,
  EvaluatorResultSortField,
  ExperimentContext,
  FeedbackAnnotation,
  FeedbackAnnotationInput,
  FloatFilter,
  IntakeSession,
  LabelAnnotation,
  LabelAnnotationInput,
  MetadataAnnotation,
  MetadataAnnotationInput,
  NoteAnnotation,
  NoteAnnotationInput,
  NumericFilter,
  Span,
  SpanEvaluationContext,
  SpanFilter,
  SpanGroup,
  SpanGroupSortField,
  SpanKind,
  SpanSortField,
  Trace,
  TraceFilter,
  TraceSortField,
  TracesIngestResult,
} from './types/intake-types.ts';
export type {
  ComputeResourceSpec,
  ComputeResources,
  ContainerSpec,
  CPUExecutionProvider,
  DistributedGPUExecutionProvider,
  DockerJobExecutionProfile,
  DockerJobExecutionProfileConfig,
  DockerJobNetworkConfig,
  DockerJobStorageConfig,
  DockerVolumeMount,
  DockerWorkloadIdentityConfig,
  E2EJobExecutionProfile,
  FileStorageType,
  GPUExecutionProvider,
  ImagePullSecret,
  Job,
  JobEnvironmentVariable,
  JobExecutionProfileConfig,
  JobListSortField,
  JobResult,
  JobResultList,
  JobSecret,
  JobSecretEnvironmentVariableRef,
  JobSortField,
  JobSpec,
  JobStatus,
  JobStatusDetail,
  JobStep,
  JobStepSpec,
  JobStepStatusDetail,
  JobStepsListFilter,
  JobStepWithContext,
  JobsListFilter,
  JobTask,
  JobTaskList,
  JobTaskStatusDetail,
  KubernetesConfigMapVolume,
  KubernetesEmptyDirVolume,
  KubernetesJobExecutionProfile,
  KubernetesJobExecutionProfileConfig,
  KubernetesJobStorageConfig,
  KubernetesKeyToPath,
  KubernetesObjectMetadata,
  KubernetesPersistentVolumeClaim,
  KubernetesSecretVolume,
  KubernetesVolume,
  KubernetesVolumeMount,
  StepLifecycle,
  SubprocessExecutionProvider,
  SubprocessJobExecutionProfile,
  SubprocessJobExecutionProfileConfig,
  VolcanoJobExecutionProfile,
  VolcanoJobExecutionProfileConfig,
} from './types/jobs-types.ts';
export type {
  APIEndpointData,
  BaseModelFilter,
  FinetuningTypeFilter,
  LinearLayerSpec,
  MambaConfig,
  Model,
  ModelEntityFilter,
  ModelEntitySortField,
  ModelSpec,
  MoEConfig,
  PromptData,
  SlidingWindowConfig,
} from './types/models-types.ts';
export type { Secret, SecretsRotation, SecretValue } from './types/secrets-types.ts';
export type {
  Adapter,
  AuthContext,
  AuthDiscovery,
  BackendFormat,
  DatetimeFilter,
  DeleteResponse,
  FinetuningType,
  GenericSortField,
  InferenceParams,
  JobLogEntry,
  Lora,
  OIDCClient,
  OIDCDiscovery,
  Project,
  ProjectSortField,
  SpanStatus,
  StringFilter,
  ToolCallConfig,
  Workspace,
  WorkspaceDeletionStatus,
  WorkspaceMember,
  WorkspaceMemberList,
} from './types/shared-types.ts';
export type { WorkspaceDeletions } from './workspaces/routes/workspaces-deletions.ts';
export type {
  WorkspaceMemberCreateParams,
  WorkspaceMemberDeleteParams,
  WorkspaceMembers,
  WorkspaceMemberUpdateParams,
} from './workspaces/routes/workspaces-members.ts';
export type {
  WorkspaceCreateParams,
  WorkspaceListParams,
  WorkspacesRoutes,
  WorkspaceUpdateParams,
} from './workspaces/routes/workspaces-routes.ts';
