/** A response of an OAuth endpoint, before it is interpreted. */

export interface RawResponse {
  readonly status: number;
  readonly text: string;
  /** The body of the request. A message of the provider must not repeat its secrets: see `secretsOf`. */
  readonly sent: unknown;
}
