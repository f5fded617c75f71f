/** The error of a response without the expected content. Loaded when there is one. */

import { verdictOf } from '../errors/oauth-verdict.ts';
import { AuthError, GrantRejectedError, TransientAuthError } from '../errors.ts';
import { redactSecrets } from '../text/redact-secrets.ts';
import { explained } from '../text/sanitize-text.ts';
import type { TokenSet } from '../token/token-set.ts';
import { type Json, parseObject } from './json-object.ts';
import type { RawResponse } from './raw-response.ts';
import { ServerBusyError } from './retry-when-busy.ts';
import { secretsOf } from './secrets-of.ts';

/** @param endpoint - as in `device authorization endpoint`, for messages. */
export function readRefusal(
  { status, text, sent }: RawResponse,
  grant: string,
  endpoint: string,
): AuthError {
  const secrets = secretsOf(sent);
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
    return misconfigured(
      `${summary}: the platform names a wrong address, or a proxy has responded.`,
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

/** @param what - as in `token endpoint`, for the message. */
export function redirected(what: string, endpoint: string): AuthError {
  return misconfigured(
    `The ${what} ${endpoint} returned a redirect, which is not followed: secrets are sent only to endpoints in discovery.`,
  );
}

/** @param what - as in `token endpoint`, for the message. */
export function tooLong(what: string, endpoint: string): AuthError {
  return misconfigured(
    `The ${what} ${endpoint} sent more than 1 MiB, which no token response has.`,
  );
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
  return misconfigured(`The response of the token endpoint to the ${grant} is unusable: ${why}.`);
}

/** Providers differ in letter case, and some send an error with status 200. */
function errorOf(body: Json, secrets: readonly string[]): string | undefined {
  const error = body['error'];
  return typeof error === 'string' && error !== ''
    ? redactSecrets(error, secrets, 100).toLowerCase()
    : undefined;
}

function misconfigured(summary: string): AuthError {
  return new AuthError(summary, { code: 'auth_misconfigured' });
}
