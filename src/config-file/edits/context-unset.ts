/** Removes values of a context from the config file, so that the defaults apply. */

import type { Pair, YAMLMap } from 'yaml';
import { type ConfigDocument, mapOf, pairOf, textOf } from '../config-document.ts';
import type { FileConfigStore } from '../file-config-store.ts';
import { findEntry, renderConfig } from './config-edit.ts';

/** The keys as the file names them. All except the workspace and the model are preferences. */
const OF_CONTEXT: ReadonlySet<string> = new Set(['workspace', 'default_model']);

/**
 * @returns those of the keys that were set.
 * @throws ConfigError; the file is then as it was.
 */
export async function unsetInContext(
  store: FileConfigStore,
  name: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  return store.edit((config) => {
    const context = findEntry(config, 'contexts', name);
    if (context === undefined) return { outcome: [] };
    const outcome = keys.filter((key) => {
      const map = OF_CONTEXT.has(key) ? context : ownMap(config, context, 'preferences');
      if (map === undefined || textOf(config, map, key) === undefined) return false;
      removeKey(config, map, key);
      return true;
    });
    return outcome.length === 0 ? { outcome } : { outcome, text: renderConfig(config) };
  });
}

/** Copies the target of an alias, which other entries share, into this entry. */
function ownMap(config: ConfigDocument, entry: YAMLMap, key: string): YAMLMap | undefined {
  const map = mapOf(config, entry, key);
  const isAlias = config.yaml.isAlias(entry.get(key, true));
  if (map === undefined || !isAlias) return map;
  const own = map.clone() as YAMLMap;
  delete own.anchor;
  entry.set(key, own);
  return own;
}

/** Keeps a comment above the key, which may be about the following keys too. */
function removeKey(config: ConfigDocument, map: YAMLMap, key: string): void {
  const pair = pairOf(config, map, key)!;
  const at = map.items.indexOf(pair);
  const above = commentAbove(pair);
  map.items.splice(at, 1);
  const next = map.items[at];
  if (above === undefined) return;
  if (next === undefined) map.comment = joined(above, map.comment);
  else setCommentAbove(next, joined(above, commentAbove(next)));
}

function commentAbove({ key }: Pair): string | null | undefined {
  return (key as { commentBefore?: string | null }).commentBefore;
}

function setCommentAbove({ key }: Pair, comment: string): void {
  (key as { commentBefore?: string | null }).commentBefore = comment;
}

function joined(first: string | null | undefined, second: string | null | undefined): string {
  return [first, second].filter((each) => typeof each === 'string').join('\n');
}
