/** A response body that the caller reads: its failures become typed errors of this package, and its end releases all resources. */

/** Hooks that run while the caller reads the body. */
export interface BodyGuard {
  /** Called when the caller begins to wait for a piece. */
  readonly waiting: () => void;
  /** Called when the piece has arrived. */
  readonly arrived: () => void;
  /** Converts an error of the network into one of this package. */
  readonly translate: (error: unknown) => Promise<Error>;
  /** Called once, when the body has ended, has failed, or is no longer referenced. */
  readonly ended: () => void;
}

/**
 * Reads a piece only when the caller does, so that a slow reader is not taken for a silent server and nothing
 * is buffered.
 */
export class GuardedBody {
  readonly stream: ReadableStream<Uint8Array>;
  // Keeps the response, not only its body: some runtimes cancel the body of an unreferenced response.
  readonly #response: Response;
  readonly #guard: BodyGuard;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #isOver = false;
  #failure: Error | undefined;

  /** @param response - has a body that nothing else reads. */
  constructor(response: Response, guard: BodyGuard) {
    this.#response = response;
    this.#guard = guard;
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(),
        cancel: () => this.#cancel(),
      },
      { highWaterMark: 0 },
    );
  }

  /** The error that has ended the body. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Ends the body with an error, also while a piece is awaited. Does nothing when it has ended already. */
  fail(error: Error): void {
    if (!this.#end()) return;
    this.#failure = error;
    this.#controller?.error(error);
    void this.#close();
  }

  async #pull(): Promise<void> {
    this.#reader ??= this.#response.body!.getReader();
    this.#guard.waiting();
    try {
      const { done, value } = await this.#reader.read();
      this.#guard.arrived();
      if (this.#isOver) return;
      if (!done) this.#controller?.enqueue(value);
      else if (this.#end()) this.#controller?.close();
    } catch (error) {
      this.fail(await this.#guard.translate(error));
    }
  }

  #cancel(): Promise<void> {
    this.#end();
    return this.#close();
  }

  async #close(): Promise<void> {
    const body = this.#reader ?? this.#response.body;
    await body?.cancel().catch(() => undefined);
  }

  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#guard.ended();
    return true;
  }
}
