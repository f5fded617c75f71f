/** The page of the device flow, at which the user signs in: shown in a form that cannot be taken for another page. */

import { AuthError } from '../../errors.ts';
import { sanitizeText } from '../../text/sanitize-text.ts';
import { parseUrl } from '../../text/url-parts.ts';

const MAX_LENGTH = 2048;

/**
 * @returns the address as the provider writes it, or, if it has other characters than printable ASCII, as browsers send it: a host
 *   name with letters of other scripts then begins with `xn--`.
 * @throws AuthError `auth_misconfigured`
 */
export function signInPage(value: unknown): string {
  const text = sanitizeText(value, MAX_LENGTH + 1);
  const url = parseUrl(text);
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw refused('is not an http(s) URL');
  if (url.username !== '' || url.password !== '') throw refused('contains a user name or password');
  const page = text === value && /^[!-~]+$/.test(text) ? text : url.href;
  if (page.length > MAX_LENGTH) throw refused(`is longer than ${MAX_LENGTH} characters`);
  return page;
}

function refused(why: string): AuthError {
  return new AuthError(
    `The sign-in page that the device authorization endpoint names ${why}. It was not opened.`,
    { code: 'auth_misconfigured' },
  );
}
