/** Whether a login may still be used at the provider that discovery names. Asked before every use of a refresh token. */

import type { ProviderSettings } from '../oauth/provider-settings.ts';
import type { LoginPin } from '../runtime/config-store.ts';
import { readClaims } from '../token/claims.ts';
import { type LoginPlace, providerMoved } from './login-errors.ts';

/**
 * | the login has | what must agree with discovery |
 * | ------------- | ------------------------------ |
 * | a pin | issuer and token endpoint of the pin |
 * | no pin, and a JWT (as the Python CLI stores it) | `iss` of the JWT |
 * | neither | nothing: only the origin of the platform binds it |
 *
 * @throws AuthError `auth_misconfigured`; nothing has been sent.
 */
export function checkPin(
  place: LoginPlace,
  pin: LoginPin | undefined,
  provider: ProviderSettings,
  accessToken: string,
): void {
  const issuer = pin?.issuer;
  if (issuer === undefined ? !isIssuedBy(accessToken, provider) : issuer !== provider.issuer) {
    throw providerMoved(place, 'identity provider');
  }
  const endpoint = pin?.tokenEndpoint;
  const current = provider.tokenEndpoint;
  if (endpoint !== undefined && current !== undefined && endpoint !== current) {
    throw providerMoved(place, 'token endpoint');
  }
}

function isIssuedBy(accessToken: string, { issuer }: ProviderSettings): boolean {
  const { iss } = readClaims(accessToken);
  return typeof iss !== 'string' || canonical(iss) === canonical(issuer);
}

// The v1 access tokens of Entra name the tenant with another host than its v2 discovery.
const ENTRA_ISSUER =
  /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.com)\/([0-9a-f-]{36})(?:\/v2\.0)?$/i;

function canonical(issuer: string): string {
  const plain = issuer.replace(/\/$/, '');
  const tenant = ENTRA_ISSUER.exec(plain)?.[1];
  return tenant === undefined ? plain : `entra ${tenant.toLowerCase()}`;
}
