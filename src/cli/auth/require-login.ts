/** Ends a command before its first prompt if the user is not logged in. */

import { LoginRequiredError } from '../../errors.ts';
import { readDiscovery } from '../../oauth/discovery/platform-discovery.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { currentLogin } from './current-token.ts';

/**
 * Asks the platform only where there is no token: one without authentication needs none.
 *
 * @throws LoginRequiredError, TokenExpiredError, AuthError, ConfigError
 */
export async function requireLogin(cli: CliContext): Promise<void> {
  const { env } = cli.io.runtime;
  if (env('NMP_WORKLOAD_IDENTITY_TOKEN_FILE') !== undefined) return;
  try {
    await currentLogin(cli);
  } catch (error) {
    const { context, baseUrl, isConfigured } = await selectedContext(cli);
    const isLoggedOut = error instanceof LoginRequiredError && context?.user?.token === undefined;
    if (isLoggedOut && isConfigured && !(await needsLogin(cli, baseUrl))) return;
    throw error;
  }
}

/** A platform that cannot be asked reports its problem when the command calls it. */
async function needsLogin({ io }: CliContext, baseUrl: string): Promise<boolean> {
  try {
    return (await readDiscovery(io.runtime, baseUrl, io.signal)).authEnabled;
  } catch (error) {
    io.signal.throwIfAborted();
    io.runtime.log('debug', `The discovery of ${baseUrl} failed: ${String(error)}`);
    return false;
  }
}
