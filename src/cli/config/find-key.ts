/** Finds a key by what was typed for it: `base-url` is `base_url`. */

import { didYouMean } from '../did-you-mean.ts';
import { UsageError } from '../usage-error.ts';
import type { Key } from './keys.ts';

/** @throws UsageError */
export function findKey(typed: string, keys: readonly Key[]): Key {
  const wanted = typed.replaceAll('-', '_');
  const key = keys.find((each) => each === wanted);
  if (key !== undefined) return key;
  throw new UsageError(
    `There is no key ${JSON.stringify(typed)}: it is one of ${keys.join(', ')}.${didYouMean(wanted, keys)}`,
  );
}
