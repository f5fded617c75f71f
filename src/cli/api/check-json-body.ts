/** Refuses a file with a syntax error before it is sent as JSON. */

import { placeOfJsonError } from '../errors/text-place.ts';
import { UsageError } from '../errors/usage-error.ts';
import { operationAt } from './known-operation.ts';

interface JsonBody {
  readonly bytes: Uint8Array;
  /** As the user typed it. */
  readonly file: string;
  readonly method: string;
  readonly path: string;
}

/**
 * Operations that take a file accept any content; a path of no operation is checked only when the content begins like JSON.
 *
 * @throws UsageError that does not repeat the content: it may hold secrets.
 */
export async function checkJsonBody({ bytes, file, method, path }: JsonBody): Promise<void> {
  const operation = await operationAt(method, path);
  const parameters = Object.values(operation?.parameters ?? {});
  if (parameters.some((each) => each.in === 'content')) return;
  const text = new TextDecoder().decode(bytes);
  if (operation === undefined && !/^\s*[{[]/.test(text)) return;
  try {
    JSON.parse(text);
  } catch (error) {
    const name = file === '-' ? 'Standard input' : file;
    throw new UsageError(
      `${name} is not valid JSON${placeOfJsonError(text, error)}. For another format, add its type with -H content-type:TYPE.`,
    );
  }
}
