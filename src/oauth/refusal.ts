/** The error of a response without the expected content. Loaded when a provider refuses. */

import { verdictOf } from '../errors/oauth-verdict.ts';
import { AuthError, GrantRejectedError, TransientAuthError } from '../errors.ts';
import { redactSecrets } from '../text/redact-secrets.ts';
import { explained } from '../text/sanitize-text.ts';
import type { TokenSet } from '../token/token-set.ts';
import { type Json, parseObject } from './get-json.ts';
import { ServerBusyError } from './retry-when-busy.ts';
import type { RawResponse } from './token-endpoint-request.ts';

/** @param endpoint - as in `device authorization endpoint`, for messages. */
export function readRefusal(
  { status, text, secrets }: RawResponse,
  grant: string,
  endpoint: string,
): AuthError {
  const body = parseObject(text);
  const error = body && errorOf(body, secrets);
  const description = redactSecrets(body?.['error_description'], secrets);
  if (error === undefined) {
    if (status === 429 || status >= 500) {
      return new ServerBusyError(
        `The ${endpoint} of the provider returned HTTP ${status} without an OAuth error.`,
      );
    }
    const passing = status === 408 || status === 425 || status < 400;
    const summary = `The ${endpoint} of the provider returned HTTP ${status} without an OAuth error`;
    if (passing) return new TransientAuthError(`${summary}.`);
    return new AuthError(
      `${summary}: the platform names a wrong address, or a proxy has responded.`,
      { code: 'auth_misconfigured' },
    );
  }
  const verdict = verdictOf(error);
  const isPolling = verdict === 'pending' || verdict === 'slow down';
  if (!isPolling && (status >= 500 || status === 429 || verdict === 'unavailable')) {
    const summary = `The provider cannot process the ${grant} now (${error})`;
    return new ServerBusyError(explained(summary, description));
  }
  const code = verdict === 'setup' ? 'auth_misconfigured' : 'login_failed';
  return grantRefused(grant, error, description, code);
}

/**
 * The provider refused a grant, in a response to a request or to a redirect.
 *
 * @param grant - as in `login`, for the message.
 * @param oauthError - without secrets, as the description.
 * @param description - empty if the provider sent none.
 */
export function grantRefused(
  grant: string,
  oauthError: string,
  description: string,
  code: 'auth_misconfigured' | 'login_failed' = 'login_failed',
): GrantRejectedError {
  const summary = `The provider refused the ${grant} (${oauthError})`;
  return new GrantRejectedError(explained(summary, description), {
    code,
    oauthError,
    verdict: verdictOf(oauthError),
    description: description || undefined,
  });
}

/** The error of a response with status 200 whose token cannot be used. */
export function unusable(
  { grant, bearer }: { readonly grant: string; readonly bearer: string },
  issued: string | undefined,
  tokens: TokenSet | undefined,
): AuthError {
  let why = 'its token_type is not Bearer';
  if (tokens === undefined) why = `its ${bearer} cannot be sent in a header`;
  if (issued === undefined) why = `it has no ${bearer}`;
  return new AuthError(`The response of the token endpoint to the ${grant} is unusable: ${why}.`, {
    code: 'auth_misconfigured',
  });
}

/** Providers differ in letter case, and some send an error with status 200. */
function errorOf(body: Json, secrets: readonly string[]): string | undefined {
  const error = body['error'];
  return typeof error === 'string' && error !== ''
    ? redactSecrets(error, secrets, 100).toLowerCase()
    : undefined;
}
