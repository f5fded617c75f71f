/** Random text for headers: idempotency keys and boundaries. */

/** 128 bits. Not `crypto.randomUUID`, which browsers have only on https pages. */
export function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
