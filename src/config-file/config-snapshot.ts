/** Reads the content of the config file with the checks of the platform's Python SDK. */

import type {
  ConfigSnapshot,
  LoginPin,
  StoredCluster,
  StoredContext,
  StoredPreferences,
  StoredUser,
} from '../runtime/config-store.ts';
import { parseUrl } from '../text/url-parts.ts';
import { mintUnsignedJwt } from '../token/unsigned-jwt.ts';
import { invalid } from './config-file-errors.ts';
import type { ConfigMap, ConfigTree } from './tree/config-tree.ts';

/** The key of a login's pin in the `metadata` of its context, which the Python SDK preserves. */
export const PIN_KEY = 'nemo_platform_login';

/** The key in the `metadata` of a cluster that stores the user's consent to plain http. */
export const ALLOW_HTTP_KEY = 'allow_insecure_http';

const DEFAULT_CONTEXT = 'default';

/**
 * @param now - milliseconds since the epoch, for the tokens that replace legacy entries.
 * @throws ConfigError `config_invalid`
 */
export function readSnapshot(config: ConfigTree, now: number): ConfigSnapshot {
  const clusters = named(config, 'clusters', (entry, name) => readCluster(config, entry, name));
  const users = named(config, 'users', (entry, name) => readUser(entry, name, now));
  const contexts = named(config, 'contexts', (entry, name) => {
    const cluster = clusters.get(required(config, entry, 'contexts', 'cluster'));
    const user = users.get(required(config, entry, 'contexts', 'user'));
    if (cluster === undefined)
      throw wrong(config, entry, `context ${quote(name)} names a cluster that does not exist`);
    if (user === undefined)
      throw wrong(config, entry, `context ${quote(name)} names a user that does not exist`);
    return readContext(entry, { name, cluster, user });
  });
  const currentContext = config.root.text('current_context');
  if (currentContext !== undefined && contexts.size > 0 && !contexts.has(currentContext)) {
    throw invalid(
      config.path,
      undefined,
      `current_context ${quote(currentContext)} does not exist`,
    );
  }
  refuseTruncated(config);
  const list = contexts.size > 0 ? [...contexts.values()] : shortForm(users);
  return { path: config.path, exists: true, currentContext, contexts: list };
}

/**
 * Refuses a truncated file, which could read as a shorter one. Both SDKs write the contexts last and end the last line
 * with a line feed; without it, an unquoted token may be incomplete.
 */
function refuseTruncated(config: ConfigTree): void {
  const { root, text, path } = config;
  const isLong = root.has('clusters') || root.has('current_context');
  if (isLong && !root.has('contexts') && root.has('users')) {
    throw invalid(path, undefined, 'it has no contexts, so its end may be missing');
  }
  if (/\n\s*$/.test(text)) return;
  for (const entry of config.entries('users')) {
    for (const key of ['token', 'refresh_token', 'api_key']) {
      const place = entry.place(key);
      if (place?.isBare && place.end === text.trimEnd().length) {
        throw wrong(config, entry, `its last line ends within ${key}; end it with a line break`);
      }
    }
  }
}

/** The short form of the platform's documentation: a file with only users. */
function shortForm(users: ReadonlyMap<string, StoredUser>): readonly StoredContext[] {
  const user = users.get(DEFAULT_CONTEXT) ?? users.values().next().value;
  if (user === undefined) return [];
  return [{ name: DEFAULT_CONTEXT, cluster: undefined, user, preferences: {}, pin: undefined }];
}

function readCluster(config: ConfigTree, entry: ConfigMap, name: string): StoredCluster {
  const baseUrl = required(config, entry, 'clusters', 'base_url');
  const url = parseUrl(baseUrl);
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw wrong(
      config,
      entry,
      `the base_url of cluster ${quote(name)} is not an absolute http(s) URL`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw wrong(
      config,
      entry,
      `the base_url of cluster ${quote(name)} contains a user name or password`,
    );
  }
  const allowed = entry.map('metadata')?.text(ALLOW_HTTP_KEY);
  return {
    name,
    baseUrl: url.href.replace(/\/+$/, ''),
    certificateAuthority: entry.text('certificate_authority') || undefined,
    allowInsecureHttp: booleanOf(allowed) ?? false,
  };
}

/** A user with a token but no type counts as logged in; the Python SDK reads it as no-auth and drops the token. */
function readUser(entry: ConfigMap, name: string, now: number): StoredUser {
  const type = entry.text('type');
  const token = entry.text('token');
  const refreshToken = entry.text('refresh_token');
  if (type === 'api-key' || (type === undefined && entry.has('api_key'))) {
    return legacyUser(name, entry.text('api_key') ?? '', now);
  }
  if (type === 'no-auth' || token === undefined) return { name, type: 'no-auth' };
  const tokenBrokerUrl = entry.text('token_broker_url');
  const expiresAt = secondsOf(entry.text('expires_at'));
  return { name, type: 'oauth', token, refreshToken, expiresAt, tokenBrokerUrl };
}

/** Seconds since the epoch, in milliseconds. */
function secondsOf(text: string | undefined): number | undefined {
  const seconds = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

/** An old entry may hold only an e-mail address, which stands for an unsigned token. */
function legacyUser(name: string, apiKey: string, now: number): StoredUser {
  if (apiKey.trim() === '') return { name, type: 'no-auth' };
  const token = apiKey.includes('@') ? mintUnsignedJwt({ email: apiKey }, now) : apiKey;
  return { name, type: 'oauth', token };
}

function readContext(
  entry: ConfigMap,
  parts: { name: string; cluster: StoredCluster; user: StoredUser },
): StoredContext {
  return {
    ...parts,
    workspace: entry.text('workspace'),
    defaultModel: entry.text('default_model'),
    preferences: readPreferences(entry.map('preferences')),
    pin: readPin(entry.map('metadata')),
  };
}

function readPreferences(map: ConfigMap | undefined): StoredPreferences {
  if (map === undefined) return {};
  return {
    outputFormat: map.text('output_format'),
    timestampFormat: map.text('timestamp_format'),
    truncate: booleanOf(map.text('truncate')),
    colorOutput: booleanOf(map.text('color_output')),
  };
}

function readPin(metadata: ConfigMap | undefined): LoginPin | undefined {
  const pin = metadata?.map(PIN_KEY);
  if (pin === undefined) return undefined;
  return {
    issuer: pin.text('issuer'),
    tokenEndpoint: pin.text('token_endpoint'),
    tokenBrokerUrl: pin.text('token_broker_url'),
    scope: pin.text('scope'),
  };
}

/** The booleans of YAML 1.1. */
function booleanOf(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(?:y|yes|true|on)$/i.test(text)) return true;
  return /^(?:n|no|false|off)$/i.test(text) ? false : undefined;
}

function named<T>(
  config: ConfigTree,
  key: string,
  read: (entry: ConfigMap, name: string) => T,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const entry of config.entries(key)) {
    const name = required(config, entry, key, 'name');
    if (found.has(name)) throw wrong(config, entry, `${quote(name)} stands twice in ${key}`);
    found.set(name, read(entry, name));
  }
  return found;
}

function required(config: ConfigTree, entry: ConfigMap, list: string, key: string): string {
  const value = entry.text(key);
  if (value === undefined) throw wrong(config, entry, `an entry of ${list} has no ${key}`);
  return value;
}

function wrong(config: ConfigTree, entry: ConfigMap, what: string) {
  return invalid(config.path, entry.line, what);
}

function quote(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 99)}…` : name);
}
