/** Where the transport reports what it does: never a header, a body, a query or a token. */

/** `console` is one. A level that is left out is off. */
export interface Logger {
  readonly error?: ((message: string) => void) | undefined;
  readonly warn?: ((message: string) => void) | undefined;
  readonly info?: ((message: string) => void) | undefined;
  readonly debug?: ((message: string) => void) | undefined;
}
