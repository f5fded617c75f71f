/** The command line or a variable is invalid; the message says what is valid. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
