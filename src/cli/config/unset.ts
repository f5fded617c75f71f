/** `nmp config unset`: removes values from a context, so that the defaults apply. */

import { unsetInContext } from '../../config-file/edits/context-unset.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { findKey } from './find-key.ts';
import { KEYS, UNSETTABLE } from './keys.ts';

/** Unsetting a value that is not set succeeds. */
export async function unset(cli: CliContext, typed: readonly string[]): Promise<void> {
  const keys = [...new Set(typed.map((each) => findKey(each, KEYS)))];
  const needed = keys.find((key) => !UNSETTABLE.includes(key));
  if (needed !== undefined) {
    throw new UsageError(`${needed} can't be unset: every context needs it.`);
  }
  const { store, name, context } = await selectedContext(cli);
  const removed = context === undefined ? [] : await unsetInContext(store, name, keys);
  const where = `in context ${JSON.stringify(name)} of ${store.path}`;
  for (const key of keys) {
    cli.io.note(removed.includes(key) ? `Unset ${key} ${where}.` : `${key} was not set ${where}.`);
  }
}
