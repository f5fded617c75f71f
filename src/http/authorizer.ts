/** What the transport needs to know about tokens: how to get one and how to say that one was refused. */

/** Words for an error: what is behind it, and the command that mends it. */
export interface Explanation {
  readonly explanation: string;
  readonly remedy?: string | undefined;
}

/** What is known when a token is asked for. */
export interface TokenDemand {
  /** The token that the platform has just answered with 401. */
  readonly rejected?: string | undefined;
  /** How often the call may be repeated: with 0, a request for a token is not repeated either. */
  readonly maxRetries: number;
}

/** Gives the token of the base URL's origin; the transport sends it nowhere else. */
export interface Authorizer {
  /**
   * Asked again for each attempt. `undefined`: the call goes out without a token.
   * What it throws reaches the caller unchanged.
   */
  token(demand: TokenDemand): string | undefined | Promise<string | undefined>;
  /**
   * The platform answered 401 to this very token. Safe to call many times with the same token.
   *
   * @returns false when there can be no other token, so that a replay is pointless.
   */
  invalidate(token: string): boolean;
  /**
   * What to say when a 401 is final: as in `The token comes from NMP_ACCESS_TOKEN.`, or why there was none. A remedy for
   * none means that a person can log in.
   */
  explain?(): Explanation | undefined | Promise<Explanation | undefined>;
}

/** For calls without credentials. */
export const ANONYMOUS: Authorizer = {
  token: () => undefined,
  invalidate: () => false,
};
