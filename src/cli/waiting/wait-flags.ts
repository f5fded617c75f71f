/** The options of the commands that wait, as commander hands them over. */

export interface WaitFlags {
  readonly workspace?: string | undefined;
  readonly timeout?: string | undefined;
  /** The status to wait for, of providers and deployments. */
  readonly status?: 'READY' | 'DELETED' | undefined;
}

/** The default time limit, for the waits that have one. */
export const DEFAULT_LIMIT = '20m';

/** The text of `--timeout`. */
export function timeoutText(limit: string): string {
  return `Maximum time to wait, as in 90s, 20m or 1h30m; a plain number is seconds (default: ${limit})`;
}
