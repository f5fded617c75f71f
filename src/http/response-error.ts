/** Makes the error of an answer: its class from the status, its words from `detail`, cleaned and without secrets. */

import {
  APIError,
  type APIErrorOptions,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type FieldError,
  InternalServerError,
  LoginRequiredError,
  type NeMoErrorCode,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from '../errors.ts';
import { redactSecrets } from '../text/redact-secrets.ts';
import type { Reply } from './attempt.ts';
import type { Explanation } from './authorizer.ts';
import type { Call } from './call.ts';
import { fillRemedy } from './fill-remedy.ts';
import { requestIdOf } from './request-id.ts';
import { shownUrl } from './resolve-url.ts';
import { isWorthRetrying } from './retry-policy.ts';

type ErrorClass = new (summary: string, options: APIErrorOptions) => APIError;

const BY_STATUS: Readonly<Record<number, readonly [ErrorClass, NeMoErrorCode]>> = {
  400: [BadRequestError, 'bad_request'],
  401: [AuthenticationError, 'unauthenticated'],
  403: [PermissionDeniedError, 'permission_denied'],
  404: [NotFoundError, 'not_found'],
  409: [ConflictError, 'conflict'],
  422: [UnprocessableEntityError, 'unprocessable_entity'],
  429: [RateLimitError, 'rate_limited'],
};

// Says nothing that an explanation does not say better.
const BARE = /^(?:Unauthorized|Forbidden)\.?$/i;

/**
 * @param explained - stands before the server's own words, and instead of a bare `Forbidden`.
 * @returns LoginRequiredError for a 401 to a call without a token, where a person can log in.
 */
export function responseError(
  call: Call,
  reply: Reply,
  explained?: Explanation,
): APIError | LoginRequiredError {
  const { status, headers } = reply.response;
  const [ErrorOfStatus, code] =
    BY_STATUS[status] ??
    (status >= 500 ? [InternalServerError, 'server_error'] : [APIError, 'unexpected_status']);
  const { detail, fields } = readDetail(reply, [reply.token, ...ownSecrets(call)]);
  const said = explained !== undefined && BARE.test(detail ?? '') ? undefined : detail;
  const silent = detail === undefined && fields.length === 0 && status >= 500;
  const words = [
    explained?.explanation,
    said,
    silent ? outage(status) : undefined,
    ...fields.map((f) => `${f.field}: ${f.reason}`),
  ];
  const url = shownUrl(call.url);
  const summary = [
    `${status} ${call.method} ${url}`,
    ...words.filter((line) => line !== undefined),
  ].join('\n');
  const error = new ErrorOfStatus(summary, {
    code,
    method: call.method,
    url,
    status,
    detail,
    fields,
    requestId: requestIdOf(reply.response),
    remedy: explained?.remedy ?? (status === 404 ? notFoundRemedy(call) : undefined),
    retryable: isWorthRetrying(status, headers),
  });
  if (status !== 401 || reply.token !== undefined || explained?.remedy === undefined) return error;
  return new LoginRequiredError(summary, { remedy: explained.remedy, cause: error });
}

function outage(status: number): string {
  return status === 500 ? 'The platform failed.' : 'The platform is down, or overloaded.';
}

function notFoundRemedy({ notFoundRemedy, workspace }: Call): string | undefined {
  return fillRemedy(notFoundRemedy, workspace);
}

/** What a caller put into this call that must not come back: an Authorization of its own, secret fields. */
function ownSecrets(call: Call): readonly (string | undefined)[] {
  const authorization = call.headers.get('authorization');
  return [authorization, authorization?.split(' ').at(-1), ...call.secrets];
}

interface Detail {
  readonly detail: string | undefined;
  readonly fields: readonly FieldError[];
}

const MOST_FIELDS = 20;

function readDetail(reply: Reply, secrets: readonly (string | undefined)[]): Detail {
  const clean = (value: unknown) => redactSecrets(value, secrets);
  const detail = messageIn(parse(reply.text));
  if (!Array.isArray(detail)) return { detail: clean(detail) || undefined, fields: [] };
  const fields = detail.slice(0, MOST_FIELDS).map((entry: unknown) => {
    const { loc, msg } = Object(entry) as { loc?: unknown; msg?: unknown };
    const place = Array.isArray(loc) ? loc.map(String).join('.') : '';
    return { field: clean(place), reason: clean(msg) };
  });
  return { detail: undefined, fields };
}

/** `detail` of the platform, or what gateways and model servers send: `{"error": {"message"}}`, `{"error"}`, `{"message"}`. */
function messageIn(body: Record<string, unknown> | undefined): unknown {
  const { detail, error, message } = body ?? {};
  if (detail !== undefined) return detail;
  if (typeof error === 'object' && error !== null && 'message' in error) return error.message;
  return error ?? message;
}

function parse(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
