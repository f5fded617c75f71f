/** The promise that every call returns: awaited it gives the data, and on demand the response behind it. */

/** The data of a response and the response itself. */
export interface WithResponse<T> {
  readonly data: T;
  /** Status and headers; its body has been read. */
  readonly response: Response;
  /** The `x-request-id` of the response, for the platform's logs. */
  readonly requestId: string | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: as in the standard library, so that handlers may name their error's class.
type Rejected<E> = ((reason: any) => E | PromiseLike<E>) | null;

/** The promise of a call. */
export class RequestPromise<T> implements Promise<T> {
  readonly [Symbol.toStringTag]: string = 'RequestPromise';
  readonly #result: Promise<WithResponse<T>>;
  #isOpened: boolean | undefined;

  /** @param send - called in the next microtask, so that `asResponse()` can still ask for the response itself. */
  constructor(send: (asResponse: boolean) => Promise<WithResponse<T>>) {
    this.#result = Promise.resolve().then(() => {
      this.#isOpened ??= false;
      return send(this.#isOpened);
    });
  }

  /** The data together with status, headers and request id. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#result;
  }

  /**
   * The response as soon as its headers have arrived, with its body unread. Then `idleTimeout` bounds the wait
   * for each piece of the body, and what fails in it is an APIConnectionError, APITimeoutError or AbortError.
   * Call it in the same turn as the method itself.
   *
   * @throws TypeError when the body is being read as data already.
   */
  async asResponse(): Promise<Response> {
    this.#isOpened ??= true;
    if (!this.#isOpened) {
      throw new TypeError(
        'Too late for asResponse(): call it right after the method, before any await.',
      );
    }
    return (await this.#result).response;
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaited is what this class is for.
  then<R = T, E = never>(
    onFulfilled?: ((data: T) => R | PromiseLike<R>) | null,
    onRejected?: Rejected<E>,
  ): Promise<R | E> {
    return this.#result.then((result) => result.data).then(onFulfilled, onRejected);
  }

  catch<E = never>(onRejected?: Rejected<E>): Promise<T | E> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
