/** What both entries export in addition to the client, so that they cannot differ. */

export * from './api/api-types.ts';
export type { DownloadOptions } from './api/files/download-files.ts';
export type { Files } from './api/files/files.ts';
export type { FilesetRef } from './api/files/fileset-ref.ts';
export type { TransferOptions, TransferProgress } from './api/files/transfer.ts';
export type { UploadOptions } from './api/files/upload-files.ts';
export type { UploadContent, UploadSource } from './api/files/upload-source.ts';
export type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionParams,
  ChatMessage,
  ChatToolCall,
  Completion,
  CompletionParams,
  CompletionUsage,
  EmbeddingList,
  EmbeddingParams,
  OpenFields,
  SamplingParams,
  ServedModel,
  ServedModelList,
} from './api/inference/completion-types.ts';
export type {
  ChatCompletions,
  Embeddings,
  TextCompletions,
} from './api/inference/completions.ts';
export type { InferenceOptions } from './api/inference/gateway-call.ts';
export type { InferenceRoute } from './api/inference/gateway-path.ts';
export type { Inference, ServedModels } from './api/inference/inference.ts';
export type { Deployments } from './api/inference/model-deployments.ts';
export type { Providers } from './api/inference/model-providers.ts';
export type {
  ModelResourceState,
  ModelWaitOptions,
} from './api/inference/model-wait.ts';
export type { OpenAiOptions } from './api/inference/openai-options.ts';
export type { JobLogLine, JobLogOptions } from './api/jobs/job-logs.ts';
export type { JobProgress, JobState } from './api/jobs/job-wait.ts';
export type { Jobs } from './api/jobs/jobs.ts';
export type { Filter, PageParams, WorkspaceParams } from './api/list-params.ts';
export type { WaitOptions } from './api/waiting/poll.ts';
export type { WorkspaceDeletion } from './api/workspaces/deletion-wait.ts';
export type { Workspaces } from './api/workspaces/workspaces.ts';
export type { ClientSettings, PlatformClient } from './client.ts';
export { type CredentialChain, type CredentialStep, chain } from './credentials/chain.ts';
export type {
  Credential,
  CredentialOrigin,
  CredentialSource,
  TokenRequest,
} from './credentials/credential.ts';
export type { CredentialInfo } from './credentials/credential-info.ts';
export { fromEnvironment } from './credentials/environment.ts';
export {
  type AccessToken,
  type AccessTokenOptions,
  fromAccessToken,
} from './credentials/explicit-token.ts';
export {
  AbortError,
  APIConnectionError,
  APIError,
  type APIErrorOptions,
  APITimeoutError,
  AuthError,
  AuthenticationError,
  BadRequestError,
  ConfigError,
  type ConfigErrorOptions,
  ConflictError,
  DeletionNotVisibleError,
  type FieldError,
  GrantRejectedError,
  InternalServerError,
  JobCancelledError,
  JobFailedError,
  LockTimeoutError,
  LoginChangedError,
  LoginRequiredError,
  NeMoError,
  type NeMoErrorCode,
  type NeMoErrorOptions,
  NotFoundError,
  type OAuthVerdict,
  PermissionDeniedError,
  RateLimitError,
  ResourceFailedError,
  type SignInErrorCode,
  StreamEndedError,
  StreamFailedError,
  TokenExpiredError,
  TransferError,
  type TransferResult,
  TransientAuthError,
  UnprocessableEntityError,
  WaitError,
  type WaitErrorOptions,
  WaitTimeoutError,
} from './errors.ts';
export type { Logger } from './http/logger.ts';
export { CursorPage, type CursorPagePromise } from './http/parse/cursor-page.ts';
export type { Download, FileHead } from './http/parse/download.ts';
export type { ListPage } from './http/parse/list-page.ts';
export type { ListPromise } from './http/parse/list-promise.ts';
export { Page, type PagePromise, type Pagination } from './http/parse/page.ts';
export type { ItemOf, UntypedPromise } from './http/parse/untyped-promise.ts';
export type { RequestBody } from './http/prepare/body.ts';
export type { Query, QueryValue } from './http/prepare/query-value.ts';
export type {
  HttpMethod,
  ListOptions,
  PlatformRequest,
  RequestHeaders,
  RequestOptions,
} from './http/request-options.ts';
export type { RequestPromise, WithResponse } from './http/request-promise.ts';
export type { ClientOptions } from './options.ts';
export type { Setting } from './profile.ts';
export type { ContextChoice } from './runtime/config-store.ts';
export type { LogLevel, Runtime } from './runtime/runtime.ts';
export type { ChunkStream } from './streams/chunk-stream.ts';
export { TokenSet, type TokenSetFields } from './token/token-set.ts';
export { VERSION } from './version.ts';
