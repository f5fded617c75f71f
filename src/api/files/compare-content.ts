/** Compares two streams byte by byte, and stops at the first difference. */

/** @param download - opens the other stream; if that fails, the first one is closed too. */
export async function sameContent(
  a: ReadableStream<Uint8Array>,
  download: () => PromiseLike<{ readonly body: ReadableStream<Uint8Array> | null }>,
): Promise<boolean> {
  const left = new ByteReader(a);
  let right: ByteReader | undefined;
  try {
    right = new ByteReader((await download()).body ?? new Blob([]).stream());
    for (;;) {
      const [x, y] = await Promise.all([left.peek(), right.peek()]);
      if (x === undefined || y === undefined) return x === y;
      const length = Math.min(x.byteLength, y.byteLength);
      for (let i = 0; i < length; i++) if (x[i] !== y[i]) return false;
      left.skip(length);
      right.skip(length);
    }
  } finally {
    await Promise.all([left.cancel(), right?.cancel()]);
  }
}

class ByteReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
  }

  /** The bytes at hand, at least one; undefined at the end. */
  async peek(): Promise<Uint8Array | undefined> {
    while (this.#rest.byteLength === 0) {
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#rest = value;
    }
    return this.#rest;
  }

  skip(length: number): void {
    this.#rest = this.#rest.subarray(length);
  }

  async cancel(): Promise<void> {
    await this.#reader.cancel().catch(() => undefined);
  }
}
