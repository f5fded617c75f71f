/** The options that every command has, before or after its name. */

export interface Globals {
  readonly baseUrl?: string | undefined;
  readonly context?: string | undefined;
  readonly outputFormat?: string | undefined;
  readonly timestampFormat?: string | undefined;
  /** False: cells are cut to fit. */
  readonly truncate?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** False after `--no-auto-refresh`. */
  readonly autoRefresh?: boolean | undefined;
}
