/**
 * Replacements for the web classes that ky uses in every build, each exported under the name of the class. It creates two of
 * `Request` and `Headers` for a call, and none is sent: over-ky.ts sends the original call, and gives ky nothing to put into
 * them. Real ones are a third of the cost of a call, and in Node they load its whole `fetch`, which takes as long as the start
 * of Node.
 */

class LightHeaders extends Map<string, string> {
  /** ky passes an empty object, which the constructor of `Map` refuses. */
  constructor(_init: object) {
    super();
  }
}

class LightRequest {
  /** ky sends the one and keeps the other. */
  clone(): this {
    return this;
  }
}

const NONE = undefined;

export {
  LightHeaders as Headers,
  LightRequest as Request,
  // Classes that ky does without, as it does in old browsers.
  NONE as AbortController,
  NONE as AbortSignal,
  NONE as FormData,
  NONE as ReadableStream,
  NONE as Response,
};
