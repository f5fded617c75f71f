/** The pieces of a response body. `for await` over the body itself does not exist in every browser. */

/** Yields the pieces of a body, none if there is no body, and cancels the body when the reader stops. */
export async function* chunksOf(
  body: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // After the end this does nothing; on `break` and on errors it closes the connection.
    void reader.cancel().catch(() => undefined);
  }
}
