/** Plain http to another machine: everyone on the network can read a token, so only the user can allow it. */

import { isExposed } from '../base-url.ts';
import { AuthError, REMEDIES } from '../errors.ts';
import { switchVariable } from '../runtime/choice-variable.ts';
import type { StoredCluster } from '../runtime/config-store.ts';
import type { VariableReader } from '../runtime/variables.ts';
import { platformOfLogin } from './login-of-context.ts';

const VARIABLE = 'NMP_ALLOW_INSECURE_HTTP';

/**
 * Whether the user has allowed plain http: at the login, which stores it in the cluster, or by a variable.
 *
 * @throws ConfigError for an invalid variable
 */
export function allowsInsecureHttp(
  runtime: VariableReader,
  cluster: StoredCluster | undefined,
): boolean {
  return switchVariable(runtime, VARIABLE) ?? cluster?.allowInsecureHttp === true;
}

/**
 * Refuses a stored login over http to another machine, unless the user has allowed it.
 *
 * @returns whether the user has allowed plain http.
 * @throws AuthError `insecure_http`; ConfigError for an invalid variable
 */
export function requireEncryptedLogin(
  runtime: VariableReader,
  context: string,
  cluster: StoredCluster | undefined,
): boolean {
  const isAllowed = allowsInsecureHttp(runtime, cluster);
  const what = `The login for context ${JSON.stringify(context)}`;
  requireEncryption(what, platformOfLogin({ cluster }), isAllowed);
  return isAllowed;
}

/**
 * Refuses to send a stored token, a refresh token or a password over http to another machine.
 *
 * @param what - as in `A login`, for the message.
 * @throws AuthError `insecure_http`
 */
export function requireEncryption(what: string, baseUrl: string, isAllowed: boolean): void {
  if (isAllowed || !isExposed(new URL(baseUrl))) return;
  throw new AuthError(
    `${what} is not sent to ${baseUrl}: plain http is not encrypted. Use https, or allow http for this platform.`,
    { code: 'insecure_http', remedy: REMEDIES.logInOverHttp(baseUrl) },
  );
}
