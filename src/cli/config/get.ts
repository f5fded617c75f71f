/** `nmp config get`: one value of the file, for scripts. */

import { type CliContext, selectedContext } from '../cli-context.ts';
import { EXIT } from '../errors/exit-codes.ts';
import { findKey } from './find-key.ts';
import { KEYS, readKey } from './keys.ts';

/** @returns 1 when the value is not set; then nothing is printed on stdout. */
export async function get(cli: CliContext, key: string): Promise<number> {
  const name = findKey(key, KEYS);
  const selected = await selectedContext(cli);
  const value = readKey(selected, name);
  if (value === undefined) {
    cli.io.note(`${name} is not set in context ${JSON.stringify(selected.name)}.`);
    return EXIT.failure;
  }
  cli.io.out(String(value));
  return EXIT.ok;
}
