/** The id by which the platform finds a request in its logs. */

const USUAL_ID = /^[\w.:-]{1,40}$/;

/** @returns undefined when the response has no id, and when an unusual one cannot be cleaned. Never rejects. */
export function requestIdOf(response: Response): string | undefined | Promise<string | undefined> {
  const id = response.headers.get('x-request-id');
  // Every response has one: the usual form needs no cleaning.
  if (id === null || USUAL_ID.test(id)) return id ?? undefined;
  return import('../../text/redact-secrets.ts').then(
    ({ redactSecrets }) => redactSecrets(id, [], 100) || undefined,
    () => undefined,
  );
}
