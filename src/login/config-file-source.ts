/** The login of the CLI: the stored token of a context, refreshed under the lock shared with the Python SDK. */

import type { Credential, CredentialSource } from '../credentials/credential.ts';
import { REMEDIES } from '../errors.ts';
import type { ContextChoice, StoredContext } from '../runtime/config-store.ts';
import { readClaims, subjectOf } from '../token/claims.ts';
import { selectContext } from './config-context.ts';
import { requireEncryptedLogin } from './insecure-http.ts';
import { platformOfLogin, storedTokens } from './login-of-context.ts';
import { StoredLogin } from './stored-login.ts';

export type ConfigFileOptions = ContextChoice;

/**
 * Takes the login that `nmp auth login` or the platform's Python CLI stored.
 *
 * @throws ConfigError when the file is unusable or lacks the context that was asked for
 */
export function fromConfigFile(options: ConfigFileOptions = {}): CredentialSource {
  return {
    name: 'config file',
    absence: (runtime) =>
      runtime.configStore === undefined
        ? 'this runtime has no file system'
        : 'you are not logged in',
    remedy: (runtime) =>
      runtime.configStore === undefined ? undefined : REMEDIES.logIn(options.context),
    async find(runtime) {
      const selected = await selectContext(runtime, options, 'none');
      if (selected?.context?.user?.token === undefined) return undefined;
      const { store, name, context } = selected;
      const baseUrl = platformOfLogin(context);
      requireEncryptedLogin(runtime, name, context.cluster);
      const login = new StoredLogin({ runtime, store, context: name, baseUrl });
      return credentialOf(login, context, baseUrl);
    },
  };
}

function credentialOf(login: StoredLogin, context: StoredContext, baseUrl: string): Credential {
  const user = context.user;
  const tokens = storedTokens(context);
  const subject = tokens === undefined ? undefined : subjectOf(readClaims(tokens.accessToken));
  const { path } = login.store;
  return {
    origin: { source: 'config file', path, context: context.name, user: user?.name },
    token: tokens,
    renew: (stale, request) => login.renew(stale, request),
    key: JSON.stringify(['config file', path, context.name, user?.name, subject ?? '']),
    boundTo: new URL(baseUrl).origin,
  };
}
