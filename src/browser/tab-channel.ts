/** Notifies the other tabs that the session has changed, and receives their notifications. These contain no data: each tab reads the store. */

const MESSAGE = 'session changed';

export interface TabChannel {
  announce(): void;
  close(): void;
}

/** Also calls `onChange` when the page becomes visible again: a frozen page receives no messages. */
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
    // Not after `close()`: a sign-in can end later, and the other tabs then find it in the store.
    announce: () => void (isOpen && channel.postMessage(MESSAGE)),
    close() {
      isOpen = false;
      channel.close();
      document.removeEventListener('visibilitychange', onVisible);
      window.removeEventListener('pageshow', onVisible);
    },
  };
}
