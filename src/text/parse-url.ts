/** Parses a URL without an error that repeats it. */

/**
 * @param base - of a relative URL. Left out: the URL must be absolute.
 * @returns undefined for what is no URL.
 */
export function parseUrl(url: string, base?: URL): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
