/** The command line itself is wrong; the message says how it is meant. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
