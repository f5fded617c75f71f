/** What is wrong may be the path of the base URL: users copy addresses of pages, as in `https://nmp.company.com/studio`. */

import { REMEDIES } from '../../errors.ts';
import { parseUrl } from '../../text/url-parts.ts';
import type { Explanation } from '../authorizer.ts';
import type { Call } from '../prepare/call.ts';

/** @returns undefined for a base URL without a path, and for a path that no operation has. */
export function suspectBasePath({ url, path }: Call): Explanation | undefined {
  const own = parseUrl(url.origin + path)?.pathname ?? '';
  const { origin, pathname } = url;
  if (!own.startsWith('/apis/') || own === pathname || !pathname.endsWith(own)) return undefined;
  const extra = pathname.slice(0, -own.length);
  return {
    explanation: `The base URL has the path ${extra}. Is the platform at ${origin}?`,
    remedy: REMEDIES.logInAt(origin),
  };
}
