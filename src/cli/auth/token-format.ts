/** The formats of `nmp auth token`. */

import { sanitizeText } from '../../text/sanitize-text.ts';
import { readClaims } from '../../token/claims.ts';
import type { TokenSet } from '../../token/token-set.ts';
import { isoOrNull, isoSeconds } from '../output/iso-time.ts';

/** @param baseUrl - names the host in `netrc`. */
export function formatToken(tokens: TokenSet, format: string, baseUrl: string): string {
  const { accessToken, expiresAt } = tokens;
  const expires = isoOrNull(expiresAt);
  switch (format) {
    case 'header':
      return `Authorization: Bearer ${accessToken}`;
    case 'json':
      return JSON.stringify(
        { version: 1, access_token: accessToken, expires_at: expires },
        undefined,
        2,
      );
    // The format client.authentication.k8s.io/v1, which kubectl and other programs read from exec plugins.
    case 'exec':
      return JSON.stringify({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        status: { token: accessToken, ...(expires !== null && { expirationTimestamp: expires }) },
      });
    case 'netrc':
      return `machine ${new URL(baseUrl).hostname} login oauth2 password ${accessToken}`;
    default:
      return accessToken;
  }
}

const MAX_CLAIM_LENGTH = 10_000;
const TIMES = new Set(['exp', 'iat', 'nbf', 'auth_time']);

/** @returns the claims of the token, one per line; undefined for an opaque token. */
export function formatClaims({ accessToken }: TokenSet): string | undefined {
  const claims = Object.entries(readClaims(accessToken));
  if (claims.length === 0) return undefined;
  const width = Math.max(...claims.map(([name]) => name.length));
  return claims
    .map(([name, value]) => {
      const shown =
        TIMES.has(name) && typeof value === 'number'
          ? `${value} (${isoSeconds(value * 1000)})`
          : value;
      const text = typeof shown === 'string' ? shown : JSON.stringify(shown);
      return `${sanitizeText(name).padEnd(width)}  ${sanitizeText(text, MAX_CLAIM_LENGTH)}`;
    })
    .join('\n');
}
