/** Percent-encodes one component of a URL, with a clear error for invalid text. */

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
