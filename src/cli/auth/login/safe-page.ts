/** Decides which URLs are passed to a browser: they come from a server and become part of a command line. */

import { isLoopback } from '../../../base-url.ts';

const PLAIN_HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/;

/** https with a plain host name, or http on a loopback host; `https://$(x)` passes `new URL` but is refused here. */
export function isSafePage(page: string): boolean {
  if (!/^[!-~]+$/.test(page) || /["'`$\\<>|^{}]/.test(page) || !URL.canParse(page)) return false;
  const url = new URL(page);
  if (url.username !== '' || url.password !== '' || !PLAIN_HOST.test(url.hostname)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
