/** Percent-encodes one component of a URL, with our error where JavaScript has none to show. */

/**
 * @param what - names the value, as in `name`, for the message.
 * @throws TypeError for half of a surrogate pair, which has no UTF-8 form.
 */
export function encodeComponent(value: string, what: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new TypeError(`${what} is not valid Unicode: it has half of a surrogate pair.`);
  }
}
