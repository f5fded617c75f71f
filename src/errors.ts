/** The door to all error classes; every other room imports them from here. What only a failure needs is loaded from its file. */

export {
  AbortError,
  APIConnectionError,
  APIError,
  type APIErrorOptions,
  APITimeoutError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type FieldError,
  InternalServerError,
  lacksWorkspace,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  reworded,
  UnprocessableEntityError,
} from './errors/api-errors.ts';
export {
  AuthError,
  GrantRejectedError,
  LockTimeoutError,
  LoginChangedError,
  LoginRequiredError,
  TokenExpiredError,
  TransientAuthError,
} from './errors/auth-errors.ts';
export { composeMessage, nameCommands } from './errors/compose-message.ts';
export { ConfigError, type ConfigErrorOptions } from './errors/config-error.ts';
export { findReason, inOneLine } from './errors/connection/find-reason.ts';
export { hiddenReason } from './errors/connection/hidden-reason.ts';
export { ProxyFailure } from './errors/connection/proxy-failure.ts';
export { permissionHint, systemCode } from './errors/foreign-error.ts';
export { incompletePackage } from './errors/incomplete-package.ts';
export { explainLostParts, loadPart } from './errors/load-part.ts';
export {
  NeMoError,
  type NeMoErrorCode,
  type NeMoErrorOptions,
  type SignInErrorCode,
} from './errors/nemo-error.ts';
export type { OAuthVerdict } from './errors/oauth-verdict.ts';
export { PROGRAM_HINTS } from './errors/program-hints.ts';
export * as REMEDIES from './errors/remedies.ts';
export { SignInError } from './errors/sign-in-error.ts';
export { StreamEndedError, StreamFailedError } from './errors/stream-errors.ts';
export { TransferError, type TransferResult } from './errors/transfer-error.ts';
export {
  DeletionNotVisibleError,
  JobCancelledError,
  JobFailedError,
  ResourceFailedError,
  WaitError,
  type WaitErrorOptions,
  WaitTimeoutError,
} from './errors/wait-errors.ts';
