/** Every error has its exit code. */

import { expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '../../src/cli/errors/exit-codes.ts';
import { UsageError } from '../../src/cli/errors/usage-error.ts';
import { verdictOf } from '../../src/errors/oauth-verdict.ts';
import {
  AbortError,
  APIConnectionError,
  APITimeoutError,
  AuthError,
  AuthenticationError,
  ConfigError,
  ConflictError,
  GrantRejectedError,
  InternalServerError,
  LockTimeoutError,
  LoginChangedError,
  LoginRequiredError,
  NeMoError,
  NotFoundError,
  PermissionDeniedError,
  TokenExpiredError,
  TransientAuthError,
} from '../../src/errors.ts';

const call = { method: 'GET', url: 'https://h/x' };
const rejected = (oauthError: string) =>
  new GrantRejectedError('no', {
    code: 'login_failed',
    oauthError,
    verdict: verdictOf(oauthError),
  });

test.each<[unknown, number]>([
  [new UsageError('x'), EXIT.usage],
  [new LoginRequiredError('x'), EXIT.notLoggedIn],
  [new LoginChangedError('x'), EXIT.notLoggedIn],
  [new AuthenticationError('x', call), EXIT.notLoggedIn],
  [new TokenExpiredError('x'), EXIT.expired],
  [rejected('expired_token'), EXIT.expired],
  [rejected('access_denied'), EXIT.denied],
  [rejected('invalid_client'), EXIT.failure],
  [new PermissionDeniedError('x', call), EXIT.denied],
  [new NotFoundError('x', call), EXIT.remote],
  [new ConflictError('x', call), EXIT.remote],
  [new InternalServerError('x', call), EXIT.remote],
  [new APIConnectionError('x', call), EXIT.network],
  [new APITimeoutError('x', call), EXIT.network],
  [new TransientAuthError('x'), EXIT.network],
  [new LockTimeoutError('x'), EXIT.failure],
  [new AuthError('x', { code: 'token_malformed' }), EXIT.failure],
  [new ConfigError('x', { code: 'config_invalid' }), EXIT.failure],
  [new ConfigError('x', { code: 'invalid_setting' }), EXIT.usage],
  [new NeMoError('x', { code: 'installation_incomplete' }), EXIT.failure],
  [new AbortError(), 130],
  [new Error('a bug'), EXIT.failure],
])('%o', (error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});
