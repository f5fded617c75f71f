/** Builds the URL of a call, and the form of a URL that may be shown. */

/**
 * Fills placeholders: `/workspaces/{workspace}/secrets/{name}`.
 *
 * @throws TypeError for a value that is missing, empty, or would climb in the path.
 */
export function expandPath(
  path: string,
  values: Readonly<Record<string, string | undefined>>,
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
      throw new TypeError(`\`${name}\` must be a text that is not empty, "." or "..".`);
    }
    return encodeURIComponent(value);
  });
}

/** @throws TypeError that does not repeat the base URL: it may hold a password. */
export function resolveUrl(baseUrl: string, path: string, query: string): URL {
  let base: URL;
  try {
    base = new URL(baseUrl);
  } catch {
    throw new TypeError('The base URL is not an absolute URL.');
  }
  if (base.username !== '' || base.password !== '') {
    throw new TypeError('The base URL must not contain a user name or password.');
  }
  base.pathname = base.pathname.replace(/\/+$/, '') + path;
  base.search = query;
  base.hash = '';
  return base;
}

/** Without query, fragment, user name and password. */
export function shownUrl(url: URL): string {
  return url.origin + url.pathname;
}
