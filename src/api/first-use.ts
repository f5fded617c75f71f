/**
 * For getters: creates a value at its first use and puts it in the place of the getter. It is not enumerable, so that the keys of
 * a client do not depend on what was used.
 */
export function atFirstUse<T>(holder: object, name: string, create: () => T): T {
  const value = create();
  Object.defineProperty(holder, name, { value });
  return value;
}
