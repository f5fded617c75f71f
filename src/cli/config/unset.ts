/** `nmp config unset`: takes values of a context away again; the defaults then count. */

import { unsetInContext } from '../../config-file/context-unset.ts';
import { type CliContext, selectedContext } from '../cli-context.ts';
import { UsageError } from '../usage-error.ts';
import { findKey } from './find-key.ts';
import { KEYS, UNSETTABLE } from './keys.ts';

/** What was not set is no error: afterwards it is as it was wanted. */
export async function unset(cli: CliContext, typed: readonly string[]): Promise<void> {
  const keys = [...new Set(typed.map((each) => findKey(each, KEYS)))];
  const needed = keys.find((key) => !UNSETTABLE.includes(key));
  if (needed !== undefined) {
    throw new UsageError(`${needed} cannot be taken away: no context is without it.`);
  }
  const { store, name, context } = await selectedContext(cli);
  const removed = context === undefined ? [] : await unsetInContext(store, name, keys);
  const where = `in context ${JSON.stringify(name)} of ${store.path}`;
  for (const key of keys) {
    cli.io.note(
      `${key} ${removed.includes(key) ? 'is not set any more' : 'was not set'} ${where}.`,
    );
  }
}
