/** `nmp config get`: one value of the file, for scripts. */

import { type CliContext, selectedContext } from '../cli-context.ts';
import { didYouMean } from '../did-you-mean.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageError } from '../usage-error.ts';
import { KEYS, readKey } from './keys.ts';

/** @returns 1 when the value is not set; nothing is on stdout then. */
export async function get(cli: CliContext, key: string): Promise<number> {
  const wanted = key.replaceAll('-', '_');
  const name = KEYS.find((each) => each === wanted);
  if (name === undefined) {
    throw new UsageError(
      `There is no key ${JSON.stringify(key)}: it is one of ${KEYS.join(', ')}.${didYouMean(wanted, KEYS)}`,
    );
  }
  const selected = await selectedContext(cli);
  const value = readKey(selected, name);
  if (value === undefined) {
    cli.io.note(`${name} is not set in context ${JSON.stringify(selected.name)}.`);
    return EXIT.failure;
  }
  cli.io.out(String(value));
  return EXIT.ok;
}
