/** How we introduce ourselves: names and versions only. */

import { VERSION } from '../../version.ts';

/**
 * @returns as in `nemo-platform/0.1.0 (node/20.20.2)`; undefined on the web, as browsers have a User-Agent of their
 *   own and ask the server's permission (a CORS preflight) before they send another.
 */
export function userAgent(runtime: string): string | undefined {
  return runtime === 'web' ? undefined : `nemo-platform/${VERSION} (${runtime})`;
}
