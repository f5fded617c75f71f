/** Which proxy a URL is reached through, if any. */

import { isLoopback } from '../base-url.ts';
import type { NamedProxy, ProxySettings } from './proxy-settings.ts';

/**
 * | URL | proxy |
 * | --- | ----- |
 * | of this very machine | none: what is meant for it must not leave it |
 * | of a host in NO_PROXY, or of a subdomain of one; `*` means every host | none |
 * | other | that of its scheme |
 */
export function proxyFor(url: URL, settings: ProxySettings): NamedProxy | undefined {
  const proxy = url.protocol === 'https:' ? settings.https : settings.http;
  if (proxy === undefined || isLoopback(url) || isExempt(url, settings.direct)) return undefined;
  return proxy;
}

function isExempt(url: URL, direct = ''): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return direct.split(/[,\s]+/).some((entry) => {
    if (entry === '*') return true;
    const [, host = '', itsPort] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
    if (host === '' || (itsPort !== undefined && itsPort !== port)) return false;
    return url.hostname === host || url.hostname.endsWith(`.${host}`);
  });
}
