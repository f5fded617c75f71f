/** The window of a sign-in in a popup, from both sides: opened in the handler of a click, and closed by its own page. */

import { SignInError } from '../../errors.ts';
import type { Callback } from './callback.ts';

/**
 * Must be called in the handler of the user's click, before anything is awaited.
 *
 * @throws SignInError `popup_blocked`
 */
export function openPopup(): Window {
  const popup = window.open('about:blank', 'nemo-platform-sign-in', 'popup,width=500,height=680');
  if (popup !== null && !popup.closed) return popup;
  throw new SignInError('The browser has blocked the popup of the sign-in.', {
    code: 'popup_blocked',
    hint: 'Allow popups for this site, call signIn() directly in the handler of a click, or sign in without a popup.',
  });
}

/**
 * The message of the popup to the page that opened it: in a frame of another site, that page has channels of its own. A provider
 * that separates the popup from the page leaves only the channel.
 */
export interface Handover {
  readonly state: string;
  readonly response: string;
}

/**
 * In the popup: hands the response over and closes the window.
 *
 * @returns whether the window closes; it does not if the user opened the address in a tab.
 */
export function handOver({ parameters, state }: Callback): boolean {
  const response = parameters.toString();
  const channel = new BroadcastChannel(state);
  channel.postMessage(response);
  channel.close();
  const opener = window.opener as Window | null;
  opener?.postMessage({ state, response } satisfies Handover, location.origin);
  window.close();
  return window.closed;
}
