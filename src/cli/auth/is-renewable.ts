/** Whether a stored token can be renewed without a person. */

import type { TokenSet } from '../../token/token-set.ts';
import { isUnsigned } from '../../token/unsigned-jwt.ts';

/** An unsigned token needs no refresh token: whoever holds it makes the next one. */
export function isRenewable({ accessToken, refreshToken }: TokenSet): boolean {
  return refreshToken !== undefined || isUnsigned(accessToken);
}
