/**
 * A response of `node:http` with the interface of `Response`. Status, single headers and the whole text are read without a
 * web `Response` and its stream, which take as long to make as to receive the response.
 */

import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { decoded } from './content-codings.ts';
import { networkError } from './network-error.ts';
import { ResponseHeaders } from './response-headers.ts';
import { toWebStream } from './web-stream.ts';

/** Statuses that have no body (RFC 9110 §6.4.1). */
const NULL_BODY = new Set([204, 205, 304]);

export class NodeResponse implements Response {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected = false;
  readonly type = 'default';
  readonly headers: ResponseHeaders;
  readonly #message: IncomingMessage;
  readonly #abortReason: () => unknown;
  readonly #hasBody: boolean;
  #isUsed = false;
  #real: Response | undefined;

  /** @param abortReason - what readers of the body get when the request has been aborted; undefined while it was not. */
  constructor(message: IncomingMessage, url: string, method: string, abortReason: () => unknown) {
    this.status = message.statusCode ?? 0;
    this.statusText = message.statusMessage ?? '';
    this.url = url;
    this.headers = new ResponseHeaders(message.rawHeaders);
    this.#message = message;
    this.#abortReason = abortReason;
    this.#hasBody = method !== 'HEAD' && !NULL_BODY.has(this.status);
    // Without this listener, an error would end the process if no one reads the body; a reader finds it in `errored`.
    message.on('error', () => undefined);
    if (!this.#hasBody) message.resume();
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get body(): Response['body'] {
    return this.toResponse().body;
  }

  get bodyUsed(): boolean {
    return this.#isUsed || (this.#real?.bodyUsed ?? false);
  }

  /**
   * The body, without what compresses it.
   *
   * @param maxBytes - after decompression; a larger body is abandoned.
   * @returns undefined when the body is larger.
   */
  async bytesWithin(maxBytes: number): Promise<Uint8Array | undefined> {
    if (this.bodyUsed) throw new TypeError('Body is unusable: Body has already been read');
    this.#isUsed = true;
    const pieces = this.#hasBody ? await this.#collect(maxBytes) : [];
    return pieces?.length === 1 ? pieces[0] : pieces && Buffer.concat(pieces);
  }

  async text(): Promise<string> {
    if (this.#real !== undefined) return this.#real.text();
    return new TextDecoder().decode(await this.bytesWithin(Number.POSITIVE_INFINITY));
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.toResponse().arrayBuffer();
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  async blob(): Promise<Blob> {
    return this.toResponse().blob();
  }

  async formData(): Promise<FormData> {
    return this.toResponse().formData();
  }

  clone(): Response {
    return this.toResponse().clone();
  }

  /** The same response for programs, which may check `instanceof Response`. */
  toResponse(): Response {
    this.#real ??= this.#makeReal();
    return this.#real;
  }

  #makeReal(): Response {
    const { status, statusText, url } = this;
    const isUsed = this.#isUsed;
    const stream = this.#hasBody && !isUsed ? this.#webStream() : null;
    // The constructor accepts only 200 to 599, but servers send other values too.
    const isUsual = status >= 200 && status <= 599;
    const headers = this.headers.toHeaders();
    const init = { status: isUsual ? status : 200, headers };
    const response = new Response(stream, init);
    const facts: Record<string, unknown> = { url, statusText };
    if (!isUsual) Object.assign(facts, { status, ok: false });
    if (isUsed) facts['bodyUsed'] = true;
    for (const [name, value] of Object.entries(facts))
      Object.defineProperty(response, name, { value });
    return response;
  }

  #webStream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return toWebStream(this.#readable(), (error) => this.#failure(error));
  }

  #readable(): Readable {
    return decoded(this.#message, this.headers.get('content-encoding'));
  }

  #collect(maxBytes: number): Promise<Buffer[] | undefined> {
    return new Promise((resolve, reject) => {
      const body = this.#readable();
      const fail = (error: unknown) => reject(this.#failure(error));
      if (this.#message.destroyed && !this.#message.complete) return fail(this.#message.errored);
      const pieces: Buffer[] = [];
      let size = 0;
      body.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size <= maxBytes) {
          pieces.push(piece);
          return;
        }
        resolve(undefined);
        body.destroy();
        this.#message.destroy();
      });
      body.on('end', () => resolve(pieces));
      body.on('error', fail);
      body.on('close', () => body.readableEnded || fail(undefined));
    });
  }

  #failure(error: unknown): unknown {
    return this.#abortReason() ?? networkError('terminated', error ?? 'ECONNRESET');
  }
}
