/** Refuses what cannot be a bearer token before a header sees it: `Headers` prints the value it refuses. */

import { AuthError } from '../errors.ts';

/** In bytes; Node refuses a request whose headers are larger. */
const LONGEST_BEARER = 16 * 1024;
const VISIBLE_ASCII = /^[\u0021-\u007e]+$/;

/** Whether a header can carry it. */
export function isBearer(token: string): boolean {
  return token.length <= LONGEST_BEARER && VISIBLE_ASCII.test(token);
}

/**
 * @param place - where the token came from, as in `NMP_ACCESS_TOKEN`, for the message.
 * @throws AuthError `token_malformed`; the message never holds the value.
 */
export function checkBearer(token: unknown, place: string): string {
  const refuse = (why: string) =>
    new AuthError(`The access token from ${place} ${why}.`, { code: 'token_malformed' });
  if (typeof token !== 'string') throw refuse('is not a string');
  if (token === '') throw refuse('is empty');
  if (token.length > LONGEST_BEARER) throw refuse('is longer than 16 KiB');
  if (!VISIBLE_ASCII.test(token))
    throw refuse('contains spaces, line breaks or characters that no token has');
  return token;
}
