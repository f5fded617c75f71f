/** What login and logout change in the config file. */

import type { YAMLMap } from 'yaml';
import type { LoginPin } from '../host/config-store.ts';
import { type ConfigDocument, entriesOf, textOf } from './config-document.ts';
import {
  clearUserTokens,
  ensureEntry,
  ensureList,
  ensureMap,
  findEntry,
  renderConfig,
  setText,
  setUserTokens,
} from './config-edit.ts';
import { PIN_KEY } from './config-snapshot.ts';
import type { FileConfigStore } from './config-store.ts';

const DEFAULT_WORKSPACE = 'default';

export interface StoredLoginFields {
  readonly context: string;
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | undefined;
  /** Where a refresh may go; undefined for unsigned tokens. */
  readonly pin?: LoginPin | undefined;
}

/**
 * Stores a login. A context that does not exist is created with a cluster and a user of its own; the first context
 * becomes the current one.
 *
 * @throws ConfigError; the file is then as it was.
 */
export async function saveLogin(store: FileConfigStore, login: StoredLoginFields): Promise<void> {
  await store.edit((config) => {
    const { root } = config;
    if (textOf(config, root, 'current_context') === undefined) {
      setText(config, root, 'current_context', login.context);
    }
    // In a new file the lists come in the order of the Python side.
    for (const list of ['clusters', 'users', 'contexts']) ensureList(config, list);
    const context = ensureContext(config, login.context);
    setText(config, clusterFor(config, context, login.baseUrl), 'base_url', login.baseUrl);
    const user = ensureEntry(config, 'users', textOf(config, context, 'user')!);
    const { accessToken: token, refreshToken, expiresAt } = login;
    setUserTokens(config, user, { token, refreshToken, expiresAt });
    setPin(config, context, login.pin);
    return { outcome: undefined, text: renderConfig(config) };
  });
}

/**
 * Takes the tokens out of a context, or of all.
 *
 * @returns the names of the contexts that were logged in.
 */
export async function clearLogin(
  store: FileConfigStore,
  context: string | undefined,
): Promise<readonly string[]> {
  return store.edit((config) => {
    const cleared: string[] = [];
    for (const entry of contextEntries(config)) {
      const name = textOf(config, entry, 'name')!;
      if (context !== undefined && name !== context) continue;
      const user = findEntry(config, 'users', textOf(config, entry, 'user')!);
      if (user === undefined || !(user.has('token') || user.has('api_key'))) continue;
      clearUserTokens(config, user);
      setPin(config, entry, undefined);
      cleared.push(name);
    }
    return cleared.length === 0
      ? { outcome: cleared }
      : { outcome: cleared, text: renderConfig(config) };
  });
}

/** The short form of the file becomes the long one the first time that a context is written. */
function ensureContext(config: ConfigDocument, name: string): YAMLMap {
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
function clusterFor(config: ConfigDocument, context: YAMLMap, baseUrl: string): YAMLMap {
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

function contextEntries(config: ConfigDocument): readonly YAMLMap[] {
  return entriesOf(config, 'contexts');
}

function setPin(config: ConfigDocument, context: YAMLMap, pin: LoginPin | undefined): void {
  if (pin === undefined) {
    const metadata = context.get('metadata');
    if (config.yaml.isMap(metadata)) metadata.delete(PIN_KEY);
    return;
  }
  const map = ensureMap(config, ensureMap(config, context, 'metadata'), PIN_KEY);
  if (pin.issuer !== undefined) setText(config, map, 'issuer', pin.issuer);
  if (pin.tokenEndpoint !== undefined) setText(config, map, 'token_endpoint', pin.tokenEndpoint);
  if (pin.scope !== undefined) setText(config, map, 'scope', pin.scope);
}
