/** The exit codes of `nmp`, and the code of each error. */

import {
  AbortError,
  APIConnectionError,
  APIError,
  AuthError,
  AuthenticationError,
  ConfigError,
  GrantRejectedError,
  LoginChangedError,
  LoginRequiredError,
  PermissionDeniedError,
  TokenExpiredError,
  TransientAuthError,
} from '../../errors.ts';
import { LoginRefusal } from '../auth/login/login-refusal.ts';
import { UsageError } from './usage-error.ts';

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

/** Descriptions for `nmp help exit-codes`. */
export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'success',
  failure: 'failure: config file, setup of the identity provider, or anything not listed here',
  usage: 'invalid usage, including environment variables, or input required without a terminal',
  remote: 'the platform returned an error',
  notLoggedIn: 'you are not logged in, or your session has expired',
  expired: 'the token has expired and cannot be refreshed, or the code of a login has',
  denied: 'permission denied, by the platform or at the identity provider',
  network: "couldn't reach the platform or identity provider",
};

/** The exit code that a shell reports for a command terminated by a signal. */
export const SIGNAL_EXIT = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export function exitCodeOf(error: unknown): number {
  if (error instanceof LoginRefusal) return exitCodeOf(error.refused);
  if (error instanceof UsageError) return EXIT.usage;
  // An invalid flag or variable is a usage error, wherever it is detected.
  if (error instanceof ConfigError && error.code === 'invalid_setting') return EXIT.usage;
  if (error instanceof LoginRequiredError || error instanceof LoginChangedError)
    return EXIT.notLoggedIn;
  if (error instanceof TokenExpiredError) return EXIT.expired;
  if (error instanceof PermissionDeniedError) return EXIT.denied;
  if (error instanceof AuthenticationError) return EXIT.notLoggedIn;
  if (error instanceof GrantRejectedError) {
    if (error.verdict === 'denied') return EXIT.denied;
    return error.verdict === 'expired' ? EXIT.expired : EXIT.failure;
  }
  if (error instanceof TransientAuthError || error instanceof APIConnectionError)
    return EXIT.network;
  if (error instanceof AuthError) return EXIT.failure;
  if (error instanceof APIError) return EXIT.remote;
  if (error instanceof AbortError) return SIGNAL_EXIT.SIGINT;
  return EXIT.failure;
}
