/** Describes the credential in use: where it came from and what it allows, never a secret. */

import { identityOf, readClaims } from '../token/claims.ts';
import type { TokenSet } from '../token/token-set.ts';
import type { CredentialOrigin } from './credential.ts';

/** Whose token a client sends, and where it came from. */
export interface CredentialInfo extends CredentialOrigin {
  /** `upn`, else `email`, `preferred_username` or `sub` of the token; undefined for an opaque one. */
  readonly identity: string | undefined;
  /** The scopes in the token; empty when it contains none. */
  readonly scopes: readonly string[];
  /** Undefined for an opaque token, and before the token function is first called. */
  readonly expiresAt: Date | undefined;
  /** Whether the SDK can refresh the token. */
  readonly refreshable: boolean;
}

export function describeCredential(
  origin: CredentialOrigin,
  tokens: TokenSet | undefined,
  renewable: boolean,
): CredentialInfo {
  return {
    ...origin,
    identity: tokens === undefined ? undefined : identityOf(readClaims(tokens.accessToken)),
    scopes: tokens?.scopes ?? [],
    expiresAt: tokens?.expiresAt === undefined ? undefined : new Date(tokens.expiresAt),
    refreshable: renewable,
  };
}
