/** The window of a sign-in in a popup. */

/**
 * Must be called in the handler of the user's click, before anything is awaited.
 *
 * @returns undefined when the browser has blocked the popup.
 */
export function openPopup(): Window | undefined {
  const popup = window.open('about:blank', 'nemo-platform-sign-in', 'popup,width=500,height=680');
  return popup === null || popup.closed ? undefined : popup;
}
