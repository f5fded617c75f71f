/** Errors of a streamed response: the server reported a failure, or the stream ended too early. */

import { APIError } from './api-errors.ts';

/** The server reported a failure in the middle of a stream. `detail` has its message. */
export class StreamFailedError extends APIError {
  override readonly name: string = 'StreamFailedError';
}

/** The stream ended before the response was complete, for example because the model server was terminated. */
export class StreamEndedError extends APIError {
  override readonly name: string = 'StreamEndedError';
}
