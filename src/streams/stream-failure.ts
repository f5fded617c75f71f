/** The errors of a stream, with the facts of its call: the server reported a failure, or the stream ended too early. */

import { StreamEndedError, StreamFailedError } from '../errors.ts';
import { redactedFor } from '../text/redacted-for.ts';

export interface StreamContext {
  readonly method: string;
  /** Without query. */
  readonly url: string;
  readonly requestId: string | undefined;
}

export const ENDED_TOO_EARLY = 'The stream ended before the response was complete.';

export function streamEnded(call: StreamContext): StreamEndedError {
  return new StreamEndedError(ENDED_TOO_EARLY, { ...call, code: 'stream_ended', retryable: true });
}

/** @param message - of the server. */
export async function streamFailed(
  response: Response,
  message: unknown,
  call: StreamContext,
): Promise<StreamFailedError> {
  const redacted = await redactedFor(response, message);
  const detail = redacted || 'The server reported an error without a message.';
  return new StreamFailedError(detail, { ...call, code: 'stream_failed', detail });
}
