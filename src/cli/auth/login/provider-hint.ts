/** What to do about common refusals of identity providers, recognized by their error codes and messages. */

import type { GrantRejectedError } from '../../../errors.ts';
import type { LoginWay } from './login-refusal.ts';

export interface Hint {
  /** A hint, as a whole sentence. */
  readonly hint?: string;
  /** The command that may help. */
  readonly remedy?: string;
}

interface Refusal extends Hint {
  readonly sign: RegExp;
  /** The way of login that the refusal applies to. Default: both. */
  readonly way?: LoginWay;
}

const WITH_BROWSER = 'nmp auth login';
const WITH_PASSWORD = 'nmp auth login --username you@company.com';
const FEWER_SCOPES = 'nmp auth login --scope platform:read';

/** The first match applies. Entra's codes come before the OAuth errors that contain them. */
const REFUSALS: readonly Refusal[] = [
  {
    sign: /AADSTS70011/,
    hint: 'A scope is not set up for this client, or an administrator has not consented to it. Ask an administrator, or log in with fewer scopes.',
    remedy: FEWER_SCOPES,
  },
  {
    sign: /AADSTS7000218|public client flows/i,
    hint: 'In Entra, allow public client flows for the application of this client id.',
  },
  {
    sign: /AADSTS50076|AADSTS50079|mfa|multi-?factor/i,
    way: 'password',
    hint: "Multi-factor authentication is required, which a password login doesn't support.",
    remedy: WITH_BROWSER,
  },
  {
    sign: /AADSTS50076|AADSTS50079|mfa|multi-?factor/i,
    hint: "Multi-factor authentication is required. Complete it on the provider's page.",
    remedy: WITH_BROWSER,
  },
  {
    sign: /^invalid_client/,
    hint: "The identity provider doesn't know the platform's client id, or requires a client secret. Contact a platform administrator.",
  },
  {
    sign: /^invalid_scope/,
    hint: "The identity provider doesn't know one of the scopes. Log in with fewer scopes.",
    remedy: FEWER_SCOPES,
  },
  {
    sign: /^(?:unauthorized_client|unsupported_grant_type)/,
    way: 'password',
    hint: "The identity provider doesn't allow password logins for this client.",
    remedy: WITH_BROWSER,
  },
  {
    sign: /^(?:unauthorized_client|unsupported_grant_type)/,
    hint: 'The device flow is disabled for this client. An administrator can enable it: in Keycloak as "OAuth 2.0 Device Authorization Grant", in Okta as "Device Authorization", in Entra as "Allow public client flows". Or log in with a password.',
    remedy: WITH_PASSWORD,
  },
  { sign: /^invalid_grant/, way: 'password', hint: 'Check your username and password.' },
  {
    sign: /^invalid_grant/,
    hint: 'The code is no longer valid; it may have been used already.',
    remedy: WITH_BROWSER,
  },
  { sign: /^access_denied/, hint: "The login was denied on the provider's page." },
  { sign: /^expired_token/, remedy: WITH_BROWSER },
];

export function providerHint(error: GrantRejectedError, way: LoginWay): Hint | undefined {
  const message = `${error.oauthError} ${error.description ?? ''}`;
  return REFUSALS.find((each) => each.sign.test(message) && (each.way ?? way) === way);
}
