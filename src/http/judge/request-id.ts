/** The ID of a request in the platform's logs. */

const USUAL_ID = /^[\w.:-]{1,40}$/;

/** @returns undefined when the response has no ID, and when an unusual one cannot be sanitized. Never rejects. */
export function requestIdOf(response: Response): string | undefined | Promise<string | undefined> {
  const id = response.headers.get('x-request-id');
  // A fast path for every response: an ID of the usual form needs no sanitizing.
  if (id === null || USUAL_ID.test(id)) return id ?? undefined;
  return import('../../text/redact-secrets.ts').then(
    ({ redactSecrets }) => redactSecrets(id, [], 100) || undefined,
    () => undefined,
  );
}
