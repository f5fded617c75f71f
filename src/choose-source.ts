/** Which credentials a client uses, by its options and by what its entry offers. */

import { chain } from './credentials/chain.ts';
import type { CredentialSource } from './credentials/credential.ts';
import { fromEnvironment } from './credentials/environment.ts';
import { fromAccessToken } from './credentials/explicit-token.ts';
import type { Entry } from './entry.ts';
import type { ResolvedOptions } from './options.ts';
import type { Runtime } from './runtime/runtime.ts';
import { ownEnvironment } from './runtime/variables.ts';
import { NO_TOKEN } from './web-entry.ts';

/**
 * | options | credentials |
 * | ------- | ----------- |
 * | `credentials` | those |
 * | `accessToken` | that one only |
 * | `baseUrl` alone | workload identity, else none |
 * | `baseUrl` and `accessToken: undefined` | `NMP_ACCESS_TOKEN`, else as for `baseUrl` alone |
 * | anything else | `NMP_ACCESS_TOKEN`, then the sources of the entry |
 *
 * Browsers have no environment, and the web entry has no sources of its own.
 */
export function chooseSource(
  { given, context, configFile, direct, tokenForgotten }: ResolvedOptions,
  entry: Entry,
  runtime: Runtime,
  baseUrl: () => Promise<string>,
): CredentialSource {
  if (given.credentials !== undefined) return given.credentials;
  if (given.accessToken !== undefined) return fromAccessToken(given.accessToken);
  const logins = entry.sources?.({ baseUrl, context, configFile, direct });
  const isAsked = (!direct || tokenForgotten) && ownEnvironment() !== undefined;
  if (isAsked && tokenForgotten) {
    runtime.log('debug', 'accessToken is undefined: falling back to NMP_ACCESS_TOKEN.');
  }
  return chain(...(isAsked ? [fromEnvironment()] : []), ...(logins ?? [NO_TOKEN]));
}
