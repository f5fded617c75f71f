/** The chunks of a streamed completion as an async iterable that ends with an error unless the completion is complete. */

import {
  AbortError,
  APIConnectionError,
  APITimeoutError,
  NeMoError,
  StreamEndedError,
  StreamFailedError,
} from '../errors.ts';
import { sanitizeText } from '../text/sanitize-text.ts';
import { ChoiceCompletion, interpretEvent } from './completion-events.ts';
import { EventTooLargeError, IdleError, readEvents } from './event-stream.ts';

export interface StreamContext {
  /** Milliseconds without a byte after which the stream fails. */
  readonly idleTimeout: number;
  readonly method: string;
  /** Without query. */
  readonly url: string;
  readonly requestId: string | undefined;
  readonly signal: AbortSignal | undefined;
}

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
      for await (const { event, data } of readEvents(body, this.#context.idleTimeout)) {
        const { kind, ...content } = interpretEvent(event, data);
        if (kind === 'end') return;
        if (kind === 'failure') throw this.#failed((content as { message: unknown }).message);
        const { value } = content as { value: object };
        completion.add(value);
        yield value as T;
      }
    } catch (error) {
      throw this.#translate(error);
    }
    if (completion.complete) return;
    throw new StreamEndedError(
      `${this.#place}\nThe stream ended before the response was complete.`,
      { ...this.#facts, code: 'stream_ended', retryable: true },
    );
  }

  #failed(message: unknown): StreamFailedError {
    const detail = sanitizeText(message) || 'The server reported an error without a message.';
    return new StreamFailedError(`${this.#place}\n${detail}`, {
      ...this.#facts,
      code: 'stream_failed',
      detail,
    });
  }

  #translate(error: unknown): unknown {
    const { signal, idleTimeout } = this.#context;
    if (error instanceof NeMoError) return error;
    if (signal?.aborted) return new AbortError(signal.reason);
    if (error instanceof IdleError) {
      return new APITimeoutError(
        `${this.#place}\nThe stream sent nothing for ${idleTimeout / 1000} s.`,
        { ...this.#facts, code: 'timeout', retryable: true },
      );
    }
    if (error instanceof EventTooLargeError) return this.#failed('An event is larger than 16 MiB.');
    return new APIConnectionError(`${this.#place}\nThe connection was lost during the stream.`, {
      ...this.#facts,
      code: 'connection_failed',
      retryable: true,
      cause: error,
    });
  }

  get #place(): string {
    return `${this.#context.method} ${this.#context.url}`;
  }

  get #facts() {
    const { method, url, requestId } = this.#context;
    return { method, url, requestId };
  }
}
