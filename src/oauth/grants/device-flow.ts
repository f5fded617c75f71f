/** The device authorization grant (RFC 8628): requests a code, then polls until the user has decided. */

import { deviceAuthorizationRequest, deviceCodeGrantRequest, None } from 'oauth4webapi';
import { AuthError, GrantRejectedError, REMEDIES, TransientAuthError } from '../../errors.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { parseUrl } from '../../text/url-parts.ts';
import { type Json, parseObject } from '../json-object.ts';
import { loadRefusals } from '../load-refusals.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import {
  clientOf,
  type ProviderSettings,
  requireTokenEndpoint,
  serverOf,
} from '../provider-settings.ts';
import { LostResponseError, tokenEndpointRequest } from '../token-endpoint-request.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';
import { signInPage } from './sign-in-page.ts';

const DEFAULT_INTERVAL = 5_000; // RFC 8628, section 3.2
const SLOW_DOWN = 5_000; // RFC 8628, section 3.5
const MIN_INTERVAL = 100;
const MAX_INTERVAL = 60_000;
const MAX_LIFETIME = 3_600_000;

/** What to show to the user. It does not contain the device code. */
export class DeviceAuthorization {
  readonly #deviceCode: string;
  readonly userCode: string;
  readonly verificationUri: string;
  /** The address that includes the code; undefined if its origin differs from that of `verificationUri`. */
  readonly verificationUriComplete: string | undefined;
  /** Milliseconds until the code expires. */
  readonly expiresIn: number;
  /** Minimum milliseconds between two polls. */
  readonly interval: number;

  constructor(response: Json) {
    this.#deviceCode = required(response, 'device_code', 4096);
    this.userCode = required(response, 'user_code', 64);
    // Some providers still use the name of an early draft.
    this.verificationUri = signInPage(
      'verification_uri' in response ? response['verification_uri'] : response['verification_url'],
    );
    this.verificationUriComplete = sameOrigin(
      this.verificationUri,
      sanitizeText(response['verification_uri_complete'], 2048),
    );
    this.expiresIn = milliseconds(response['expires_in'], 600_000, MAX_LIFETIME);
    const interval = milliseconds(response['interval'], DEFAULT_INTERVAL, MAX_INTERVAL);
    this.interval = Math.max(interval, MIN_INTERVAL);
  }

  get deviceCode(): string {
    return this.#deviceCode;
  }
}

export interface DeviceRequest {
  /** Id of this installation, for providers that need one. */
  readonly deviceId?: string | undefined;
  /** The name that the provider shows for it. */
  readonly displayName?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the provider for a device and user code.
 *
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export async function requestDeviceAuthorization(
  context: OAuthRuntime,
  provider: ProviderSettings,
  scopes: readonly string[],
  options: DeviceRequest = {},
): Promise<DeviceAuthorization> {
  const endpoint = provider.deviceAuthorizationEndpoint;
  if (endpoint === undefined) {
    throw new AuthError(
      'The identity provider of this platform offers no device flow. Log in with a password, if it allows that.',
      { code: 'auth_misconfigured', remedy: REMEDIES.logInWithPassword },
    );
  }
  const response = await tokenEndpointRequest(
    context,
    'device authorization endpoint',
    endpoint,
    (send) =>
      deviceAuthorizationRequest(
        serverOf(provider),
        clientOf(provider),
        None(),
        {
          scope: scopes.join(' '),
          ...(options.deviceId !== undefined && { device_id: options.deviceId }),
          ...(options.displayName !== undefined && { display_name: options.displayName }),
        },
        send,
      ),
    options.signal,
  );
  const body = response.status === 200 ? parseObject(response.text) : undefined;
  if (body === undefined || 'error' in body)
    throw (await loadRefusals()).readRefusal(response, 'login', 'device authorization endpoint');
  return new DeviceAuthorization(body);
}

/**
 * Polls at least one interval apart until the user has decided or the code expires. Temporary faults of network and provider
 * do not end it; after a lost response the interval doubles (RFC 8628, section 3.5).
 *
 * @param options - `scopes`: those of the first request, for providers that need them in each poll.
 * @throws GrantRejectedError `access_denied`, `expired_token` and other codes of the provider
 * @throws the reason of `signal` when that aborts; nothing is sent afterwards
 */
export async function pollDeviceToken(
  context: OAuthRuntime,
  provider: ProviderSettings,
  authorization: DeviceAuthorization,
  options: { readonly scopes?: readonly string[]; readonly signal?: AbortSignal } = {},
): Promise<TokenResponse> {
  const { scopes = [], signal } = options;
  const additionalParameters: Record<string, string> = provider.device.pollsWithScope
    ? { scope: scopes.join(' ') }
    : {};
  const endpoint = requireTokenEndpoint(provider);
  const end = context.now() + authorization.expiresIn;
  let interval = authorization.interval;
  // Counts the pauses too: a clock that is set back must not make the polling endless.
  for (let waited = 0; waited < authorization.expiresIn; waited += interval) {
    await context.sleep(interval, signal);
    signal?.throwIfAborted();
    if (context.now() >= end) break;
    try {
      const response = await tokenEndpointRequest(
        context,
        'token endpoint',
        endpoint,
        (send) =>
          deviceCodeGrantRequest(
            serverOf(provider),
            clientOf(provider),
            None(),
            authorization.deviceCode,
            { ...send, additionalParameters },
          ),
        signal,
      );
      return await readTokenResponse(response, {
        grant: 'login',
        bearer: provider.bearer,
        now: context.now(),
      });
    } catch (error) {
      interval = nextInterval(error, interval);
    }
  }
  throw expiredCode();
}

function expiredCode(): GrantRejectedError {
  return new GrantRejectedError('The code has expired before it was used.', {
    code: 'login_failed',
    oauthError: 'expired_token',
    verdict: 'expired',
  });
}

/** Returns the interval until the next poll; throws the error that ends the flow. */
function nextInterval(error: unknown, interval: number): number {
  if (error instanceof GrantRejectedError) {
    const { verdict } = error;
    if (verdict === 'pending') return interval;
    if (verdict === 'slow down') return Math.min(interval + SLOW_DOWN, MAX_INTERVAL);
    throw verdict === 'expired' ? expiredCode() : error;
  }
  if (error instanceof LostResponseError) return Math.min(interval * 2, MAX_INTERVAL);
  if (error instanceof TransientAuthError) return interval;
  throw error;
}

/** The user sees only the printed page, so a link to another origin is not opened. */
function sameOrigin(page: string, complete: string): string | undefined {
  const origin = parseUrl(complete)?.origin;
  return origin !== undefined && origin === parseUrl(page)?.origin ? complete : undefined;
}

function required(response: Json, name: string, longest: number): string {
  const text = sanitizeText(response[name], longest);
  if (text !== '') return text;
  throw new AuthError(`The response of the device authorization endpoint has no ${name}.`, {
    code: 'auth_misconfigured',
  });
}

function milliseconds(value: unknown, fallback: number, longest: number): number {
  const seconds = Number(value);
  if (value === null || !Number.isFinite(seconds) || seconds <= 0) return fallback;
  return Math.min(seconds * 1000, longest);
}
