/** Assertions that work in every runtime. */

export function assert(condition, found) {
  if (!condition) throw new Error(`found ${shown(found)}`);
}

export function equal(found, expected) {
  const [left, right] = [shown(found), shown(expected)];
  if (left !== right) throw new Error(`found ${left}, expected ${right}`);
}

/** The error of a call that must fail. */
export async function failure(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

/** The result of a check that has no meaning in this runtime. */
export function skip(reason) {
  return { skipped: reason };
}

function shown(value) {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Set) return shown([...value]);
  return JSON.stringify(value) ?? String(value);
}
