/** The platform as a resource server of the provider: its audience, its scopes, and JWTs as access tokens. */

export const AUDIENCE = 'nmp-platform';
export const RESOURCE = `urn:${AUDIENCE}`;
export const API_SCOPES: readonly string[] = [
  'platform:read',
  'platform:write',
  'secrets:read',
  'secrets:write',
];

/** @param accessTokenLifetime - seconds. */
export function resourceServerInfo(accessTokenLifetime: number) {
  return {
    scope: API_SCOPES.join(' '),
    audience: AUDIENCE,
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: accessTokenLifetime,
    jwt: { sign: { alg: 'RS256' as const } },
  };
}
