/** Signs a user in by password grant with plain HTTP, without code of the SDK. */

import type { Backend, Person, RawTokens } from './backend.ts';

const DEFAULT_SCOPE = 'openid profile email offline_access platform:read platform:write';

export async function passwordSignIn(
  { tokenEndpoint, clientId }: Pick<Backend, 'tokenEndpoint' | 'clientId'>,
  { username, password }: Person,
  scope: string = DEFAULT_SCOPE,
): Promise<RawTokens> {
  const form = { grant_type: 'password', client_id: clientId, username, password, scope };
  const answer = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) {
    throw new Error(`The provider answered ${answer.status} to a sign-in of the test.`);
  }
  return (await answer.json()) as RawTokens;
}
