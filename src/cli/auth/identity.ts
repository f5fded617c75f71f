/** Who a token is for, fit to be printed: the claims are the provider's words. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { identityOf, readClaims } from '../../token/claims.ts';

/** Undefined for a token that does not say. */
export function shownIdentity(token: string): string | undefined {
  return sanitizeText(identityOf(readClaims(token))) || undefined;
}
