/** The errors of a response to a sign-in that must not be used. Loaded when there is one. */

import { AuthorizationResponseError } from 'oauth4webapi';
import { type AuthError, SignInError } from '../../errors.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { grantRefused } from '../refusal.ts';

/** What the response was compared with. */
interface Expected {
  readonly namesIssuer: boolean;
  readonly provider: { readonly issuer: string };
}

/** @param error - of the check of the response. */
export function refusedCode(
  error: unknown,
  response: URLSearchParams,
  { namesIssuer, provider }: Expected,
): AuthError {
  if (error instanceof AuthorizationResponseError) return refusalOf(response);
  const issuer = response.getAll('iss').join();
  const isNamed = issuer !== '' || namesIssuer;
  const isIssuer = isNamed && issuer !== provider.issuer;
  return new SignInError(
    isIssuer
      ? 'The response to the sign-in does not come from the provider where it began.'
      : 'The response to the sign-in is not valid.',
    { code: isIssuer ? 'issuer_mismatch' : 'state_mismatch' },
  );
}

/** @param claim - the name of the claim that is wrong; the message never contains its value. */
export function wrongIdToken(claim: string): SignInError {
  return new SignInError(
    `The ID token of the provider is not valid for this sign-in: its ${claim} is missing or not the expected one.`,
    { code: 'id_token_invalid' },
  );
}

function refusalOf(response: URLSearchParams): AuthError {
  const oauthError = sanitizeText(response.get('error'), 100).toLowerCase();
  return grantRefused('sign-in', oauthError, sanitizeText(response.get('error_description')));
}
