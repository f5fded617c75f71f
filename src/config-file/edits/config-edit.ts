/** Changes the config file as you would in an editor: only the values in question; everything else keeps its text. */

import type { Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type ConfigDocument, entriesOf, pairOf, textOf } from '../config-document.ts';

/** Tokens of a user entry. `undefined` removes a key. */
export interface UserTokens {
  readonly token: string;
  readonly refreshToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number | undefined;
}

export function findEntry(config: ConfigDocument, list: string, name: string): YAMLMap | undefined {
  return entriesOf(config, list).find((entry) => textOf(config, entry, 'name') === name);
}

/** Finds the entry of a list with this name, or appends a new one. */
export function ensureEntry(config: ConfigDocument, list: string, name: string): YAMLMap {
  const known = findEntry(config, list, name);
  if (known !== undefined) return known;
  const items = ensureList(config, list);
  items.flow = false;
  const entry = config.document.createNode({}) as YAMLMap;
  entry.flow = false;
  items.add(entry);
  setText(config, entry, 'name', name);
  return entry;
}

export function ensureList(config: ConfigDocument, list: string): YAMLSeq {
  const { yaml, document, root } = config;
  const known: unknown = root.get(list, true);
  if (yaml.isSeq(known)) return known;
  const made = document.createNode([]) as YAMLSeq;
  root.set(list, made);
  return made;
}

/** Sets a key to a string in double quotes, which every version of YAML reads as a string. */
export function setText(config: ConfigDocument, map: YAMLMap, key: string, value: string): void {
  const { yaml, document } = config;
  const known = pairOf(config, map, key);
  if (known !== undefined && yaml.isScalar(known.value)) {
    const scalar = known.value as Scalar;
    scalar.value = value;
    scalar.type = yaml.Scalar.QUOTE_DOUBLE;
    return;
  }
  const scalar = document.createNode(value) as Scalar;
  scalar.type = yaml.Scalar.QUOTE_DOUBLE;
  if (known === undefined) map.add(document.createPair(key, scalar));
  else known.value = scalar;
}

/** Sets a key to a plain scalar that the parsers of both SDKs read alike: a number or a boolean. */
export function setPlain(config: ConfigDocument, map: YAMLMap, key: string, value: string): void {
  const scalar = config.document.createNode(value) as Scalar;
  scalar.type = config.yaml.Scalar.PLAIN;
  map.set(key, scalar);
}

export function setUserTokens(config: ConfigDocument, user: YAMLMap, tokens: UserTokens): void {
  setText(config, user, 'type', 'oauth');
  setText(config, user, 'token', tokens.token);
  user.delete('api_key');
  if (tokens.refreshToken === undefined) user.delete('refresh_token');
  else setText(config, user, 'refresh_token', tokens.refreshToken);
  if (!user.has('expires_at')) return;
  if (tokens.expiresAt === undefined) user.delete('expires_at');
  else setPlain(config, user, 'expires_at', (tokens.expiresAt / 1000).toFixed(3));
}

/** The keys of a user entry that a login sets, in any version of the platform's CLI. */
const LOGIN_KEYS = [
  'token',
  'refresh_token',
  'access_token',
  'id_token',
  'expires_at',
  'token_broker_url',
  'api_key',
];

/** Changes a user entry to what the Python CLI writes at logout. */
export function clearUserTokens(config: ConfigDocument, user: YAMLMap): void {
  setText(config, user, 'type', 'no-auth');
  for (const key of LOGIN_KEYS) user.delete(key);
}

export function ensureMap(config: ConfigDocument, parent: YAMLMap, key: string): YAMLMap {
  const known = parent.get(key, true);
  if (config.yaml.isMap(known)) {
    if (known.items.length === 0) known.flow = false;
    return known as YAMLMap;
  }
  const made = config.document.createNode({}) as YAMLMap;
  made.flow = false;
  parent.set(key, made);
  return made;
}

/** The text of the edited document, with its original line breaks. */
export function renderConfig(config: ConfigDocument): string {
  const text = config.document.toString({ lineWidth: 0 });
  const bom = config.text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  return bom + (config.text.includes('\r\n') ? body.replace(/\r?\n/g, '\r\n') : body);
}
