/** The options of one call, and the description of a call that a resource passes to the transport. */

import type { RequestBody } from './prepare/body.ts';
import type { Query } from './prepare/query-value.ts';

/** Header names and values; `null` or `undefined` leaves a default header out. */
export type RequestHeaders = Readonly<Record<string, string | null | undefined>> | Headers;

/** Options of a single call, the last argument of every method. */
export interface RequestOptions {
  /** Ends the call at once with an `AbortError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take, from sending to the last byte of the response. Where you read the response yourself
   * they end with its headers, and where a stream or more than 1 MiB is sent they begin with the last byte of it: `idleTimeout`
   * bounds the rest. Default: the client's (60 s; 10 minutes for a request that is passed on to a model).
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for which a long body that is sent, or a response that you read yourself, may make no progress. Default:
   * `timeout`.
   */
  readonly idleTimeout?: number | undefined;
  /** How often a failed attempt is repeated. Default: the client's (2). */
  readonly maxRetries?: number | undefined;
  /** Added to the client's headers. An `Authorization` of your own replaces the client's token. */
  readonly headers?: RequestHeaders | undefined;
  /**
   * Sent as `Idempotency-Key` of a POST. Default: a new random key for each call. Some operations of the
   * platform ignore it. A key of your own also allows the SDK to repeat a POST or PATCH that may have been
   * carried out.
   */
  readonly idempotencyKey?: string | undefined;
  /** Query parameters beyond those that the method knows. */
  readonly query?: Query | undefined;
}

/** Options of a call that lists. */
export interface ListOptions extends RequestOptions {
  /** Maximum number of items over all pages. Default: all. */
  readonly limit?: number | undefined;
}

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Any call of the platform's API. */
export interface PlatformRequest {
  readonly method: HttpMethod;
  /** With placeholders, as in `/apis/entities/v2/workspaces/{workspace}/members`. */
  readonly path: string;
  /** Values of the placeholders. A missing `workspace` is the client's. */
  readonly pathParams?: Readonly<Record<string, string | undefined>> | undefined;
  readonly query?: Query | undefined;
  /** Text, bytes, Blob, forms and streams are sent byte for byte; plain data is sent as JSON. */
  readonly body?: RequestBody | undefined;
}

/** One call as a resource describes it. */
export interface ApiRequest extends PlatformRequest {
  /** A POST or PATCH that may be carried out twice without a second effect. Default: false. */
  readonly idempotent?: boolean | undefined;
  /** Default: false, and an empty response is an error. */
  readonly mayBeEmpty?: boolean | undefined;
  /** Values of the body that no error may contain, even if the platform echoes them. */
  readonly secrets?: readonly string[] | undefined;
  /** An option or key that has no meaning where the caller gave it. */
  readonly misplaced?: string | undefined;
  /** The command from `REMEDIES` that an error with status 404 suggests. */
  readonly notFoundRemedy?: string | undefined;
}
