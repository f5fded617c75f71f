/** The request id for errors and log lines: without what the call sent, should the server echo it. */

import { redactSecrets } from '../../text/redact-secrets.ts';
import type { Call } from '../prepare/call.ts';
import { secretsOf } from './secrets/call-secrets.ts';

/** @param token - the one that the attempt carried. */
export function safeRequestId(
  call: Call,
  token: string | undefined,
  response: Response,
): string | undefined {
  const id = response.headers.get('x-request-id');
  return redactSecrets(id, secretsOf(call, token, response), 100) || undefined;
}
