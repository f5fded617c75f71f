/** Reads the address at which a browser ended, as a user copied it. */

/** @returns its query; undefined when the text has none. */
export function pastedQuery(text: string): URLSearchParams | undefined {
  // Terminals and chats break long lines.
  const whole = text.replace(/\s+/g, '');
  const query = /^[^?#]*\?([^#]+)/.exec(whole)?.[1];
  return query === undefined ? undefined : new URLSearchParams(query);
}
