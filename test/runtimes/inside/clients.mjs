/** Clients of the servers of a place. */

import { NeMoPlatform } from 'nemo-platform';

export function client({ baseUrl, token }, options = {}) {
  return new NeMoPlatform({ baseUrl, accessToken: token, ...options });
}

/** For a server that does what the name of its behavior says. */
export function misbehaving({ misbehaving: url, token, row }, behavior, options = {}) {
  const baseUrl = `${url}/${behavior}/${row}`;
  return new NeMoPlatform({ baseUrl, accessToken: token, ...options });
}
