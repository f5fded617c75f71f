/** Who has signed in, by the tokens of the provider. */

import { identityOf, readClaims } from '../../token/claims.ts';
import type { SessionUser } from '../store/stored-session.ts';

/** Claims of the ID token take precedence over those of the access token. */
export function userOf(accessToken: string, idToken: string | undefined): SessionUser {
  const claims = { ...readClaims(accessToken), ...(idToken && readClaims(idToken)) };
  const text = (name: string) => {
    const value = claims[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    subject: text('sub'),
    identity: identityOf(claims),
    name: text('name'),
    email: text('email'),
    username: text('preferred_username'),
  };
}
