/** The sign-out at the provider: revokes the refresh token, and ends the provider's own session if requested. */

import { checkEndpoint } from '../oauth/endpoint.ts';
import { revokeToken } from '../oauth/grants/revocation.ts';
import { discoverProvider } from '../oauth/provider-metadata.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { StoredSession } from './store/stored-session.ts';

/** Ignores failures: the session is deleted in any case. */
export async function revokeQuietly(runtime: Runtime, stored: StoredSession): Promise<void> {
  const { refreshToken, provider } = stored;
  if (refreshToken === undefined) return;
  // `keepalive`: the request continues when the page is closed or left.
  const fetch: Runtime['fetch'] = (input, init) =>
    runtime.fetch(input, { ...init, keepalive: true });
  await revokeToken({ ...runtime, fetch }, provider, refreshToken).catch(() => {});
}

/**
 * Leaves the page for the provider's own sign-out (OpenID Connect RP-Initiated Logout 1.0), which comes back to `returnTo`.
 * Sends the ID token in the body of a form: no token is ever in an address.
 *
 * @returns false where the provider has no such page.
 * @throws TransientAuthError, AuthError
 */
export async function leaveProvider(
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
