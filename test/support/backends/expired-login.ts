/** A stored login that has to be refreshed, and what the provider says about that. */

import { makeSandbox, type Sandbox } from '../files/sandbox.ts';
import { expired, writeStoredLogin } from '../files/stored-login.ts';
import type { Backend } from './backend.ts';

/**
 * A sandbox whose stored token has expired and whose refresh token is valid.
 *
 * @param baseUrl - of the stored login; by default that of the backend.
 */
export async function expiredLogin(
  backend: Backend,
  baseUrl: string = backend.baseUrl,
): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl,
    token: expired(access_token),
    refreshToken: refresh_token,
  });
  return sandbox;
}

/** How often the provider refreshed and refused while the work was done. */
export async function refreshesOf<T>(
  backend: Backend,
  work: () => Promise<T>,
): Promise<{ result: T; succeeded: number; rejected: number }> {
  const before = await backend.refreshes();
  const result = await work();
  const after = await backend.refreshes();
  return {
    result,
    succeeded: after.succeeded - before.succeeded,
    rejected: after.rejected - before.rejected,
  };
}
