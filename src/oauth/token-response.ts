/**
 * Reads the response of a token endpoint. It extracts the issued tokens before it validates the rest: the provider has
 * rotated by then, and the old refresh token is invalid.
 */

import { AuthError, GrantRejectedError, TransientAuthError, verdictOf } from '../errors.ts';
import { isBearer } from '../text/is-bearer.ts';
import { redactSecrets } from '../text/redact-secrets.ts';
import { explained } from '../text/sanitize-text.ts';
import { parseScopes } from '../token/claims.ts';
import { TokenSet } from '../token/token-set.ts';
import { type Json, parseObject } from './get-json.ts';
import { ServerBusyError } from './retry-when-busy.ts';
import type { RawResponse } from './token-endpoint-request.ts';

const MAX_TOKEN_LENGTH = 1 << 18;

/** The issued tokens. Persist first, then call `validate()`. */
export interface TokenResponse {
  /** Undefined when the response has no usable bearer token; `validate` then throws. */
  readonly tokens: TokenSet | undefined;
  /** The new refresh token; undefined if the response has no new one, and the old one stays valid (RFC 6749, section 6). */
  readonly refreshToken: string | undefined;
  /** The granted scopes; undefined when the response names none, which means "as requested". */
  readonly scopes: readonly string[] | undefined;
  /** @throws AuthError when the response violates RFC 6749, section 5.1, so that it is unusable. */
  validate(): TokenSet;
}

export interface ResponseReading {
  /** As in `refresh`, for messages. */
  readonly grant: string;
  readonly bearer: 'access_token' | 'id_token';
  /** Milliseconds since the epoch at arrival. */
  readonly now: number;
}

/**
 * @throws GrantRejectedError when the provider refuses with an error of RFC 6749, section 5.2
 * @throws TransientAuthError for a temporary fault, and for a response that is not from the provider
 * @throws AuthError `auth_misconfigured` when it refuses the request itself, not the grant
 */
export function readTokenResponse(response: RawResponse, reading: ResponseReading): TokenResponse {
  const body = parseObject(response.text);
  const error = body === undefined ? undefined : errorOf(body, response.secrets);
  const refusal = () =>
    refusalOf(response, error, body, { grant: reading.grant, endpoint: 'token endpoint' });
  const isSuccess = response.status >= 200 && response.status < 300;
  if (body === undefined || !isSuccess) throw refusal();
  const grant = grantOf(body, reading);
  if (error === undefined) return grant;
  // Tokens beside an error: the provider may have rotated, so they are stored before the error is thrown.
  if (grant.refreshToken === undefined && grant.tokens === undefined) throw refusal();
  return {
    ...grant,
    validate() {
      throw refusal();
    },
  };
}

/**
 * The error for a response without the expected content.
 *
 * @param endpoint - as in `device authorization endpoint`, for messages.
 */
export function readRefusal(response: RawResponse, grant: string, endpoint: string): AuthError {
  const body = parseObject(response.text);
  return refusalOf(response, body && errorOf(body, response.secrets), body, { grant, endpoint });
}

function grantOf(body: Json, reading: ResponseReading): TokenResponse {
  const issued = tokenOf(body[reading.bearer]);
  const bearer = issued !== undefined && isBearer(issued) ? issued : undefined;
  const refreshToken = tokenOf(body['refresh_token']);
  const lifetime = lifetimeOf(body['expires_in']);
  const tokens =
    bearer === undefined
      ? undefined
      : arrived(new TokenSet({ accessToken: bearer, refreshToken }), lifetime, reading.now);
  const scopes = parseScopes(body['scope']);
  const type = body['token_type'];
  return {
    tokens,
    refreshToken,
    scopes: scopes.length === 0 ? undefined : scopes,
    validate() {
      if (issued === undefined) throw unusable(reading, `it has no ${reading.bearer}`);
      if (tokens === undefined) {
        throw unusable(reading, `its ${reading.bearer} cannot be sent in a header`);
      }
      if (typeof type === 'string' && type.toLowerCase() !== 'bearer') {
        throw unusable(reading, 'its token_type is not Bearer');
      }
      return tokens;
    },
  };
}

/**
 * The expiry is the `exp` of a JWT; `expires_in` is used only for tokens without it. A new token is valid for `exp - iat` from
 * now: with a clock that is ahead, every token would otherwise look expired.
 */
function arrived(tokens: TokenSet, expiresIn: number | undefined, now: number): TokenSet {
  const lifetime = tokens.lifetime ?? (tokens.expiresAt === undefined ? expiresIn : undefined);
  if (lifetime === undefined) return tokens;
  const looksExpired = tokens.expiresAt === undefined || tokens.expiresAt <= now;
  const expiresAt = looksExpired ? now + lifetime : tokens.expiresAt;
  const { accessToken, refreshToken } = tokens;
  return new TokenSet({ accessToken, refreshToken, expiresAt, lifetime });
}

function refusalOf(
  { status, secrets }: RawResponse,
  error: string | undefined,
  body: Json | undefined,
  { grant, endpoint }: { readonly grant: string; readonly endpoint: string },
): AuthError {
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
    description: description || undefined,
  });
}

/** Providers differ in letter case, and some send an error with status 200. */
function errorOf(body: Json, secrets: readonly string[]): string | undefined {
  const error = body['error'];
  return typeof error === 'string' && error !== ''
    ? redactSecrets(error, secrets, 100).toLowerCase()
    : undefined;
}

function tokenOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TOKEN_LENGTH
    ? value
    : undefined;
}

/** `expires_in` in milliseconds: a positive finite number, also as a string. */
function lifetimeOf(value: unknown): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds <= 0) return undefined;
  return Math.min(seconds, 1e9) * 1000;
}

function unusable(reading: ResponseReading, why: string): AuthError {
  return new AuthError(
    `The response of the token endpoint to the ${reading.grant} is unusable: ${why}.`,
    {
      code: 'auth_misconfigured',
    },
  );
}
