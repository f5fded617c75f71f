/** What to do about the refusals of identity providers that people meet, by the words that providers use. */

import type { GrantRejectedError } from '../../errors.ts';

interface Trouble {
  readonly sign: RegExp;
  readonly remedy: string;
}

/** The first that fits counts. Entra's codes come before the OAuth errors that they travel in. */
const TROUBLES: readonly Trouble[] = [
  {
    sign: /AADSTS70011/,
    remedy:
      'A scope is not set up for this client, or an administrator has not consented: ask them to, or log in with fewer scopes (--scope).',
  },
  {
    sign: /AADSTS7000218|public client flows/i,
    remedy: 'In Entra, allow public client flows for the application of this client id.',
  },
  {
    sign: /AADSTS50076|AADSTS50079|mfa|multi-?factor/i,
    remedy:
      'A second factor is required, which the password grant cannot give.\nRun: nmp auth login',
  },
  {
    sign: /device.*(?:not enabled|disabled|not allowed)|not allowed to initiate.*device/i,
    remedy:
      'Turn the device flow on for this client: Keycloak "OAuth 2.0 Device Authorization Grant", Okta "Device Authorization", Entra "Allow public client flows".',
  },
  {
    sign: /^invalid_client/,
    remedy:
      'The provider does not know the client id that the platform names, or wants a secret for it.',
  },
  {
    sign: /^invalid_scope/,
    remedy: 'The provider does not know one of the scopes: log in with fewer (--scope).',
  },
  {
    sign: /^(?:unauthorized_client|unsupported_grant_type)/,
    remedy: 'This way of logging in is off for the client at the provider.\nRun: nmp auth login',
  },
  { sign: /^invalid_grant/, remedy: 'Check user name and password.' },
  { sign: /^access_denied/, remedy: 'The login was refused on the page of the provider.' },
  { sign: /^expired_token/, remedy: 'Run: nmp auth login' },
];

export function providerRemedy(error: GrantRejectedError): string | undefined {
  const words = `${error.oauthError} ${error.description ?? ''}`;
  return TROUBLES.find((trouble) => trouble.sign.test(words))?.remedy;
}
