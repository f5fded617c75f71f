/** Everything that printing a value can show, in one text, to be searched for secrets. */

import { inspect } from 'node:util';

export function everythingShown(value: unknown): string {
  const texts: string[] = [];
  for (let e = value; e !== undefined && e !== null; e = e instanceof Error ? e.cause : undefined) {
    texts.push(inspect(e, { depth: 10, showHidden: true, getters: true }));
    texts.push(JSON.stringify(e) ?? '', String(e));
    if (e instanceof Error) texts.push(e.message, e.stack ?? '');
  }
  return texts.join('\n');
}
