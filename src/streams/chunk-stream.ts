/** The chunks of a streamed completion as an async iterable that ends with an error unless the completion is complete. */

import { ChoiceCompletion, interpretEvent } from './completion-events.ts';
import { EventTooLargeError, readEvents } from './event-stream.ts';
import { type StreamContext, streamEnded, streamFailed } from './stream-failure.ts';

/**
 * The chunks of a response as they arrive. Can be iterated once.
 *
 * `break`, an exception in the loop, `cancel()` and the `signal` of the call close the connection, which stops the model.
 *
 * @throws StreamFailedError when the server reports a failure in the stream
 * @throws StreamEndedError when the stream ends before the completion is complete
 * @throws APITimeoutError when nothing arrives for `idleTimeout`, APIConnectionError, AbortError
 */
export class ChunkStream<T> implements AsyncIterable<T> {
  /** Status and headers of the response. */
  readonly response: Response;
  readonly #context: StreamContext;
  #started = false;

  /** @internal */
  constructor(response: Response, context: StreamContext) {
    this.response = response;
    this.#context = context;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, void, undefined> {
    if (this.#started) throw new TypeError('A stream can be iterated only once.');
    this.#started = true;
    return this.#chunks();
  }

  /** Closes the connection of a stream that has not been iterated. */
  async cancel(): Promise<void> {
    if (!this.#started) await this.response.body?.cancel().catch(() => undefined);
  }

  async *#chunks(): AsyncGenerator<T, void, undefined> {
    const completion = new ChoiceCompletion();
    try {
      const body = this.response.body ?? new Blob([]).stream();
      for await (const { event, data } of readEvents(body)) {
        const meaning = interpretEvent(event, data);
        if (meaning.kind === 'end') return;
        if (meaning.kind === 'failure')
          throw await streamFailed(this.response, meaning.message, this.#context);
        completion.add(meaning.value);
        yield meaning.value as T;
      }
    } catch (error) {
      if (!(error instanceof EventTooLargeError)) throw error;
      throw await streamFailed(this.response, 'An event is larger than 16 MiB.', this.#context);
    }
    if (completion.complete) return;
    throw streamEnded(this.#context);
  }
}
