/** The tokens that the embedded platform accepts: those of its provider and its own, unsigned ones, or any. */

import type { OidcShape } from './oidc-shape.ts';
import type { Authentication } from './platform-discovery.ts';
import { BROKER_CLIENT_ID, CLIENT_ID, type RunningProvider } from './provider.ts';
import { AUDIENCE } from './resource.ts';
import { signedTokenCheck, type TokenCheck, unsignedTokenCheck } from './token-check.ts';
import { type WorkloadExchange, workloadExchange } from './workload-exchange.ts';

export function authenticationOf({
  provider,
  authEnabled = true,
}: {
  readonly provider: RunningProvider | undefined;
  readonly authEnabled?: boolean;
}): Authentication {
  return authEnabled ? (provider ?? 'unsigned') : 'off';
}

export function workloadOf(
  baseUrl: string,
  authentication: Authentication,
  lifetime: number,
): WorkloadExchange | undefined {
  if (typeof authentication === 'string') return undefined;
  return workloadExchange({
    baseUrl,
    subjectIssuer: authentication.issuer,
    subjectJwksUri: authentication.jwksUri,
    audience: AUDIENCE,
    lifetime,
  });
}

export function tokenCheck(
  authentication: Authentication,
  workload: WorkloadExchange | undefined,
  { bearer }: OidcShape,
): TokenCheck {
  if (authentication === 'off') return async () => ({ sub: 'anonymous' });
  if (authentication === 'unsigned') return unsignedTokenCheck;
  // The audience of an ID token is the client that requested it.
  const audience = bearer === 'id_token' ? [CLIENT_ID, BROKER_CLIENT_ID] : AUDIENCE;
  const { issuer, jwksUri } = authentication;
  const own = { issuer: workload!.issuer, jwksUri: workload!.jwksUri, audience: AUDIENCE };
  return signedTokenCheck([{ issuer, jwksUri, audience }, own]);
}
