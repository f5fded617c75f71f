/** A sign-in at the provider that discovery names: its first and its last step, and the errors for its failures. */

import { GrantRejectedError, loadPart, SignInError } from '../../errors.ts';
import {
  authorizationRequest,
  type CodeFlow,
  redeemCode,
} from '../../oauth/grants/authorization-code.ts';
import { discoverPlatform } from '../../oauth/platform-discovery.ts';
import { discoverProvider } from '../../oauth/provider-metadata.ts';
import { loginScopes } from '../../oauth/provider-scopes.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { newVersion, type StoredSession, userOf } from '../store/stored-session.ts';

export interface SignInRequest {
  readonly baseUrl: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[] | undefined;
  readonly offlineAccess: boolean | undefined;
  readonly statePrefix: string;
  readonly prompt?: string | undefined;
  readonly loginHint?: string | undefined;
}

/** @throws SignInError `misconfigured`; TransientAuthError, AuthError */
export async function beginSignIn(
  runtime: Runtime,
  request: SignInRequest,
): Promise<{ readonly url: string; readonly flow: CodeFlow }> {
  const { baseUrl } = request;
  const { authEnabled, clients } = await discoverPlatform(runtime, baseUrl);
  // The platform's broker needs a program that listens on loopback, which a page cannot do.
  const provider = clients.find(({ broker }) => broker === undefined);
  if (!authEnabled || provider === undefined) {
    throw new SignInError(`The platform at ${baseUrl} has no identity provider.`, {
      code: 'misconfigured',
      hint: 'Create the client without `credentials`.',
    });
  }
  const metadata = await discoverProvider(runtime, provider.issuer);
  const withoutOffline = request.offlineAccess === false;
  const scopes = loginScopes(provider, request.scopes).filter(
    (scope) => !(withoutOffline && scope === 'offline_access'),
  );
  return authorizationRequest(provider, metadata, { ...request, scopes });
}

/**
 * Redeems the code of the response for a session.
 *
 * @throws SignInError; LoginRequiredError where the provider has to ask the user; TransientAuthError, AuthError
 */
export async function finishSignIn(
  runtime: Runtime,
  flow: CodeFlow,
  response: URLSearchParams,
): Promise<StoredSession> {
  try {
    const grant = await redeemCode(runtime, flow, response);
    const { accessToken, expiresAt, lifetime } = await grant.validate();
    const { idToken, refreshToken } = grant;
    return {
      version: newVersion(),
      login: crypto.randomUUID(),
      accessToken,
      refreshToken,
      idToken,
      expiresAt,
      lifetime,
      user: userOf(accessToken, idToken),
      provider: flow.provider,
    };
  } catch (error) {
    if (!(error instanceof GrantRejectedError)) throw error;
    const { refusedSignIn } = await loadPart(import('./refused-sign-in.ts'));
    throw refusedSignIn(error, flow);
  }
}
