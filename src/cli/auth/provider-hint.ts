/** What to do about the refusals of identity providers that people meet, by the words that providers use. */

import type { GrantRejectedError } from '../../errors.ts';
import type { LoginWay } from './login-refusal.ts';

export interface Advice {
  /** A sentence. */
  readonly advice?: string;
  /** A command. */
  readonly remedy?: string;
}

interface Trouble extends Advice {
  readonly sign: RegExp;
  /** Default: both. */
  readonly way?: LoginWay;
}

const WITH_BROWSER = 'nmp auth login';
const WITH_PASSWORD = 'nmp auth login --username you@company.com';
const FEWER_SCOPES = 'nmp auth login --scope platform:read';

/** The first that fits counts. Entra's codes come before the OAuth errors that they travel in. */
const TROUBLES: readonly Trouble[] = [
  {
    sign: /AADSTS70011/,
    advice:
      'A scope is not set up for this client, or an administrator has not consented. Ask them to, or log in with fewer scopes.',
    remedy: FEWER_SCOPES,
  },
  {
    sign: /AADSTS7000218|public client flows/i,
    advice: 'In Entra, allow public client flows for the application of this client id.',
  },
  {
    sign: /AADSTS50076|AADSTS50079|mfa|multi-?factor/i,
    way: 'password',
    advice: 'A second factor is required, which a login with a password cannot give.',
    remedy: WITH_BROWSER,
  },
  {
    sign: /AADSTS50076|AADSTS50079|mfa|multi-?factor/i,
    advice: 'A second factor is required: give it on the page of the provider.',
    remedy: WITH_BROWSER,
  },
  {
    sign: /^invalid_client/,
    advice:
      'The provider does not know the client id that the platform names, or wants a secret for it. Tell an administrator of the platform.',
  },
  {
    sign: /^invalid_scope/,
    advice: 'The provider does not know one of the scopes: log in with fewer.',
    remedy: FEWER_SCOPES,
  },
  {
    sign: /^(?:unauthorized_client|unsupported_grant_type)/,
    way: 'password',
    advice: 'The provider allows this client no login with a password.',
    remedy: WITH_BROWSER,
  },
  {
    sign: /^(?:unauthorized_client|unsupported_grant_type)/,
    advice:
      'The device flow is off for this client. An administrator turns it on in Keycloak as "OAuth 2.0 Device Authorization Grant", in Okta as "Device Authorization", in Entra as "Allow public client flows". Or log in with a password.',
    remedy: WITH_PASSWORD,
  },
  { sign: /^invalid_grant/, way: 'password', advice: 'Check user name and password.' },
  {
    sign: /^invalid_grant/,
    advice: 'The code is void, perhaps because it was used twice.',
    remedy: WITH_BROWSER,
  },
  { sign: /^access_denied/, advice: 'The login was refused on the page of the provider.' },
  { sign: /^expired_token/, remedy: WITH_BROWSER },
];

export function providerAdvice(error: GrantRejectedError, way: LoginWay): Advice | undefined {
  const words = `${error.oauthError} ${error.description ?? ''}`;
  return TROUBLES.find((each) => each.sign.test(words) && (each.way ?? way) === way);
}
