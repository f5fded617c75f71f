/** Where the transport reports what it does: never a header, a body, a query or a token. */

/** A logger such as `console`. A level without a function is off. */
export interface Logger {
  readonly error?: ((message: string) => void) | undefined;
  readonly warn?: ((message: string) => void) | undefined;
  readonly info?: ((message: string) => void) | undefined;
  readonly debug?: ((message: string) => void) | undefined;
}
