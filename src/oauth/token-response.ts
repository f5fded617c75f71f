/**
 * Reads the response of a token endpoint. It extracts the issued tokens before it validates the rest: the provider has
 * rotated by then, and the old refresh token is invalid.
 */

import type { AuthError } from '../errors.ts';
import { isBearer } from '../text/is-bearer.ts';
import { parseScopes } from '../token/claims.ts';
import { TokenSet } from '../token/token-set.ts';
import { type Json, parseObject } from './json-object.ts';
import { loadRefusals } from './load-refusals.ts';
import type { RawResponse } from './raw-response.ts';

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
  validate(): Promise<TokenSet>;
}

export interface ResponseReading {
  /** As in `refresh`, for messages. */
  readonly grant: string;
  readonly bearer: 'access_token' | 'id_token';
  /** Milliseconds since the epoch at arrival. */
  readonly now: number;
}

/** A response that the provider refused the grant with. */
export interface Refusal {
  /** The provider no longer accepts the refresh token or code. Known without the explanation, which has to be loaded. */
  readonly isInvalidGrant: boolean;
  /** @throws NeMoError when the explanation cannot be loaded */
  explain(): Promise<AuthError>;
}

/**
 * @throws GrantRejectedError when the provider refuses with an error of RFC 6749, section 5.2
 * @throws TransientAuthError for a temporary fault, and for a response that is not from the provider
 * @throws AuthError `auth_misconfigured` when it refuses the request itself, not the grant
 */
export async function readTokenResponse(
  response: RawResponse,
  reading: ResponseReading,
): Promise<TokenResponse> {
  const result = readTokens(response, reading);
  if ('explain' in result) throw await result.explain();
  return result;
}

/** As `readTokenResponse`, but returns a refusal: to decide what it means, nothing has to be loaded. */
export function readTokens(
  response: RawResponse,
  reading: ResponseReading,
): TokenResponse | Refusal {
  const { status, text } = response;
  const body = parseObject(text);
  const error = body?.['error'];
  const hasError = typeof error === 'string' && error !== '';
  const explain = async () =>
    (await loadRefusals()).readRefusal(response, reading.grant, 'token endpoint');
  const isBusy = status === 429 || status >= 500;
  const isInvalidGrant = hasError && !isBusy && error.trim().toLowerCase() === 'invalid_grant';
  const refusal = { isInvalidGrant, explain };
  if (body === undefined || status < 200 || status >= 300) return refusal;
  const grant = grantOf(body, reading);
  if (!hasError) return grant;
  // Tokens beside an error: the provider may have rotated, so they are stored before the error is thrown.
  if (grant.refreshToken === undefined && grant.tokens === undefined) return refusal;
  return {
    ...grant,
    async validate() {
      throw await explain();
    },
  };
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
    async validate() {
      const isOtherType = typeof type === 'string' && type.toLowerCase() !== 'bearer';
      if (tokens !== undefined && !isOtherType) return tokens;
      throw (await loadRefusals()).unusable(reading, issued, tokens);
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
