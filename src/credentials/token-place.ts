/** Where a token came from, and the only platform that it goes to. */

import { AuthError, REMEDIES } from '../errors.ts';
import type { CredentialOrigin } from './credential.ts';

/** As in `NMP_ACCESS_TOKEN` or `context "prod" of ~/.config/nmp/config.yaml`. */
export function placeOf(origin: CredentialOrigin): string {
  if (origin.context !== undefined)
    return `context ${JSON.stringify(origin.context)} of ${origin.path}`;
  if (origin.source === 'explicit token') return 'the option accessToken';
  return origin.variable ?? origin.path ?? origin.source;
}

/**
 * Refuses to send a stored token to another platform than the one that it was issued for.
 *
 * @param source - as in `context "prod" of ~/.config/nmp/config.yaml`, for the message.
 * @param boundTo - the origin of the token.
 * @throws AuthError `token_wrong_origin`
 */
export function checkTokenOrigin(source: string, boundTo: string, baseUrl: string): void {
  const target = new URL(baseUrl).origin;
  if (target === boundTo) return;
  throw new AuthError(
    `The token from ${source} belongs to ${boundTo} and is not sent to ${target}. ` +
      'Log in there, or pass a token for it.',
    { code: 'token_wrong_origin', remedy: REMEDIES.logInAt(target) },
  );
}
