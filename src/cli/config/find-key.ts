/** Finds a key by its name as typed: `base-url` means `base_url`. */

import { didYouMean } from '../errors/did-you-mean.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { Key } from './keys.ts';

/** @throws UsageError */
export function findKey(typed: string, keys: readonly Key[]): Key {
  const wanted = typed.replaceAll('-', '_');
  const key = keys.find((each) => each === wanted);
  if (key !== undefined) return key;
  throw new UsageError(
    `Unknown key ${JSON.stringify(typed)}. The keys are ${keys.join(', ')}.${didYouMean(wanted, keys)}`,
  );
}
