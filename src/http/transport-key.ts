/** The property of a client that gives plugins its transport, also those of another module format or copy of the package. */

/** @internal */
export const TRANSPORT: unique symbol = Symbol.for('nemo-platform.transport.v1') as never;
