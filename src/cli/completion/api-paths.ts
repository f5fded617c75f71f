/** Completes the method and the path of `nmp api`, keeping the values that the user typed for placeholders. */

import { allOperations } from '../resources/all-operations.ts';
import type { Operation } from '../resources/operation.ts';
import type { Candidate } from './candidate.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'];

/**
 * @param operands - the words before this one.
 * @param text - the part of the word that is typed so far.
 */
export async function apiWords(
  operands: readonly string[],
  text: string,
): Promise<readonly Candidate[]> {
  const [method, ...more] = operands;
  const isMethod = method !== undefined && METHODS.includes(method.toUpperCase());
  if (more.length > 0 || (method !== undefined && !isMethod)) return [];
  const methods = method === undefined ? METHODS : [];
  const operations = (await allOperations()).filter(
    ({ http }) => method === undefined || http === method.toUpperCase(),
  );
  return [...methods.map((value) => ({ value, description: '' })), ...pathsOf(operations, text)];
}

function pathsOf(operations: readonly Operation[], text: string): readonly Candidate[] {
  const found = new Map<string, string>();
  for (const { http, path, summary } of operations) {
    const value = continued(path, text);
    if (value === undefined) continue;
    const others = found.get(value);
    found.set(
      value,
      others === undefined ? `${http}: ${summary}` : `${others}; ${http}: ${summary}`,
    );
  }
  return [...found].map(([value, description]) => ({ value, description }));
}

/** The path with its beginning as typed; undefined when it does not begin like that. */
function continued(path: string, text: string): string | undefined {
  const typed = text.split('/');
  const parts = path.split('/');
  if (typed.length > parts.length) return undefined;
  const last = typed.length - 1;
  const fits = typed.every((word, i) => {
    const part = parts[i]!;
    if (part.startsWith('{') && word !== '') return true;
    return i === last ? part.startsWith(word) : part === word;
  });
  if (!fits) return undefined;
  const end = parts[last]!;
  const isValue = end.startsWith('{') && !end.startsWith(typed[last]!);
  return [...typed.slice(0, last), isValue ? typed[last] : end, ...parts.slice(typed.length)].join(
    '/',
  );
}
