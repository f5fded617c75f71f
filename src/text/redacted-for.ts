/** Removes the secrets of a call from a message in the body of its response, which the caller reads after the call has ended. */

import { redactSecrets } from './redact-secrets.ts';

/** A response that knows the secrets of its call; also one of another module format or copy of the package. */
export const SECRETS: unique symbol = Symbol.for('nemo-platform.secrets.v1') as never;

export interface KnowsSecrets {
  readonly [SECRETS]: () => Promise<readonly (string | undefined)[]>;
}

/**
 * @param response - as the call returned it.
 * @param maxLength - of the result, in UTF-16 code units. Default: 500.
 */
export async function redactedFor(
  response: Response,
  message: unknown,
  maxLength?: number,
): Promise<string> {
  const secrets = await (response as Response & Partial<KnowsSecrets>)[SECRETS]?.();
  return redactSecrets(message, secrets ?? [], maxLength);
}

/** The id of the request in the platform's logs, without secrets of the call. */
export async function requestIdFor(response: Response): Promise<string | undefined> {
  return (await redactedFor(response, response.headers.get('x-request-id'), 100)) || undefined;
}
