/** Signs a user in by password grant with plain HTTP, without code of the SDK. */

import type { Backend, Person, RawTokens } from './backend.ts';

const DEFAULT_SCOPE = 'openid profile email offline_access platform:read platform:write';

export async function passwordSignIn(
  { tokenEndpoint, clientId }: Pick<Backend, 'tokenEndpoint' | 'clientId'>,
  { username, password }: Person,
  scope: string = DEFAULT_SCOPE,
): Promise<RawTokens> {
  const form = { grant_type: 'password', client_id: clientId, username, password, scope };
  const reply = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  if (!reply.ok) {
    throw new Error(`The provider responded with ${reply.status} to a sign-in of the test.`);
  }
  return (await reply.json()) as RawTokens;
}
