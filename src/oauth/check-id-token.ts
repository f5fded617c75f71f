/** Checks that an ID token belongs to this sign-in (OpenID Connect Core, section 3.1.3.7). */

import { SignInError } from '../errors.ts';
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
 * @throws SignInError `id_token_invalid`; names the claim, never its value
 */
export function checkIdToken(idToken: unknown, expected: ExpectedIdToken): void {
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
  const wrong = Object.keys(isValid).find((claim) => !isValid[claim]);
  if (wrong === undefined) return;
  throw new SignInError(
    `The ID token of the provider is not valid for this sign-in: its ${wrong} is missing or not the expected one.`,
    { code: 'id_token_invalid' },
  );
}
