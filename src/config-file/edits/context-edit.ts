/** The edits of `nmp config`: contexts and their values, except logins. */

import type { YAMLMap } from 'yaml';
import { type ConfigDocument, entriesOf, textOf } from '../config-document.ts';
import type { FileConfigStore } from '../file-config-store.ts';
import {
  ensureEntry,
  ensureMap,
  findEntry,
  renderConfig,
  setPlain,
  setText,
  setUserTokens,
} from './config-edit.ts';
import {
  checkName,
  clusterOf,
  contextEntries,
  ensureContext,
  moveTo,
  sharing,
} from './context-entries.ts';
import { forgetPin, forgetTokens, isLoggedIn } from './forget-tokens.ts';

/** Undefined fields stay unchanged. */
export interface ContextChanges {
  readonly baseUrl?: string | undefined;
  /** Used if the context has none: the file would be invalid without it. */
  readonly defaultBaseUrl: string;
  readonly workspace?: string | undefined;
  readonly defaultModel?: string | undefined;
  readonly accessToken?: string | undefined;
  readonly outputFormat?: string | undefined;
  readonly timestampFormat?: string | undefined;
  readonly truncate?: boolean | undefined;
  /** Make it the current context. */
  readonly activate?: boolean | undefined;
}

/**
 * Changes a context, and creates it if it does not exist.
 *
 * @returns `forgotten`: its login was for another platform and has been removed.
 * @throws ConfigError; the file is then as it was.
 */
export async function changeContext(
  store: FileConfigStore,
  name: string,
  changes: ContextChanges,
): Promise<{ readonly forgotten: boolean }> {
  return store.edit((config) => {
    const context = ensureContext(config, name);
    const cluster = clusterOf(config, context);
    const baseUrl = changes.baseUrl ?? (cluster === undefined ? changes.defaultBaseUrl : undefined);
    const forgotten = baseUrl !== undefined && moveTo(config, context, baseUrl);
    setUser(config, context, changes.accessToken);
    if (changes.workspace !== undefined) setText(config, context, 'workspace', changes.workspace);
    if (changes.defaultModel !== undefined) {
      setText(config, context, 'default_model', changes.defaultModel);
    }
    setPreferences(config, context, changes);
    if (changes.activate) setText(config, config.root, 'current_context', name);
    return { outcome: { forgotten }, text: renderConfig(config) };
  });
}

/** @returns false when there is no such context. */
export async function useContext(store: FileConfigStore, name: string): Promise<boolean> {
  return store.edit((config) => {
    if (findEntry(config, 'contexts', name) === undefined) return { outcome: false };
    setText(config, config.root, 'current_context', name);
    return { outcome: true, text: renderConfig(config) };
  });
}

/**
 * Removes a context, its cluster and its user unless other contexts use them, and `current_context` with the last context.
 *
 * @returns false when there is no such context.
 */
export async function deleteContext(store: FileConfigStore, name: string): Promise<boolean> {
  return store.edit((config) => {
    const context = findEntry(config, 'contexts', name);
    if (context === undefined) return { outcome: false };
    const cluster = textOf(config, context, 'cluster');
    const user = textOf(config, context, 'user');
    forgetOwnTokens(config, context, user);
    remove(config, 'contexts', context);
    for (const [list, key, entry] of [
      ['clusters', 'cluster', cluster],
      ['users', 'user', user],
    ] as const) {
      const isUsed = entry === undefined || sharing(config, key, entry) > 0;
      const known = isUsed ? undefined : findEntry(config, list, entry);
      if (known !== undefined) remove(config, list, known);
    }
    if (contextEntries(config).length === 0) config.root.delete('current_context');
    return { outcome: true, text: renderConfig(config) };
  });
}

/** Keeps a login that other contexts share. */
function forgetOwnTokens(config: ConfigDocument, context: YAMLMap, user: string | undefined): void {
  if (user === undefined || sharing(config, 'user', user) > 1) return;
  const own = findEntry(config, 'users', user);
  if (own !== undefined && isLoggedIn(own)) forgetTokens(config, context, own);
}

/**
 * @returns `unknown` if there is no context with the old name, `taken` if there is one with the new name.
 * @throws ConfigError `invalid_setting` for an invalid new name.
 */
export async function renameContext(
  store: FileConfigStore,
  from: string,
  to: string,
): Promise<'renamed' | 'unknown' | 'taken'> {
  checkName(to);
  return store.edit((config) => {
    const context = findEntry(config, 'contexts', from);
    if (context === undefined) return { outcome: 'unknown' };
    if (findEntry(config, 'contexts', to) !== undefined) return { outcome: 'taken' };
    setText(config, context, 'name', to);
    if (textOf(config, config.root, 'current_context') === from) {
      setText(config, config.root, 'current_context', to);
    }
    return { outcome: 'renamed', text: renderConfig(config) };
  });
}

function setUser(config: ConfigDocument, context: YAMLMap, token: string | undefined): void {
  const name = textOf(config, context, 'user')!;
  const user = findEntry(config, 'users', name) ?? ensureEntry(config, 'users', name);
  if (token !== undefined) {
    forgetPin(config, context);
    setUserTokens(config, user, { token, refreshToken: undefined, expiresAt: undefined });
  } else if (!user.has('type') && !user.has('token') && !user.has('api_key')) {
    setText(config, user, 'type', 'no-auth');
  }
}

function setPreferences(config: ConfigDocument, context: YAMLMap, changes: ContextChanges): void {
  const { outputFormat, timestampFormat, truncate } = changes;
  if ([outputFormat, timestampFormat, truncate].every((value) => value === undefined)) return;
  const preferences = ensureMap(config, context, 'preferences');
  if (outputFormat !== undefined) setText(config, preferences, 'output_format', outputFormat);
  if (timestampFormat !== undefined) {
    setText(config, preferences, 'timestamp_format', timestampFormat);
  }
  if (truncate !== undefined) setPlain(config, preferences, 'truncate', String(truncate));
}

function remove(config: ConfigDocument, list: string, entry: YAMLMap): void {
  const items = config.root.get(list) as { items: unknown[] };
  items.items.splice(entriesOf(config, list).indexOf(entry), 1);
}
