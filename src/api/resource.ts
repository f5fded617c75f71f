/** The base class of all resources: their transport, and sub-resources that are created on first use. */

import type { Transport } from '../http/transport.ts';

/** A resource of the platform's API. */
export abstract class Resource {
  /** Not enumerable, so that a printed client stays short. */
  declare protected readonly http: Transport;

  constructor(http: Transport) {
    Object.defineProperty(this, 'http', { value: http });
  }

  /** For the getter of a resource below this one. */
  protected part<T, Rest extends readonly unknown[]>(
    name: string,
    type: new (http: Transport, ...rest: Rest) => T,
    ...rest: Rest
  ): T {
    return atFirstUse(this, name, () => new type(this.http, ...rest));
  }
}

/**
 * For getters: creates a value on first use and replaces the getter by it. The property is not enumerable, so
 * that the keys of a client do not depend on what was used.
 */
export function atFirstUse<T>(holder: object, name: string, create: () => T): T {
  const value = create();
  Object.defineProperty(holder, name, { value });
  return value;
}
