/** Finds out why no response arrived. In pages it loads nothing for that, because the network may be down. */

import { loadPart } from '../load-part.ts';
import { type ConnectionReason, hiddenReason } from './hidden-reason.ts';

/**
 * @param sendsStream - the body of the request is a stream. Default: false.
 * @throws NeMoError when the explanation cannot be loaded
 */
export async function findReason(
  cause: unknown,
  url: URL,
  sendsStream?: boolean,
): Promise<ConnectionReason> {
  const hidden = hiddenReason(cause, url, sendsStream);
  if (hidden !== undefined) return hidden;
  const { connectionReason } = await loadPart(import('./connection-reason.ts'));
  return connectionReason(cause, url);
}

/** Summary and hint in one line. */
export function inOneLine({ summary, hint }: ConnectionReason): string {
  return hint === undefined ? summary : `${summary} ${hint}`;
}
