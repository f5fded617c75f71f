/** The error of a sign-in that the provider refused: what the app or its administrator can do. Loaded when it did. */

import { type GrantRejectedError, LoginRequiredError, SignInError } from '../../errors.ts';
import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { staleSignIn } from '../session-errors.ts';

export function refusedSignIn(error: GrantRejectedError, flow: CodeFlow): Error {
  if (error.oauthError === 'invalid_grant') return staleSignIn(error);
  if (error.verdict === 'login required') return new LoginRequiredError(error.summary);
  const isDenied = error.verdict === 'denied';
  if (!isDenied && error.verdict !== 'setup') return error;
  const { redirectUri, provider } = flow;
  return new SignInError(error.summary, {
    code: isDenied ? 'denied' : 'misconfigured',
    hint: isDenied
      ? undefined
      : `Register the redirect URI ${redirectUri} for the client ${provider.clientId} at the provider ${provider.issuer}: a public client with authorization code and PKCE, and the origin ${location.origin} for CORS.`,
  });
}
