/** What login and logout change in the config file. */

import type { YAMLMap } from 'yaml';
import { ConfigError } from '../../errors.ts';
import type { LoginPin } from '../../runtime/config-store.ts';
import { type ConfigDocument, textOf } from '../config-document.ts';
import { ALLOW_HTTP_KEY, PIN_KEY } from '../config-snapshot.ts';
import type { FileConfigStore } from '../file-config-store.ts';
import {
  clearUserTokens,
  ensureEntry,
  ensureMap,
  findEntry,
  renderConfig,
  setPlain,
  setText,
  setUserTokens,
} from './config-edit.ts';
import { contextEntries, ensureContext, forgetPin, isLoggedIn, moveTo } from './context-entries.ts';

export interface StoredLoginFields {
  readonly context: string;
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | undefined;
  /** Where a refresh may go; undefined for unsigned tokens. */
  readonly pin?: LoginPin | undefined;
  /** Where a login through the platform's broker is refreshed; its `expiresAt` is stored with it. */
  readonly tokenBrokerUrl?: string | undefined;
  /** The user allows plain http to this platform; the cluster remembers it. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/**
 * Stores a login. A context that does not exist is created with a cluster and a user of its own; the first context
 * becomes the current one. A file that is not valid is kept under another name, and a new one begun.
 *
 * @returns `kept`: the path of the old file, if it was not valid.
 * @throws ConfigError; the file is then as it was.
 */
export async function saveLogin(
  store: FileConfigStore,
  login: StoredLoginFields,
): Promise<{ readonly kept: string | undefined }> {
  let kept: string | undefined;
  const onInvalid = (path: string) => {
    kept = path;
  };
  await store.edit(
    (config) => {
      const context = ensureContext(config, login.context);
      moveTo(config, context, login.baseUrl);
      const user = ensureEntry(config, 'users', textOf(config, context, 'user')!);
      setBroker(config, user, login);
      const { accessToken: token, refreshToken, expiresAt } = login;
      setUserTokens(config, user, { token, refreshToken, expiresAt });
      setPin(config, context, login.pin);
      if (login.allowInsecureHttp) allowHttp(config, context);
      return { outcome: undefined, text: renderConfig(config) };
    },
    { onInvalid },
  );
  return { kept };
}

/** The contexts that a logout concerns. */
export type LogoutTarget = { readonly context: string } | 'every context' | 'no context';

/**
 * Removes the tokens of the contexts, and those that killed writers and kept copies of invalid files hold beside
 * the file. In an invalid file nothing tells which context a token belongs to: all of them are erased.
 *
 * @param onInvalid - gets the number of erased values when the file was invalid.
 * @returns the names of the contexts that were logged in.
 */
export async function clearLogin(
  store: FileConfigStore,
  target: LogoutTarget,
  onInvalid: (values: number) => void = () => {},
): Promise<readonly string[]> {
  const clear = (config: ConfigDocument) => {
    const cleared: string[] = [];
    for (const entry of contextEntries(config)) {
      const name = textOf(config, entry, 'name')!;
      if (!concerns(target, name)) continue;
      const user = findEntry(config, 'users', textOf(config, entry, 'user')!);
      if (user === undefined || !isLoggedIn(user)) continue;
      clearUserTokens(config, user);
      forgetPin(config, entry);
      cleared.push(name);
    }
    return cleared.length === 0
      ? { outcome: cleared }
      : { outcome: cleared, text: renderConfig(config) };
  };
  try {
    const cleared = await store.edit(clear, { tidy: true });
    await store.eraseTokens({ copiesOnly: true });
    return cleared;
  } catch (error) {
    if (!(error instanceof ConfigError && error.code === 'config_invalid')) throw error;
    onInvalid(await store.eraseTokens({ copiesOnly: false }));
    return [];
  }
}

export function concerns(target: LogoutTarget, name: string): boolean {
  return typeof target === 'string' ? target === 'every context' : target.context === name;
}

function allowHttp(config: ConfigDocument, context: YAMLMap): void {
  const cluster = findEntry(config, 'clusters', textOf(config, context, 'cluster')!)!;
  setText(config, ensureMap(config, cluster, 'metadata'), ALLOW_HTTP_KEY, 'true');
}

/** The Python CLI writes both, and its SDK refreshes at the provider what has no `token_broker_url`. */
function setBroker(
  config: ConfigDocument,
  user: YAMLMap,
  { tokenBrokerUrl, expiresAt = 0 }: StoredLoginFields,
): void {
  if (tokenBrokerUrl === undefined) {
    user.delete('token_broker_url');
    return;
  }
  setText(config, user, 'token_broker_url', tokenBrokerUrl);
  setPlain(config, user, 'expires_at', String(expiresAt));
}

function setPin(config: ConfigDocument, context: YAMLMap, pin: LoginPin | undefined): void {
  if (pin === undefined) {
    forgetPin(config, context);
    return;
  }
  const map = ensureMap(config, ensureMap(config, context, 'metadata'), PIN_KEY);
  const fields = {
    issuer: pin.issuer,
    token_endpoint: pin.tokenEndpoint,
    token_broker_url: pin.tokenBrokerUrl,
    scope: pin.scope,
  };
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) map.delete(key);
    else setText(config, map, key, value);
  }
}
