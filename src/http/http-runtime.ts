/** The pieces of the runtime that HTTP needs. Structural: the SDK's `Runtime` is one, a test's object is another. */

export interface HttpRuntime {
  /** Name and version of the runtime for the User-Agent, as in `node/20.20.2`. */
  readonly userAgent: string;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** A number from 0 up to, not including, 1. */
  random(): number;
  /** Resolves after `ms` milliseconds; rejects when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
