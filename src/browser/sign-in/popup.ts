/** A sign-in in a popup, whose page hands over the response, which contains no token. Loaded by the first one. */

import type { CodeFlow } from '../../oauth/grants/authorization-code.ts';
import { loadErrors } from '../load-errors.ts';
import type { SessionPage } from '../session-page.ts';
import { POPUP_STATE } from './callback.ts';
import { finishSignIn } from './finish-sign-in.ts';
import type { Handover } from './hand-over.ts';
import { type ProviderHints, signInAddress } from './sign-in-address.ts';

/** Milliseconds between two checks whether the user has closed the popup, for which browsers have no event. */
const LOOK = 500;

/**
 * Signs in in the popup; resolves when the session is stored.
 *
 * @param onLateError - called when a sign-in fails whose response arrived after the popup seemed to be closed.
 * @throws SignInError, TransientAuthError, AuthError
 */
export async function signInByPopup(
  page: SessionPage,
  popup: Window,
  hints: ProviderHints,
  onLateError: (error: unknown) => void,
): Promise<void> {
  const { url, flow } = await signInAddress(page, POPUP_STATE, hints);
  const finish = (response: URLSearchParams) => finishSignIn(page, flow, response);
  const response = popupResponse(popup, flow, (late) => void finish(late).catch(onLateError));
  popup.location.replace(url);
  await finish(await response);
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
        loadErrors().then(({ popupClosed }) => reject(popupClosed(redirectUri)), reject);
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
