/** The endpoints that discovery names, and whether they may receive a secret: https, or http on this machine. */

import { isExposed } from '../../base-url.ts';
import { AuthError } from '../../errors.ts';
import { parseUrl } from '../../text/url-parts.ts';
import type { Json } from '../json-object.ts';

const MAX_URL_LENGTH = 2048;
// IPv4 and IPv6 link-local addresses, where clouds serve machine credentials.
const LINK_LOCAL = /^(?:169\.254\.|\[fe[89ab][0-9a-f]:|\[::ffff:a9fe:)/;

/**
 * Checks an endpoint that discovery names.
 *
 * @param name - as in `token endpoint`, for the message.
 * @param allowInsecureHttp - accept http to another machine; only the user can allow it.
 * @throws AuthError `auth_misconfigured`
 */
export function checkEndpoint(value: unknown, name: string, allowInsecureHttp = false): string {
  const refuse = (why: string) =>
    new AuthError(
      `The ${name} that the platform's discovery names ${why}. Nothing was sent to it.`,
      {
        code: 'auth_misconfigured',
      },
    );
  if (typeof value !== 'string' || value.length > MAX_URL_LENGTH) throw refuse('is not a URL');
  const url = parseUrl(value);
  if (url === undefined) throw refuse('is not a URL');
  if (url.username !== '' || url.password !== '') throw refuse('contains a user name or password');
  if (!/^https?:$/.test(url.protocol) || (isExposed(url) && !allowInsecureHttp)) {
    throw refuse('is not https');
  }
  if (LINK_LOCAL.test(url.hostname)) throw refuse('is a link-local address');
  return url.href;
}

/**
 * The endpoint in a field of discovery; undefined if the field is missing, null or empty.
 *
 * @throws AuthError `auth_misconfigured` for a URL that must not receive a secret
 */
export function endpointOf(
  source: Json,
  name: string,
  allowInsecureHttp = false,
): string | undefined {
  const value = source[name];
  if (value === undefined || value === null || value === '') return undefined;
  return checkEndpoint(value, name.replaceAll('_', ' '), allowInsecureHttp);
}
