/** Reads server-sent events (WHATWG HTML, section 9.2) from a response body, and cancels the body when the reader stops. */

import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { chunksOf } from './chunks.ts';
import { TooLargeError } from './lines.ts';

/** Characters that one event may have, with the comments before it. A chunk of a completion has some hundred. */
const MAX_EVENT = 16 * 2 ** 20;

/** An event is larger than this reader accepts. */
export class EventTooLargeError extends TooLargeError {}

/** @throws EventTooLargeError, and whatever the body throws when the connection is cut or idle for too long */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<EventSourceMessage, void, undefined> {
  const events: EventSourceMessage[] = [];
  let tooLarge = false;
  const parser = createParser({
    maxBufferSize: MAX_EVENT,
    onEvent: (event) => events.push(event),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') tooLarge = true;
    },
  });
  // The standard replaces what is not UTF-8.
  const decoder = new TextDecoder();
  let length = 0;
  for await (const chunk of chunksOf(body)) {
    const text = decoder.decode(chunk, { stream: true });
    length += text.length;
    parser.feed(text);
    if (events.length > 0) length = 0;
    if (tooLarge || length > MAX_EVENT) throw new EventTooLargeError();
    yield* events.splice(0);
  }
  parser.reset({ consume: true });
  if (tooLarge) throw new EventTooLargeError();
  yield* events.splice(0);
}
