/** The property of a client that gives plugins its transport; registered globally, because a plugin may come from another copy of the package. */

/** @internal */
export const TRANSPORT: unique symbol = Symbol.for('nemo-platform.transport.v1') as never;
