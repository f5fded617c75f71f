/** The options of the commands that wait, as commander hands them over. */

export interface WaitFlags {
  readonly workspace?: string | undefined;
  readonly timeout?: string | undefined;
  /** Of providers and deployments. */
  readonly status?: 'READY' | 'DELETED' | undefined;
}
