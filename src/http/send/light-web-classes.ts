/**
 * What ky takes for `Request` and `Headers` in every build. It makes two of each for a call, and none is sent: over-ky.ts passes the
 * call on as it was, and gives ky nothing to put into them. Real ones are a third of what a call costs, and in Node they bring its
 * whole `fetch`, which takes as long to load as Node to start.
 */

export class LightHeaders extends Map<string, string> {
  /** ky passes an empty object, which no `Map` can be made of. */
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
