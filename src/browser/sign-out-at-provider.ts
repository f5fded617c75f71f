/** The sign-out at the provider: ends the provider's own session. */

import { checkEndpoint } from '../oauth/discovery/endpoint.ts';
import { discoverProvider } from '../oauth/discovery/provider-metadata.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { StoredSession } from './store/stored-session.ts';

/**
 * Leaves the page for the provider's own sign-out (OpenID Connect RP-Initiated Logout 1.0), which comes back to `returnTo`.
 * Sends the ID token in the body of a form: no token is ever in an address.
 *
 * @returns false where the provider has no such page.
 * @throws TransientAuthError, AuthError
 */
export async function signOutAtProvider(
  runtime: Runtime,
  { provider, idToken }: StoredSession,
  returnTo: string,
): Promise<boolean> {
  const metadata = await discoverProvider(runtime, provider.issuer);
  if (metadata['end_session_endpoint'] === undefined) return false;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = checkEndpoint(metadata['end_session_endpoint'], 'end session endpoint');
  const fields = {
    client_id: provider.clientId,
    post_logout_redirect_uri: returnTo,
    id_token_hint: idToken,
  };
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
  return true;
}
