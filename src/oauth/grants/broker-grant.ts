/**
 * The authorization code grant with PKCE (RFC 6749, section 4.1; RFC 7636) through the broker of the platform, which holds
 * the secret of the client. The program sends requests only to the platform.
 */

import {
  AuthorizationResponseError,
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomState,
  validateAuthResponse,
} from 'oauth4webapi';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { checkEndpoint } from '../discovery/endpoint.ts';
import { parseObject } from '../json-object.ts';
import type { OAuthRuntime } from '../oauth-runtime.ts';
import type { BrokerSettings } from '../provider-settings.ts';
import { grantRefused, readRefusal } from '../refusal.ts';
import { readTokenResponse, type TokenResponse } from '../token-response.ts';
import { BROKER, brokerRequest } from './broker-endpoint.ts';

const START = 'login endpoint of the platform';

/** One login: `state` identifies its response, and `codeVerifier` redeems its code. */
export interface BrokerLogin {
  /** The page to open in a browser. */
  readonly authorizationUrl: string;
  readonly state: string;
  readonly codeVerifier: string;
}

/**
 * @param redirectUri - the loopback address to which the browser returns.
 * @throws GrantRejectedError, TransientAuthError, AuthError
 */
export async function startBrokerLogin(
  context: OAuthRuntime,
  broker: BrokerSettings,
  redirectUri: string,
  options: { readonly signal?: AbortSignal; readonly allowInsecureHttp?: boolean } = {},
): Promise<BrokerLogin> {
  const codeVerifier = generateRandomCodeVerifier();
  const state = generateRandomState();
  const body = {
    redirect_uri: redirectUri,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    state,
  };
  const { startEndpoint } = broker;
  const response = await brokerRequest(context, START, startEndpoint, body, options.signal);
  const started = response.status === 200 ? parseObject(response.text) : undefined;
  if (started === undefined || 'error' in started) throw readRefusal(response, 'login', START);
  const page = started['authorization_url'];
  const authorizationUrl = checkEndpoint(page, 'sign-in page', options.allowInsecureHttp);
  return { authorizationUrl, state, codeVerifier };
}

/**
 * Reads the address to which the browser returned.
 *
 * @returns the code; undefined for a response that does not belong to this login.
 * @throws GrantRejectedError when the provider or the user refused
 */
export function readBrokerResponse(query: URLSearchParams, state: string): string | undefined {
  // RFC 6749, section 3.1: parameters must not be repeated.
  if (new Set(query.keys()).size !== [...query.keys()].length) return undefined;
  const issuer = 'https://platform.invalid';
  try {
    const response = validateAuthResponse({ issuer }, { client_id: '-' }, query, state);
    return response.get('code') || undefined;
  } catch (error) {
    if (!(error instanceof AuthorizationResponseError)) return undefined;
    const oauthError = sanitizeText(error.error, 100);
    throw grantRefused('login', oauthError, sanitizeText(error.error_description));
  }
}

/** @throws GrantRejectedError, TransientAuthError, AuthError; none contains the code. */
export async function redeemBrokerCode(
  context: OAuthRuntime,
  broker: BrokerSettings,
  { code, codeVerifier }: { readonly code: string; readonly codeVerifier: string },
  signal?: AbortSignal,
): Promise<TokenResponse> {
  const body = { grant_type: 'authorization_code', code, code_verifier: codeVerifier };
  const response = await brokerRequest(context, BROKER, broker.tokenEndpoint, body, signal);
  return readTokenResponse(response, {
    grant: 'login',
    bearer: 'access_token',
    now: context.now(),
  });
}
