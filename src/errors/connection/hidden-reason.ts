/** Browsers hide why `fetch` failed. The possible causes are part of the client, because an offline page can load nothing. */

import { originOfPage } from '../../text/page-origin.ts';
import { systemCode } from '../foreign-error.ts';

export interface ConnectionReason {
  /** One sentence that begins with the host. */
  readonly summary: string;
  /** What may help, as one sentence. */
  readonly hint?: string | undefined;
  /** Default: false. */
  readonly isTimeout?: boolean;
  /** No byte of the request was sent, because no connection was established. Default: false; unknown in browsers. */
  readonly wasNeverSent?: boolean;
  /** The command that helps if the address is wrong. Undefined unless a wrong address is likely. */
  readonly remedy?: string | undefined;
}

/**
 * The possible causes of a failure in a page. Undefined outside of pages, and where the cause has an error code.
 *
 * @param sendsStream - the body of the request is a stream. Default: false.
 */
export function hiddenReason(
  cause: unknown,
  url: URL,
  sendsStream?: boolean,
): ConnectionReason | undefined {
  if (systemCode(cause) !== undefined) return undefined;
  const { navigator } = globalThis as { navigator?: { onLine?: boolean } };
  const origin = originOfPage();
  if (origin === undefined) return undefined;
  const summary = `${url.host} could not be reached.`;
  const causes = [
    origin.startsWith('https:') && url.protocol === 'http:'
      ? 'mixed content (pages over https can only call https)'
      : undefined,
    origin === url.origin ? undefined : `CORS (the server must allow the origin ${origin})`,
    "the page's Content Security Policy (connect-src)",
    sendsStream ? 'a stream as body (browsers send it over HTTP/2 only: pass a Blob)' : undefined,
    'a network failure',
  ].filter((each) => each !== undefined);
  const hint =
    navigator?.onLine === false
      ? 'The browser is offline.'
      : `The browser does not say why. Possible causes: ${causes.join(', ')}.`;
  return { summary, hint };
}
