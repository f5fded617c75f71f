/** The exit codes of `nmp`, and which error means which. */

import {
  AbortError,
  APIConnectionError,
  APIError,
  AuthError,
  AuthenticationError,
  GrantRejectedError,
  LoginChangedError,
  LoginRequiredError,
  PermissionDeniedError,
  TokenExpiredError,
  TransientAuthError,
} from '../errors.ts';
import { UsageError } from './usage-error.ts';

/**
 * | code | meaning |
 * | ---- | ------- |
 * | 0    | done |
 * | 1    | failed: config file, provider setup, anything else |
 * | 2    | wrong usage, or a question without a terminal to ask it |
 * | 3    | the platform answered with an error |
 * | 4    | nobody is logged in, or the login has ended |
 * | 5    | the token has expired and cannot be renewed |
 * | 6    | denied: by the platform, or by the person at the provider |
 * | 7    | network: no answer from platform or provider |
 * | 130, 143, 129 | ended by SIGINT, SIGTERM, SIGHUP |
 */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  remote: 3,
  notLoggedIn: 4,
  expired: 5,
  denied: 6,
  network: 7,
} as const;

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage;
  if (error instanceof LoginRequiredError || error instanceof LoginChangedError)
    return EXIT.notLoggedIn;
  if (error instanceof TokenExpiredError) return EXIT.expired;
  if (error instanceof PermissionDeniedError) return EXIT.denied;
  if (error instanceof AuthenticationError) return EXIT.notLoggedIn;
  if (error instanceof GrantRejectedError) {
    if (error.oauthError === 'access_denied') return EXIT.denied;
    return error.oauthError === 'expired_token' ? EXIT.expired : EXIT.failure;
  }
  if (error instanceof TransientAuthError || error instanceof APIConnectionError)
    return EXIT.network;
  if (error instanceof AuthError) return EXIT.failure;
  if (error instanceof APIError) return EXIT.remote;
  if (error instanceof AbortError) return 130;
  return EXIT.failure;
}
