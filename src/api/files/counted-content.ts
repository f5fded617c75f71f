/** The content of one upload while it is sent: counts its bytes, keeps the error of its source, and compares what was stored. */

import { APIError, NeMoError } from '../../errors.ts';
import type { TransferStep } from './transfer.ts';
import { sizeOf, type UploadContent, type UploadItem } from './upload-source.ts';

export class CountedContent {
  /** The body to send. Browsers cannot send streams, so a Blob and bytes are kept as they are. */
  readonly content: UploadContent;
  /** For the header `content-length` of a stream; undefined when it is unknown, or when `fetch` determines it. */
  readonly length: number | undefined;
  /** The error with which the source failed. */
  failure: Error | undefined;
  readonly #path: string;
  readonly #step: TransferStep;
  #source: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #bytes = 0;
  #isComplete = false;

  constructor({ path, size }: UploadItem, content: UploadContent, step: TransferStep) {
    this.#path = path;
    this.#step = step;
    if (isInMemory(content)) {
      this.content = content;
      this.#count(sizeOf(content) ?? 0);
      this.#isComplete = true;
      return;
    }
    this.length = size;
    this.#source = bodyOf(content).getReader();
    this.content = this.#counted(this.#source, size);
  }

  /**
   * @param size - number of bytes that the server reports as stored; ignored unless it is a number.
   * @throws APIError `invalid_response` for a success that leaves bytes out.
   */
  checkStored(size: unknown): void {
    if (this.#isComplete && (typeof size !== 'number' || size === this.#bytes)) return;
    const what = this.#isComplete
      ? `stored ${String(size)} of the ${this.#bytes} bytes`
      : 'responded before it had received all bytes';
    throw new APIError(`The server ${what} of ${this.#path}.`, {
      code: 'invalid_response',
      method: 'PUT',
      url: '',
      status: 200,
    });
  }

  /** Closes the source, whose end is not read without a connection, and often not after its last byte. */
  async close(): Promise<void> {
    await this.#source?.cancel().catch(() => undefined);
  }

  #counted(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    size: number | undefined,
  ): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await reader.read().catch((error: unknown) => {
            throw this.#fail(sourceFailed(this.#path, error));
          });
          if (!done) {
            this.#count(value.byteLength);
            if (size !== undefined && this.#bytes > size) throw this.#fail(changed(this.#path));
            // A server may respond after the last byte, before the end of the source was read.
            this.#isComplete = this.#bytes === size;
            controller.enqueue(value);
            return;
          }
          if (size !== undefined && this.#bytes < size) throw this.#fail(changed(this.#path));
          this.#isComplete = true;
          controller.close();
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  #count(bytes: number): void {
    this.#bytes += bytes;
    this.#step.advance(bytes);
  }

  #fail(error: Error): Error {
    this.failure = error;
    return error;
  }
}

export function changed(path: string): NeMoError {
  return new NeMoError(`${path} was changed during the upload.`, { code: 'transfer_failed' });
}

function sourceFailed(path: string, error: unknown): Error {
  if (error instanceof NeMoError) return error;
  return new NeMoError(`The source of ${path} failed.`, { code: 'transfer_failed', cause: error });
}

function isInMemory(content: UploadContent): content is Blob | Uint8Array | ArrayBuffer {
  return content instanceof Blob || content instanceof Uint8Array || content instanceof ArrayBuffer;
}

export function bodyOf(content: UploadContent): ReadableStream<Uint8Array> {
  if (content instanceof ReadableStream) return content;
  if (content instanceof Blob) return content.stream() as ReadableStream<Uint8Array>;
  if (content instanceof Uint8Array || content instanceof ArrayBuffer) {
    return new Blob([content as BlobPart]).stream() as ReadableStream<Uint8Array>;
  }
  const iterator = content[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
