/** A sign-in in a popup: its page hands the response, which contains no token, to the page that opened it, and closes. */

import { SignInError } from '../../errors.ts';
import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import type { PageSession } from '../page-session.ts';
import { type Callback, POPUP_STATE } from './callback.ts';
import { addressAtProvider, type ProviderHints, storeResponse } from './sign-in-steps.ts';

/** Milliseconds between two checks whether the user has closed the popup, for which browsers have no event. */
const LOOK = 500;

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
 * Signs in in the popup; resolves when the session is stored.
 *
 * @param onLateError - called when a sign-in fails whose response arrived after the popup seemed to be closed.
 * @throws SignInError, TransientAuthError, AuthError
 */
export async function signInByPopup(
  page: PageSession,
  popup: Window,
  hints: ProviderHints,
  onLateError: (error: unknown) => void,
): Promise<void> {
  const { url, flow } = await addressAtProvider(page, POPUP_STATE, hints);
  const finish = (response: URLSearchParams) => storeResponse(page, flow, response);
  const response = popupResponse(popup, flow, (late) => void finish(late).catch(onLateError));
  popup.location.replace(url);
  await finish(await response);
}

/**
 * The message of the popup to the page that opened it: in a frame of another site, that page has channels of its own. A provider
 * that separates the popup from the page leaves only the channel.
 */
interface Handover {
  readonly state: string;
  readonly response: string;
}

/**
 * @param onLate - called with a response that arrives after the popup seemed to be closed: a provider with the header
 *   Cross-Origin-Opener-Policy hides an open popup from the page.
 * @throws SignInError `popup_closed`
 */
function popupResponse(
  popup: Window,
  { state, redirectUri }: Pick<CodeFlow, 'state' | 'redirectUri'>,
  onLate: (response: URLSearchParams) => void,
): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(state);
    const messages = new AbortController();
    let deliver: (response: URLSearchParams) => void = resolve;
    let wasClosed = false;
    const timer = setInterval(() => {
      // Only at the second check: the response may be about to arrive.
      if (wasClosed) {
        clearInterval(timer);
        deliver = onLate;
        reject(closed(redirectUri));
      }
      wasClosed = popup.closed;
    }, LOOK);
    const onResponse = (data: unknown) => {
      clearInterval(timer);
      channel.close();
      messages.abort();
      deliver(new URLSearchParams(String(data)));
    };
    channel.onmessage = ({ data }: MessageEvent<unknown>) => onResponse(data);
    const onMessage = ({ origin, data }: MessageEvent<Partial<Handover> | undefined>) => {
      if (origin === location.origin && data?.state === state) onResponse(data.response);
    };
    addEventListener('message', onMessage, { signal: messages.signal });
  });
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

function closed(redirectUri: string): SignInError {
  return new SignInError('The popup was closed before the sign-in was finished.', {
    code: 'popup_closed',
    hint: `If the provider showed an error there, register the redirect URI ${redirectUri} at the provider. If the popup is still open, finish the sign-in there: it counts.`,
  });
}
