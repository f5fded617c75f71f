/** URLs and their parts, from foreign text: parsed, checked, encoded and decoded without an error that repeats it. */

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

/** Whether a name is valid as one segment of a path: `..` would make the call address another resource. */
export function isPathSegment(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..';
}

/**
 * @param what - name of the value for the message, for example `name`.
 * @throws TypeError for half of a surrogate pair, which has no UTF-8 form.
 */
export function encodeComponent(value: string, what: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new TypeError(`${what} is not valid Unicode: it has half of a surrogate pair.`);
  }
}

/** @returns the text unchanged if it has a `%` that begins no escape sequence. */
export function decodeComponent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
