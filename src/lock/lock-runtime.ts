/** The pieces of the runtime that locks need, as a seam for tests. */

export interface LockRuntime {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds of a monotonic clock. */
  uptime(): number;
  /** Rejects when the signal aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  readonly platform: NodeJS.Platform;
  /** Folders of programs, in order. */
  readonly programFolders: readonly string[];
  readonly pid: number;
}
