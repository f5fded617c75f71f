/** A stored token goes only to the platform that it was issued for. */

import { AuthError, REMEDIES } from '../errors.ts';

/**
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
