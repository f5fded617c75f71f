/** The command line or a variable is invalid; the message says what is valid, and repeats what was typed. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  /** The command to run next; `null`: none helps. Default: the help of the command that failed. */
  readonly remedy: string | null | undefined;

  constructor(message: string, remedy?: string | null) {
    super(message);
    this.remedy = remedy;
  }
}
