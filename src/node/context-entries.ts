/** The contexts of the config file with the clusters and users that they name. */

import type { YAMLMap } from 'yaml';
import { type ConfigDocument, entriesOf, textOf } from './config-document.ts';
import { ensureEntry, ensureList, findEntry, setText } from './config-edit.ts';

const DEFAULT_WORKSPACE = 'default';

/**
 * The context with this name, created if need be; the first one becomes the current one. The short form of the file
 * becomes the long one the first time that a context is written.
 */
export function ensureContext(config: ConfigDocument, name: string): YAMLMap {
  if (textOf(config, config.root, 'current_context') === undefined) {
    setText(config, config.root, 'current_context', name);
  }
  // In a new file the lists come in the order of the Python side.
  for (const list of ['clusters', 'users', 'contexts']) ensureList(config, list);
  const known = findEntry(config, 'contexts', name);
  if (known !== undefined) return known;
  const shortForm =
    contextEntries(config).length === 0 ? findEntry(config, 'users', name) : undefined;
  const context = ensureEntry(config, 'contexts', name);
  setText(config, context, 'cluster', freeClusterName(config, name));
  setText(config, context, 'user', shortForm === undefined ? `${name}-user` : name);
  setText(config, context, 'workspace', DEFAULT_WORKSPACE);
  return context;
}

/** A cluster that other contexts use too must not move with this one: their tokens belong to where it is. */
export function clusterFor(config: ConfigDocument, context: YAMLMap, baseUrl: string): YAMLMap {
  const name = textOf(config, context, 'cluster')!;
  const cluster = findEntry(config, 'clusters', name);
  const users = contextEntries(config).filter((each) => textOf(config, each, 'cluster') === name);
  const known = cluster === undefined ? undefined : textOf(config, cluster, 'base_url');
  const moves = known !== undefined && known.replace(/\/+$/, '') !== baseUrl;
  if (!moves || users.length < 2) return ensureEntry(config, 'clusters', name);
  const own = freeClusterName(config, textOf(config, context, 'name')!);
  setText(config, context, 'cluster', own);
  return ensureEntry(config, 'clusters', own);
}

/** As in `prod-cluster`. The Python side allows letters, digits, `-` and `_` only, and names must be unique. */
function freeClusterName(config: ConfigDocument, context: string): string {
  const stem = `${context.replace(/[^A-Za-z0-9_-]/g, '-')}-cluster`;
  let name = stem;
  for (let i = 2; findEntry(config, 'clusters', name) !== undefined; i++) name = `${stem}-${i}`;
  return name;
}

export function contextEntries(config: ConfigDocument): readonly YAMLMap[] {
  return entriesOf(config, 'contexts');
}
