/** The contexts of the config file with their clusters and users. */

import type { YAMLMap } from 'yaml';
import { ConfigError } from '../../errors.ts';
import { type ConfigDocument, entriesOf, mapOf, textOf } from '../config-document.ts';
import { ALLOW_HTTP_KEY } from '../config-snapshot.ts';
import { ensureEntry, ensureList, findEntry, setText } from './config-edit.ts';
import { forgetPin, forgetTokens, isLoggedIn } from './forget-tokens.ts';

const DEFAULT_WORKSPACE = 'default';

/**
 * Finds the context with this name or creates it; the first one becomes the current one. A file in the short form is
 * converted to the long form when a context is first written.
 *
 * @throws ConfigError `invalid_setting` for an invalid name.
 */
export function ensureContext(config: ConfigDocument, name: string): YAMLMap {
  checkName(name);
  if (textOf(config, config.root, 'current_context') === undefined) {
    setText(config, config.root, 'current_context', name);
  }
  // The order of the lists in a new file is that of the Python SDK.
  for (const list of ['clusters', 'users', 'contexts']) ensureList(config, list);
  const known = findEntry(config, 'contexts', name);
  if (known !== undefined) return known;
  const shortForm =
    contextEntries(config).length === 0 ? findEntry(config, 'users', name) : undefined;
  const context = ensureEntry(config, 'contexts', name);
  setText(config, context, 'cluster', freeClusterName(config, name));
  setText(config, context, 'user', shortForm === undefined ? freeUserName(config, name) : name);
  setText(config, context, 'workspace', DEFAULT_WORKSPACE);
  return context;
}

/** The Python SDK refuses a file with any other name. */
export function checkName(name: string): void {
  if (name.trim() !== '') return;
  throw new ConfigError('The name of a context must not be empty.', { code: 'invalid_setting' });
}

/**
 * Sets the base URL of a context. A login for another origin is removed: its tokens are valid only there.
 *
 * @returns whether there was such a login.
 */
export function moveTo(config: ConfigDocument, context: YAMLMap, baseUrl: string): boolean {
  const cluster = clusterOf(config, context);
  const known = cluster === undefined ? undefined : textOf(config, cluster, 'base_url');
  const target = clusterFor(config, context, baseUrl, known);
  setText(config, target, 'base_url', baseUrl);
  if (known === undefined || new URL(known).origin === new URL(baseUrl).origin) return false;
  mapOf(config, target, 'metadata')?.delete(ALLOW_HTTP_KEY);
  return forgetLogin(config, context);
}

/** Gives the context a user of its own if other contexts share its user. */
function forgetLogin(config: ConfigDocument, context: YAMLMap): boolean {
  const name = textOf(config, context, 'user')!;
  const user = findEntry(config, 'users', name);
  if (user === undefined || !isLoggedIn(user)) return false;
  if (sharing(config, 'user', name) < 2) {
    forgetTokens(config, context, user);
    return true;
  }
  forgetPin(config, context);
  const own = freeUserName(config, textOf(config, context, 'name')!);
  setText(config, context, 'user', own);
  setText(config, ensureEntry(config, 'users', own), 'type', 'no-auth');
  return true;
}

/** Gives the context a cluster of its own if other contexts share it: their tokens are valid only at its base URL. */
function clusterFor(
  config: ConfigDocument,
  context: YAMLMap,
  baseUrl: string,
  known: string | undefined,
): YAMLMap {
  const name = textOf(config, context, 'cluster')!;
  const moves = known !== undefined && known.replace(/\/+$/, '') !== baseUrl;
  if (!moves || sharing(config, 'cluster', name) < 2) return ensureEntry(config, 'clusters', name);
  const own = freeClusterName(config, textOf(config, context, 'name')!);
  setText(config, context, 'cluster', own);
  return ensureEntry(config, 'clusters', own);
}

/** The cluster of a context; undefined while the context is new. */
export function clusterOf(config: ConfigDocument, context: YAMLMap): YAMLMap | undefined {
  return findEntry(config, 'clusters', textOf(config, context, 'cluster')!);
}

/** How many contexts use this cluster or user. */
export function sharing(config: ConfigDocument, key: 'cluster' | 'user', name: string): number {
  return contextEntries(config).filter((each) => textOf(config, each, key) === name).length;
}

/** As in `prod-cluster`. The Python SDK allows letters, digits, `-` and `_` only. */
function freeClusterName(config: ConfigDocument, context: string): string {
  return freeName(config, 'clusters', `${context.replace(/[^A-Za-z0-9_-]/g, '-')}-cluster`);
}

/** A new name such as `prod-user`; an existing user must not be reused, or its login would be sent to another platform. */
function freeUserName(config: ConfigDocument, context: string): string {
  return freeName(config, 'users', `${context}-user`);
}

function freeName(config: ConfigDocument, list: string, stem: string): string {
  let name = stem;
  for (let i = 2; findEntry(config, list, name) !== undefined; i++) name = `${stem}-${i}`;
  return name;
}

export function contextEntries(config: ConfigDocument): readonly YAMLMap[] {
  return entriesOf(config, 'contexts');
}
