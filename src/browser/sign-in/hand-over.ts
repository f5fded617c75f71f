/** In the popup of a sign-in: hands the response over to the page that opened it. Loaded by that page alone. */

import type { Callback } from './callback.ts';

/**
 * The message of the popup to the page that opened it: in a frame of another site, that page has channels of its own. A provider
 * that separates the popup from the page leaves only the channel.
 */
export interface Handover {
  readonly state: string;
  readonly response: string;
}

/**
 * Hands the response over and closes the window.
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
