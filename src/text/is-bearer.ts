/** What a header can carry as a bearer token. */

/** Maximum bytes: Node refuses requests with larger headers. */
export const MAX_BEARER_LENGTH = 16 * 1024;
const VISIBLE_ASCII = /^[!-~]+$/;

export function isBearer(token: string): boolean {
  return token.length <= MAX_BEARER_LENGTH && VISIBLE_ASCII.test(token);
}
