/** Checks that an ID token belongs to this sign-in (OpenID Connect Core, section 3.1.3.7). */

import { readClaims } from '../token/claims.ts';

export interface ExpectedIdToken {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
}

/**
 * The token came directly from the token endpoint, so TLS takes the place of the signature check (rule 6). Its times are not
 * checked: the clock of this device may be wrong, and the nonce shows that the token was issued for this sign-in.
 *
 * @returns the name of the claim that is missing or wrong; undefined for a valid token.
 */
export function wrongClaim(idToken: unknown, expected: ExpectedIdToken): string | undefined {
  const claims = typeof idToken === 'string' ? readClaims(idToken) : {};
  const audiences = [claims['aud']].flat();
  const { clientId } = expected;
  const isValid: Readonly<Record<string, boolean>> = {
    iss: claims['iss'] === expected.issuer,
    sub: typeof claims['sub'] === 'string',
    aud: audiences.includes(clientId),
    azp: (claims['azp'] ?? (audiences.length > 1 ? undefined : clientId)) === clientId,
    nonce: claims['nonce'] === expected.nonce,
  };
  return Object.keys(isValid).find((claim) => !isValid[claim]);
}
