/** Builds the URL of a call, and the form of a URL that messages may show. */

import { encodeComponent, isPathSegment, parseUrl } from '../../text/url-parts.ts';

/**
 * Fills in placeholders: `/workspaces/{workspace}/secrets/{name}`. `{+path}` takes several segments, divided by
 * slashes.
 *
 * @throws TypeError for a path without a leading slash, which would extend the host name, and for a value that is
 *   missing, empty, `.` or `..`.
 */
export function expandPath(
  path: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  if (!path.startsWith('/')) {
    throw new TypeError(`The path ${JSON.stringify(path)} must begin with a slash.`);
  }
  // Every second piece is the name of a placeholder.
  const pieces = path.split(/[{}]/);
  return pieces.map((piece, i) => (i % 2 === 0 ? piece : placeholder(piece, values))).join('');
}

function placeholder(name: string, values: Readonly<Record<string, string | undefined>>): string {
  if (!name.startsWith('+')) return segment(name, values[name]);
  const inner = name.slice(1);
  const value = values[inner];
  if (typeof value !== 'string') return segment(inner, value);
  return value
    .split('/')
    .map((part) => segment(inner, part))
    .join('/');
}

function segment(name: string, value: string | undefined): string {
  if (typeof value !== 'string' || !isPathSegment(value)) {
    throw new TypeError(`\`${name}\` must be a text that is not empty, "." or "..".`);
  }
  return encodeComponent(value, `\`${name}\``);
}

/**
 * @param query - without `?`.
 * @throws TypeError that does not repeat the base URL: it may contain a password.
 */
export function resolveUrl(baseUrl: string, path: string, query: string): URL {
  // The path may contain a query.
  const search = query === '' ? '' : `${path.includes('?') ? '&' : '?'}${query}`;
  const url = parseUrl(baseUrl.replace(/\/+$/, '') + path + search);
  if (url === undefined || url.username || url.password || /[?#]/.test(baseUrl)) {
    throw new TypeError(
      'The base URL is not an absolute URL without user name, password, query and fragment.',
    );
  }
  return url;
}

/** Without query, fragment, user name and password. */
export function shownUrl(url: URL): string {
  return url.origin + url.pathname;
}
