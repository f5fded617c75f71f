/** Parses a URL without an error that repeats it. */

/** @returns undefined for what is no absolute URL. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
