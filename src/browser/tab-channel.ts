/** Tells the other tabs that the session has changed, and hears it from them. Says nothing about it: they read the store. */

const MESSAGE = 'session changed';

export interface TabChannel {
  announce(): void;
  close(): void;
}

/** Also calls `onChange` when the page becomes visible again: a frozen page hears nothing. */
export function openTabChannel(name: string, onChange: () => void): TabChannel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = onChange;
  const onVisible = () => {
    if (document.visibilityState === 'visible') onChange();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', onVisible);
  let isOpen = true;
  return {
    // A sign-in that ends after the page has stopped listening is found in the store.
    announce: () => void (isOpen && channel.postMessage(MESSAGE)),
    close() {
      isOpen = false;
      channel.close();
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', onVisible);
    },
  };
}
