/** Base URLs of platforms: what is a valid one, what is this machine, and what is encrypted. */

import { ConfigError } from './errors.ts';
import { parseUrl } from './text/url-parts.ts';

/**
 * An absolute http(s) URL without trailing slashes. A path is kept: platforms are served behind gateways.
 *
 * @param source - as in `NMP_BASE_URL`, for the message, which never repeats the value: it may hold a password.
 * @param page - returns the origin to which a value such as `/gateway` belongs; called only for such a value. Default: it is refused.
 * @throws ConfigError `invalid_setting`
 */
export function parseBaseUrl(
  value: string,
  source: string,
  page?: () => string | undefined,
): string {
  const refuse = (why: string) => new ConfigError(`${source} ${why}.`, { code: 'invalid_setting' });
  const isPath = /^\/(?!\/)/.test(value);
  const url = parseUrl(isPath ? `${page?.() ?? ''}${value}` : value);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    // `localhost:8080` parses as a URL with the scheme `localhost`.
    if (/^\w[\w.-]*(?::\d+)?(?:\/|$)/.test(value)) {
      throw refuse(
        'has no scheme: put https:// before it, or http:// for a platform on this machine',
      );
    }
    throw refuse('is not an absolute http(s) URL, as in https://nmp.company.com');
  }
  if (url.username !== '' || url.password !== '')
    throw refuse('must not contain a user name or password');
  if (url.search !== '' || url.hash !== '') throw refuse('must not contain a query or fragment');
  return url.href.replace(/\/+$/, '');
}

// The URL parser has normalized the address: `127.1` and `0x7f.1` are `127.0.0.1` by now.
const LOOPBACK =
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/;

/** True for this very machine, judged on the parsed host: `localhost.evil.com` and `127.0.0.1.nip.io` are others. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** True where others on the way can read what is sent: http to another machine. */
export function isExposed(url: URL): boolean {
  return url.protocol === 'http:' && !isLoopback(url);
}
