/** Login to a cluster without an identity provider, with an unsigned token. */

import { REMEDIES } from '../../../errors.ts';
import type { PlatformAuth } from '../../../oauth/discovery/platform-discovery.ts';
import { TokenSet } from '../../../token/token-set.ts';
import { mintUnsignedJwt } from '../../../token/unsigned-jwt.ts';
import type { CliContext } from '../../cli-context.ts';
import { UsageError } from '../../errors/usage-error.ts';

export interface UnsignedOptions {
  readonly email?: string | undefined;
  readonly principalId?: string | undefined;
  readonly group?: readonly string[] | undefined;
  /** Seconds. */
  readonly expiresIn?: number | undefined;
  readonly audience?: string | undefined;
  readonly issuer?: string | undefined;
}

/** @throws UsageError where the cluster has an identity provider: it refuses unsigned tokens. */
export function unsignedLogin(
  { io }: CliContext,
  options: UnsignedOptions,
  platform: PlatformAuth,
  baseUrl: string,
): TokenSet {
  if (platform.provider !== undefined) {
    throw new UsageError(
      `${baseUrl} has an identity provider and does not accept unsigned tokens.`,
      REMEDIES.logInAt(baseUrl),
    );
  }
  if (options.email === undefined) throw new UsageError('--unsigned-token requires --email.');
  const { email, principalId, group: groups, expiresIn, audience, issuer } = options;
  const identity = { email, principalId, groups, expiresIn, audience, issuer };
  return new TokenSet({ accessToken: mintUnsignedJwt(identity, io.runtime.now()) });
}
