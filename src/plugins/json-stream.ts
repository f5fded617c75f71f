/** Streams of JSON values that plugins send, as async iterables: server-sent events, or one value per line (NDJSON). */

import type { StreamFailedError } from '../errors.ts';
import type { Download } from '../http/parse/download.ts';
import type { RequestPromise } from '../http/request-promise.ts';
import { readEvents } from '../streams/event-stream.ts';
import { NotUtf8Error, readLines, TooLargeError } from '../streams/lines.ts';
import { type StreamContext, streamEnded, streamFailed } from '../streams/stream-failure.ts';
import { parseJson } from '../text/parse-json.ts';
import { requestIdFor } from '../text/redacted-for.ts';

/** What comes in one piece, and the ID to continue after it. */
interface Piece {
  readonly data: string;
  readonly id?: string | undefined;
}

/**
 * The values of a stream as they arrive. The request is sent when the iteration starts, and again for each further one.
 *
 * `break`, an exception in the loop and the `signal` of the call close the connection. Values that only keep the
 * connection alive are left out.
 *
 * @throws StreamFailedError when the server reports a failure in the stream
 * @throws StreamEndedError when the stream ends before the server has said that it is complete
 * @throws APIError by status, APITimeoutError when nothing arrives for `idleTimeout`, APIConnectionError, AbortError
 */
export class JsonStream<T> implements AsyncIterable<T> {
  /**
   * ID of the last value. A call with the header `Last-Event-ID` continues after it; undefined where the stream has no
   * IDs.
   */
  lastEventId: string | undefined;
  readonly #send: () => RequestPromise<Download>;
  readonly #method: string;

  /** @internal */
  constructor(send: () => RequestPromise<Download>, method: string) {
    this.#send = send;
    this.#method = method;
  }

  /** Sends the request and returns the response with its body unread. */
  asResponse(): Promise<Response> {
    return this.#send().asResponse();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    const response = await this.asResponse();
    const { body } = response;
    if (body === null) return;
    const isEvents = /\bevent-stream\b/.test(response.headers.get('content-type') ?? '');
    const pieces: AsyncIterable<Piece> = isEvents ? readEvents(body) : readLines(body);
    try {
      for await (const { data, id } of pieces) {
        const value = await this.#parsed(data, response);
        const { kind } = Object(value) as { kind?: unknown };
        if (kind === 'done') return;
        if (kind === 'error')
          throw await this.#failed((value as { message?: unknown }).message, response);
        if (kind !== 'heartbeat') yield value as T;
        if (id !== undefined) this.lastEventId = id;
      }
    } catch (error) {
      if (error instanceof NotUtf8Error)
        throw await this.#failed('The stream contains text that is not UTF-8.', response);
      if (error instanceof TooLargeError)
        throw await this.#failed('A value of the stream is larger than 64 MiB.', response);
      throw error;
    }
    // Events follow something that grows: they end when it is deleted.
    if (isEvents) return;
    throw streamEnded(await this.#contextOf(response));
  }

  async #parsed(data: string, response: Response): Promise<unknown> {
    try {
      return parseJson(data);
    } catch (error) {
      const what = error instanceof RangeError ? 'JSON that is nested too deeply' : 'invalid JSON';
      throw await this.#failed(`The stream contains ${what}.`, response);
    }
  }

  async #failed(message: unknown, response: Response): Promise<StreamFailedError> {
    return streamFailed(response, message, await this.#contextOf(response));
  }

  async #contextOf(response: Response): Promise<StreamContext> {
    const url = response.url.replace(/\?.*/, '');
    return { method: this.#method, url, requestId: await requestIdFor(response) };
  }
}
