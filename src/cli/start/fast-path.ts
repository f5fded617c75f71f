/** The fast paths that main.ts tries before it loads more: common forms of commands that scripts and shells run often. */

export interface Start {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Width of the terminal; 80 if the output is not a terminal. */
  readonly columns: number;
  /** Folder of the built program. */
  readonly folder: string;
}

/** @returns what the command prints on stdout; undefined when the full command must handle it. */
export type FastPath = (start: Start) => string | undefined | Promise<string | undefined>;
