/** Decides which URLs are passed to a browser: they come from a server and become part of a command line. */

import { isLoopback } from '../../../base-url.ts';
import { parseUrl } from '../../../text/url-parts.ts';

const PLAIN_HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])$/;

/** https with a plain host name, or http on a loopback host; `https://$(x)` passes `new URL` but is refused here. */
export function isSafePage(page: string): boolean {
  if (!/^[!-~]+$/.test(page) || /["'`$\\<>|^{}]/.test(page)) return false;
  const url = parseUrl(page);
  if (url === undefined || !PLAIN_HOST.test(url.hostname)) return false;
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
