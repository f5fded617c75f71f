/** The response of the provider in the address of the page: finds it, reads it and removes it from the address. */

/** Prefixes of the `state` values of this package; responses with other values belong to other code. */
const REDIRECT_STATE = 'nmp-r.';
export const POPUP_STATE = 'nmp-p.';

/** The prefix of a platform: a page can have sessions of several, and each takes its own responses only. */
export function redirectState(baseUrl: string): string {
  let hash = 0;
  for (const character of baseUrl) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return `${REDIRECT_STATE}${(hash >>> 0).toString(36)}.`;
}

export interface Callback {
  readonly parameters: URLSearchParams;
  readonly state: string;
  readonly isPopup: boolean;
}

/** The response to a sign-in at this platform, if the page was opened with one. Changes nothing. */
export function readCallback(redirectUri: string, baseUrl: string): Callback | undefined {
  const here = new URL(location.href);
  const expected = new URL(redirectUri);
  if (here.origin !== expected.origin || here.pathname !== expected.pathname) return undefined;
  const parameters = here.searchParams;
  const state = parameters.get('state') ?? '';
  const isPopup = state.startsWith(POPUP_STATE);
  if (!isPopup && !state.startsWith(redirectState(baseUrl))) return undefined;
  if (!parameters.has('code') && !parameters.has('error')) return undefined;
  return { parameters, state, isPopup };
}

/** Replaces the address with the code by another address of the app, without loading a page. */
export function replaceAddress(address: string, fallback: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // The browser's error would contain the address and its code.
    history.replaceState(history.state, '', fallback);
  }
}
