/** Refuses invalid bearer tokens before they reach `Headers`, whose error message contains the refused value. */

import { AuthError } from '../errors.ts';
import { isBearer, MAX_BEARER_LENGTH } from '../text/is-bearer.ts';

/**
 * @param place - where the token came from, as in `NMP_ACCESS_TOKEN`, for the message.
 * @throws AuthError `token_malformed`; the message never contains the value.
 */
export function checkBearer(token: unknown, place: string): string {
  const refuse = (why: string) =>
    new AuthError(`The access token from ${place} ${why}.`, {
      code: 'token_malformed',
      hint: 'Copy the whole token again, without quotes around it.',
    });
  if (typeof token !== 'string') throw refuse('is not a string');
  if (token === '') throw refuse('is empty');
  if (token.length > MAX_BEARER_LENGTH) throw refuse('is longer than 16 KiB');
  if (!isBearer(token))
    throw refuse('contains spaces, line breaks or characters that no token has');
  return token;
}
