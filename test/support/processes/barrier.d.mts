/** The types of `barrier.mjs`. */

export function passBarrier(): void;
