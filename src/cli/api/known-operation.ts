/** Finds the operation that a path with values belongs to, for its columns and the kind of its body. */

import { allOperations } from '../resources/all-operations.ts';
import type { Operation } from '../resources/operation.ts';

/**
 * @param path - with values in place of the placeholders, except `{workspace}`; a query is ignored.
 * @returns the operation with the most literal parts; undefined for a path of none.
 */
export async function operationAt(method: string, path: string): Promise<Operation | undefined> {
  const typed = partsOf(path.replace(/\?.*$/s, ''));
  const found = (await allOperations()).filter(
    (each) => each.http === method && fits(partsOf(each.path), typed),
  );
  return found.reduce<Operation | undefined>(
    (best, each) => (best && literalsOf(best) >= literalsOf(each) ? best : each),
    undefined,
  );
}

function partsOf(path: string): readonly string[] {
  return path.split('/');
}

/** The last placeholder of a path may hold slashes, as the path of a file. */
function fits(parts: readonly string[], typed: readonly string[]): boolean {
  const isOpen = isPlaceholder(parts.at(-1)!);
  if (isOpen ? typed.length < parts.length : typed.length !== parts.length) return false;
  return parts.every((part, i) => (isPlaceholder(part) ? typed[i] !== '' : part === typed[i]));
}

function literalsOf({ path }: Operation): number {
  return partsOf(path).filter((part) => !isPlaceholder(part)).length;
}

function isPlaceholder(part: string): boolean {
  return part.startsWith('{');
}
