/** Time limits that callers give, and the one of a call if neither the call nor the client sets one. */

const TIMEOUT = 60_000;

/** A completion that is not streamed sends its headers when the model has finished. */
const MODEL_TIMEOUT = 600_000;

/**
 * | call | milliseconds of an attempt |
 * | ---- | -------------------------- |
 * | POST on a path that passes it on to a model | 600 000 |
 * | any other | 60 000 |
 *
 * @param path - filled in, without that of the base URL.
 */
export function defaultTimeout(
  method: string,
  path: string,
  modelPaths: readonly RegExp[] = [],
): number {
  const toModel = method === 'POST' && modelPaths.some((pattern) => pattern.test(path));
  return toModel ? MODEL_TIMEOUT : TIMEOUT;
}

/**
 * @param name - of the option.
 * @throws TypeError
 */
export function checkTimeout(ms: number, name: string): number {
  if (typeof ms === 'number' && ms > 0) return ms;
  throw new TypeError(`\`${name}\` must be more than 0 milliseconds.`);
}
