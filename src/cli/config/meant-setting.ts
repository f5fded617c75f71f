/** Names the option of `nmp config set` for a key and a value, as `git config` takes them. */

import { shellWord } from '../../text/shell-word.ts';
import { KEYS } from './keys.ts';

/**
 * @param words - as in `['workspace', 'ml']` or `['workspace=ml']`.
 * @returns command lines; none for a key that is not known. The value of a secret is not repeated.
 */
export function meantSetting(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words.flatMap((word, i) => (i === 0 ? word.split(/=(.*)/s) : word));
  const key = first.replaceAll('-', '_');
  if (/^(?:access_)?token$/.test(key)) return ['nmp config set --access-token -'];
  if (key === 'context') return ['nmp config use-context'];
  const known = KEYS.find((each) => each === key || each === `default_${key}`);
  if (known === undefined) return [];
  const option = known.replaceAll('_', '-');
  const [value = ''] = rest;
  if (known !== 'truncate') {
    return [`nmp config set --${option}${value === '' ? '' : ` ${shellWord(value)}`}`];
  }
  return [`nmp config set --${/^(?:f|n|off|0)/i.test(value) ? 'no-' : ''}truncate`];
}
