/** What the transport needs to know about tokens: how to get one and how to say that one was refused. */

/** The hint and the suggested command of an error. */
export interface Explanation {
  readonly explanation: string;
  readonly remedy?: string | undefined;
}

/** What the transport knows when it asks for a token. */
export interface TokenDemand {
  /** The token that the platform has just rejected with 401. */
  readonly rejected?: string | undefined;
  /** How often the call may be repeated: with 0, a request for a token is not repeated either. */
  readonly maxRetries: number;
}

/** Gives the token of the base URL's origin; the transport sends it nowhere else. */
export interface Authorizer {
  /**
   * Called for each attempt. `undefined` sends the call without a token. Errors that it throws reach the caller
   * unchanged.
   */
  token(demand: TokenDemand): string | undefined | Promise<string | undefined>;
  /**
   * Reports that the platform rejected this token with 401. Safe to call many times with the same token.
   *
   * @returns false when there can be no other token, so that a replay is pointless.
   */
  invalidate(token: string): boolean;
  /**
   * The explanation of a final 401, as in `The token comes from NMP_ACCESS_TOKEN.`, or why there was no token.
   * A remedy where there was no token means that the user can log in.
   */
  explain?(): Explanation | undefined | Promise<Explanation | undefined>;
}

/** For calls without credentials. */
export const ANONYMOUS: Authorizer = {
  token: () => undefined,
  invalidate: () => false,
};
