/** Faults of a server as plain data, so that a test can also send them to another process. */

/**
 * The endpoint of a fault: the provider's token or device authorization endpoint, or the platform's discovery
 * or token exchange.
 */
export type FaultTarget = 'token' | 'device authorization' | 'discovery' | 'token exchange';

/**
 * A fault before the commit prevents the request from reaching the server. After the commit the server has done
 * its work, a refresh token is spent, and only the response is changed.
 */
export type Fault = (
  | {
      readonly kind: 'hold before commit' | 'hold after commit';
      /** Default: `release()` of the box. */
      readonly until?: Promise<void>;
    }
  | {
      readonly kind: 'delay before commit' | 'delay after commit';
      readonly milliseconds: number;
    }
  /** Cuts the connection without a response. */
  | { readonly kind: 'drop before commit' | 'drop after commit' }
  /** Another response instead of that of the server, which gets the request only with `after commit`. */
  | {
      readonly kind: 'response' | 'response after commit';
      readonly status: number;
      /** Default: the content type of JSON. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The server's JSON respond with some fields changed and some left out. */
  | {
      readonly kind: 'patch';
      /** A field that is undefined is removed. */
      readonly fields?: Readonly<Record<string, unknown>>;
      /** Names of fields to remove, for faults that are sent as JSON. */
      readonly without?: readonly string[];
    }
) & {
  /** Default: `token`. */
  readonly at?: FaultTarget;
};

const PATHS: Readonly<Record<string, FaultTarget>> = {
  '/token': 'token',
  '/device/auth': 'device authorization',
  '/apis/auth/discovery': 'discovery',
  '/apis/auth/token': 'token exchange',
};

export function targetOf(url: string | undefined): FaultTarget | undefined {
  const path = url?.split('?')[0] ?? '';
  return Object.hasOwn(PATHS, path) ? PATHS[path] : undefined;
}
