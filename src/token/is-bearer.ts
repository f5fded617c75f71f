/** What a header can carry as a bearer token. */

/** Maximum bytes: Node refuses requests with larger headers. */
export const LONGEST_BEARER = 16 * 1024;
const VISIBLE_ASCII = /^[\u0021-\u007e]+$/;

export function isBearer(token: string): boolean {
  return token.length <= LONGEST_BEARER && VISIBLE_ASCII.test(token);
}
