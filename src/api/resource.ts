/** What all resources have: the transport that carries their calls. */

import type { Transport } from '../http/transport.ts';

/** A part of the platform's API. */
export abstract class Resource {
  /** Not enumerable, so that a printed client stays short. */
  declare protected readonly http: Transport;

  constructor(http: Transport) {
    Object.defineProperty(this, 'http', { value: http });
  }
}
