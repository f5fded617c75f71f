/** Errors of API calls: by status as in the platform's Python SDK, and for calls that got no usable response. */

import { NeMoError, type NeMoErrorCode, type NeMoErrorOptions, setFacts } from './nemo-error.ts';

/** One failed check of a 422 response. */
export interface FieldError {
  /** The invalid field, for example `body.name` or `query.page_size`. */
  readonly field: string;
  /** The message of the platform, for example `Field required`. */
  readonly reason: string;
  /**
   * What the platform demands of a name, where `reason` is its regular expression: completes `name must be …`. Absent
   * for any other reason.
   */
  readonly rule?: string;
}

export interface APIErrorOptions extends Omit<NeMoErrorOptions, 'code'> {
  readonly code?: NeMoErrorCode;
  readonly method: string;
  /** Without query, user name or password; empty when it is not known. */
  readonly url: string;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldError[] | undefined;
}

/** A call to the platform failed. `status` is undefined when no response arrived. */
export class APIError extends NeMoError {
  override readonly name: string = 'APIError';
  declare readonly method: string;
  declare readonly url: string;
  declare readonly status: number | undefined;
  /** The `x-request-id` of the response, for the platform's logs. */
  declare readonly requestId: string | undefined;
  /** The message of the server, without control characters and secrets, at most 500 characters. */
  declare readonly detail: string | undefined;
  /** The failed checks of a 422, else empty. */
  declare readonly fields: readonly FieldError[];

  constructor(summary: string, options: APIErrorOptions) {
    const location = options.url === '' ? undefined : `${options.method} ${options.url}`;
    super(summary, { location, ...options, code: options.code ?? 'unexpected_status' });
    const { method, url, status, requestId, detail, fields = [] } = options;
    setFacts(this, { method, url, status, requestId, detail, fields });
  }

  override toJSON(): ReturnType<NeMoError['toJSON']> & {
    method: string;
    url: string;
    status: number | undefined;
    requestId: string | undefined;
  } {
    const { method, url, status, requestId } = this;
    return { ...super.toJSON(), method, url, status, requestId };
  }
}

/** 400. */
export class BadRequestError extends APIError {
  override readonly name: string = 'BadRequestError';
}

/** 401, after one refresh and one replay where the token could be refreshed. */
export class AuthenticationError extends APIError {
  override readonly name: string = 'AuthenticationError';
}

/** 403: the scope of the token or the role of its owner does not allow the call. */
export class PermissionDeniedError extends APIError {
  override readonly name: string = 'PermissionDeniedError';
}

/** 404. */
export class NotFoundError extends APIError {
  override readonly name: string = 'NotFoundError';
}

/**
 * Whether a 404 is about the workspace, whatever the call asks for in it.
 *
 * @param detail - of the error, as in `Workspace 'nope' not found`.
 */
export function lacksWorkspace(detail: string | undefined): boolean {
  return detail?.startsWith('Workspace ') ?? false;
}

/** 409. */
export class ConflictError extends APIError {
  override readonly name: string = 'ConflictError';
}

/** 422: `fields` names the invalid fields and the reasons. */
export class UnprocessableEntityError extends APIError {
  override readonly name: string = 'UnprocessableEntityError';
}

/** 429, after all retries. */
export class RateLimitError extends APIError {
  override readonly name: string = 'RateLimitError';
}

/** 5xx, after all retries. */
export class InternalServerError extends APIError {
  override readonly name: string = 'InternalServerError';
}

/** No response arrived: DNS, TCP, TLS, or the connection was cut. */
export class APIConnectionError extends APIError {
  override readonly name: string = 'APIConnectionError';
}

/** No response within `timeout`. */
export class APITimeoutError extends APIConnectionError {
  override readonly name: string = 'APITimeoutError';
}

/** The caller's signal ended the call. The name is the one that `fetch` uses. */
export class AbortError extends NeMoError {
  override readonly name: string = 'AbortError';

  constructor(cause?: unknown) {
    super('The call was aborted by its caller.', { code: 'aborted', cause });
  }
}

/** An equal error with another summary, hint or remedy, where more is known of the next step than the call itself knows. */
export function reworded<E extends APIError>(
  error: E,
  words: {
    readonly summary?: string;
    readonly hint: string | undefined;
    readonly remedy?: string | undefined;
  },
): E {
  const { code, method, url, status, detail, fields, requestId, retryable } = error;
  const Same = error.constructor as new (summary: string, options: APIErrorOptions) => E;
  return new Same(words.summary ?? error.summary, {
    ...{ code, method, url, status, detail, fields, requestId, retryable },
    hint: words.hint,
    remedy: words.remedy ?? error.remedy,
  });
}
