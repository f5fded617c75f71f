/** The identity in a token, cleaned for output: a provider can put anything into a claim. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { identityOf, readClaims } from '../../token/claims.ts';

/** Undefined for a token without an identity. */
export function shownIdentity(token: string): string | undefined {
  return sanitizeText(identityOf(readClaims(token))) || undefined;
}
