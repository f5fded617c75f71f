/** Makes the error of a response: its class from the status, its summary from the message of the server. */

import {
  APIError,
  type APIErrorOptions,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type FieldError,
  InternalServerError,
  LoginRequiredError,
  lacksWorkspace,
  type NeMoErrorCode,
  NotFoundError,
  PermissionDeniedError,
  PROGRAM_HINTS,
  RateLimitError,
  REMEDIES,
  UnprocessableEntityError,
} from '../../errors.ts';
import { redactSecrets } from '../../text/redact-secrets.ts';
import type { Explanation } from '../authorizer.ts';
import type { Call } from '../prepare/call.ts';
import { shownUrl } from '../prepare/resolve-url.ts';
import type { Reply } from '../send/attempt.ts';
import { suspectBasePath } from './base-path.ts';
import { fillRemedy } from './fill-remedy.ts';
import { isWorthRetrying } from './retry-policy.ts';
import { secretsOf } from './secrets/call-secrets.ts';
import { readServerMessage } from './server-message.ts';

type ErrorClass = new (summary: string, options: APIErrorOptions) => APIError;

/** Class and code by status, and the summary for a response without a message. */
const BY_STATUS: Readonly<Record<number, readonly [ErrorClass, NeMoErrorCode, string]>> = {
  400: [BadRequestError, 'bad_request', 'The request is invalid'],
  401: [AuthenticationError, 'unauthenticated', 'Authentication failed'],
  403: [PermissionDeniedError, 'permission_denied', 'Permission denied'],
  404: [NotFoundError, 'not_found', 'Not found'],
  409: [ConflictError, 'conflict', 'Conflict with the current state'],
  422: [UnprocessableEntityError, 'unprocessable_entity', 'The request is invalid'],
  429: [RateLimitError, 'rate_limited', 'Too many requests'],
};

// A message of the server about a name that is in use.
const EXISTS = /\balready exists\b/i;

// A message of the server that only repeats the status.
const BARE = /^(?:Unauthorized|Forbidden)\.?$/i;

/**
 * @param explained - the hint of the error; replaces a bare `Forbidden` of the server.
 * @returns LoginRequiredError for a 401 to a call without a token, where a login is possible.
 */
export function responseError(
  call: Call,
  reply: Reply<unknown>,
  explained?: Explanation,
): APIError | LoginRequiredError {
  const { status, headers } = reply.response;
  const [ErrorOfStatus, code, usual] = BY_STATUS[status] ?? otherStatus(status);
  const secrets = secretsOf(call, reply.token, reply.response);
  const { detail, fields } = readServerMessage(reply.errorText, secrets);
  const isUnknownRoute = status === 404 && (detail === undefined || detail === 'Not Found');
  const why = explained ?? (isUnknownRoute ? suspectBasePath(call) : undefined);
  const isBare = detail === undefined || (explained !== undefined && BARE.test(detail));
  const [field] = fields;
  const onlyField = field !== undefined && fields.length === 1 ? fieldLine(field) : '';
  const what = onlyField || (isBare ? usual : detail);
  const summary = `${what.replace(/\.$/, '')} (HTTP ${status})`;
  const url = shownUrl(call.url);
  const { redirect } = reply;
  const hints = [
    redirect ?? why?.explanation,
    status === 409 && EXISTS.test(detail ?? '') ? PROGRAM_HINTS.exists : undefined,
    ...(fields.length > 1 ? fields.map(fieldLine).filter((line) => line !== '') : []),
  ];
  const hint = hints.filter((line) => line !== undefined).join('\n') || undefined;
  const error = new ErrorOfStatus(summary, {
    code,
    method: call.method,
    url,
    status,
    detail,
    fields,
    hint,
    requestId: redactSecrets(headers.get('x-request-id'), secrets, 100) || undefined,
    remedy:
      redirect === undefined
        ? (why?.remedy ?? (status === 404 ? notFoundRemedy(call, detail) : undefined))
        : undefined,
    retryable: isWorthRetrying(status, headers),
  });
  if (redirect !== undefined) return error;
  if (status !== 401 || reply.token !== undefined || explained?.remedy === undefined) return error;
  return new LoginRequiredError('You are not logged in (HTTP 401)', {
    location: error.location,
    hint,
    remedy: explained.remedy,
    cause: error,
  });
}

function otherStatus(status: number): readonly [ErrorClass, NeMoErrorCode, string] {
  if (status < 500) return [APIError, 'unexpected_status', 'Unexpected response'];
  const summary = status === 500 ? 'The platform failed' : 'The platform is down or overloaded';
  return [InternalServerError, 'server_error', summary];
}

function fieldLine({ field, reason, rule }: FieldError): string {
  if (rule !== undefined) return `${field} must be ${rule}`;
  return [field, reason].filter((part) => part !== '').join(': ');
}

/** A list in a workspace that does not exist would fail in the same way. */
function notFoundRemedy(
  { notFoundRemedy, workspace }: Call,
  detail: string | undefined,
): string | undefined {
  if (lacksWorkspace(detail)) return REMEDIES.listWorkspaces;
  return fillRemedy(notFoundRemedy, workspace);
}
