/** The address at the provider at which the user signs in: the first step of a sign-in, by redirect or popup. */

import { SignInError } from '../../errors.ts';
import { discoverPlatform } from '../../oauth/discovery/platform-discovery.ts';
import { discoverProvider } from '../../oauth/discovery/provider-metadata.ts';
import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { authorizationRequest } from '../../oauth/grants/authorization-request.ts';
import { loginScopes } from '../../oauth/provider-scopes.ts';
import type { SessionPage } from '../session-page.ts';

/** Options of the app for the provider. */
export interface ProviderHints {
  readonly prompt?: string | undefined;
  readonly loginHint?: string | undefined;
}

/** @throws SignInError `misconfigured`; TransientAuthError, AuthError */
export async function signInAddress(
  { runtime, settings, options }: SessionPage,
  statePrefix: string,
  { prompt, loginHint }: ProviderHints,
): Promise<{ readonly url: string; readonly flow: CodeFlow }> {
  const { baseUrl, redirectUri } = settings;
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
  const withoutOffline = options.offlineAccess === false;
  const scopes = loginScopes(provider, options.scopes).filter(
    (scope) => !(withoutOffline && scope === 'offline_access'),
  );
  const request = { redirectUri, scopes, statePrefix, prompt, loginHint };
  return authorizationRequest(provider, metadata, request);
}
