/** The id by which the platform finds a request in its logs. */

import { sanitizeText } from '../text/sanitize-text.ts';

const USUAL_ID = /^[\w.:-]{1,100}$/;

export function requestIdOf(response: Response): string | undefined {
  const id = response.headers.get('x-request-id');
  // Each answer has one: the usual form needs no cleaning.
  if (id === null || USUAL_ID.test(id)) return id ?? undefined;
  return sanitizeText(id, 100) || undefined;
}
