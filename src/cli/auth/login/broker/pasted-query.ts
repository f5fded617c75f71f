/** Reads the address at which a browser ended, as a user copied it. */

/**
 * @param redirectUri - the address to which the provider redirects after this login.
 * @returns the query of the address, or the query itself; undefined for another address.
 */
export function pastedQuery(text: string, redirectUri: string): URLSearchParams | undefined {
  // Terminals and chats break long lines; some browsers leave out the scheme.
  const whole = text.replace(/\s+/g, '');
  const [, address = '', query] = /^([^?#]*)\?([^#]+)/.exec(whole) ?? [];
  if (query === undefined) return undefined;
  const isHere = ['', redirectUri, redirectUri.replace('http://', '')].includes(address);
  return isHere ? new URLSearchParams(query) : undefined;
}
