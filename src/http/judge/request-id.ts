/** The id by which the platform finds a request in its logs. */

import { redactSecrets } from '../../text/redact-secrets.ts';

const USUAL_ID = /^[\w.:-]{1,40}$/;

/** @param secrets - what the id must not contain, should the server echo it. */
export function requestIdOf(
  response: Response,
  secrets: readonly (string | undefined)[] = [],
): string | undefined {
  const id = response.headers.get('x-request-id');
  // Every response has one: without secrets, the usual form needs no cleaning.
  if (id === null || (secrets.length === 0 && USUAL_ID.test(id))) return id ?? undefined;
  return redactSecrets(id, secrets, 100) || undefined;
}
