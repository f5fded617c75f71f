/** What can go wrong at a server, as plain data: the same command works in this process and across one. */

/** Where: the provider's token or device authorization endpoint, or the platform's discovery or token exchange. */
export type FaultTarget = 'token' | 'device authorization' | 'discovery' | 'token exchange';

/**
 * Before the commit the server has not heard of the request. After it the server has done its work, a refresh token is
 * spent, and only the response is touched.
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
  /** Another response in place of the server's, which has not heard of the request unless it says so. */
  | {
      readonly kind: 'response' | 'response after commit';
      readonly status: number;
      /** Content type: JSON unless told here. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The server's JSON respond with some fields changed and some left out. */
  | {
      readonly kind: 'patch';
      /** One set to undefined is left out. */
      readonly fields?: Readonly<Record<string, unknown>>;
      /** The same for commands that travel as JSON. */
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
