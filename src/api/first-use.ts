/**
 * For getters: creates a value on first use and replaces the getter by it. The property is not enumerable, so
 * that the keys of a client do not depend on what was used.
 */
export function atFirstUse<T>(holder: object, name: string, create: () => T): T {
  const value = create();
  Object.defineProperty(holder, name, { value });
  return value;
}
