/** Makes the failures of a stream visible to OpenAI clients, which overlook named errors and cut connections. */

import { ChoiceCompletion, interpretEvent } from '../../streams/completion-events.ts';
import { readEvents } from '../../streams/event-stream.ts';
import { ENDED_TOO_EARLY } from '../../streams/stream-failure.ts';
import { redactedFor } from '../../text/redacted-for.ts';

/** The same response with its events written again: every failure, and an early end, as `data: {"error": …}`. */
export function guardStream(response: Response): Response {
  if (response.body === null) return response;
  const events = guarded(response, response.body);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await events.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`data: ${value}\n\n`));
    },
    async cancel() {
      await events.return(undefined);
    },
  });
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  return new Response(body, { status, statusText, headers });
}

async function* guarded(
  response: Response,
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const completion = new ChoiceCompletion();
  for await (const { event, data } of readEvents(body)) {
    const meaning = interpretEvent(event, data);
    if (meaning.kind === 'failure') {
      yield failure(await redactedFor(response, meaning.message));
      return;
    }
    // The stream ends here: a client may otherwise wait until the connection is closed.
    yield data;
    if (meaning.kind === 'end') return;
    completion.add(meaning.value);
  }
  yield completion.complete ? '[DONE]' : failure(ENDED_TOO_EARLY);
}

function failure(message: unknown): string {
  return JSON.stringify({ error: { message, type: 'stream_error', code: null } });
}
