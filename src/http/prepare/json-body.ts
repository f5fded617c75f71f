/** Writes plain data as JSON, and refuses what JSON would change or drop in silence. */

const MAX_DEPTH = 500;

/** The place of what cannot be sent, and why; `explainMisuse` says what can. */
export class UnsendableBodyError extends TypeError {}

/**
 * | value | becomes |
 * | ----- | ------- |
 * | null, boolean, string, finite number, arrays and plain objects of these | itself |
 * | an object with `toJSON` (`Date`, `URL`) | what `toJSON` returns |
 * | `undefined` as the value of a key | left out |
 * | NaN, Infinity, an invalid `Date`, bigint, function, symbol, Map, Set, other class instances | refused |
 *
 * @throws UnsendableBodyError that names the place, as in `body.items[2].size`
 */
export function toJson(body: unknown): string {
  checkPlain(body, 'body', 0);
  return JSON.stringify(body);
}

/** Whether the value is NaN, Infinity or an invalid Date, which JSON would turn into null. */
export function isUnwritable(value: unknown): boolean {
  return (typeof value === 'number' || value instanceof Date) && !Number.isFinite(Number(value));
}

function checkPlain(value: unknown, place: string, depth: number): void {
  if (isUnwritable(value)) throw new UnsendableBodyError(`${place} is ${value}`);
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return;
    case 'object':
      checkObject(value, place, depth);
      return;
    default:
      throw new UnsendableBodyError(`${place} is of type ${typeof value}`);
  }
}

function checkObject(value: object | null, place: string, depth: number): void {
  if (value === null || typeof (value as { toJSON?: unknown }).toJSON === 'function') return;
  if (depth > MAX_DEPTH)
    throw new UnsendableBodyError(`body is nested more than ${MAX_DEPTH} levels deep`);
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      checkPlain(item, `${place}[${i}]`, depth + 1);
    });
    return;
  }
  if (!isPlain(value)) throw new UnsendableBodyError(`${place} is a ${nameOfClass(value)}`);
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) checkPlain(item, `${place}.${key}`, depth + 1);
  }
}

/** Whether the value is an array or a plain object. */
export function isPlainData(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && isPlain(value));
}

/** Also for objects of another realm, whose `Object.prototype` is a different one. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOfClass(value: object): string {
  const { name } = (value.constructor ?? {}) as { name?: unknown };
  return typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'class instance';
}
