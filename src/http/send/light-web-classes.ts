/**
 * Replacements for `Request` and `Headers` that ky uses in every build. It creates two of each for a call, and none is sent:
 * over-ky.ts sends the original call, and gives ky nothing to put into them. Real ones are a third of the cost of a call, and in
 * Node they load its whole `fetch`, which takes as long as the start of Node.
 */

export class LightHeaders extends Map<string, string> {
  /** ky passes an empty object, which the constructor of `Map` refuses. */
  constructor(_init: object) {
    super();
  }
}

export class LightRequest {
  /** ky sends the one and keeps the other. */
  clone(): this {
    return this;
  }
}

/** In place of the classes that ky does without, as it does in old browsers. */
export const NONE = undefined;
