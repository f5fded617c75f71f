/** The edit of a login. */

import type { YAMLMap } from 'yaml';
import type { LoginPin } from '../../runtime/config-store.ts';
import { type ConfigDocument, textOf } from '../config-document.ts';
import { ALLOW_HTTP_KEY, PIN_KEY } from '../config-snapshot.ts';
import type { Replaced } from '../config-writer.ts';
import type { EditOptions, FileConfigStore } from '../file-config-store.ts';
import {
  ensureEntry,
  ensureMap,
  renderConfig,
  setPlain,
  setText,
  setUserTokens,
} from './config-edit.ts';
import { clusterOf, ensureContext, moveTo } from './context-entries.ts';
import { forgetPin } from './forget-tokens.ts';

export interface StoredLoginFields {
  readonly context: string;
  readonly baseUrl: string;
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt?: number | undefined;
  /** The provider to which a refresh token may be sent; undefined for unsigned tokens. */
  readonly pin?: LoginPin | undefined;
  /** The URL that refreshes a login made through the platform's broker; its `expiresAt` is stored too. */
  readonly tokenBrokerUrl?: string | undefined;
  /** Whether the user allows plain http to this platform; stored in the cluster. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/**
 * Stores a login. A context that does not exist is created with a cluster and a user of its own; the first context
 * becomes the current one. An invalid file is kept under another name, and a new file is created.
 *
 * @returns `kept`: the new path of an invalid file; `replaced`: also why it is invalid.
 * @throws ConfigError; the file is then as it was.
 */
export async function saveLogin(
  store: FileConfigStore,
  login: StoredLoginFields,
  { dryRun = false }: Pick<EditOptions, 'dryRun'> = {},
): Promise<{ readonly kept: string | undefined; readonly replaced: Replaced | undefined }> {
  let replaced: Replaced | undefined;
  const onInvalid = (each: Replaced) => {
    replaced = each;
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
    { onInvalid, dryRun },
  );
  return { kept: replaced?.kept, replaced };
}

/**
 * Checks that a login can be stored before the user is asked for a password or sent to a browser. It takes the same locks and
 * makes the same edit as `saveLogin`, with a token that is never written.
 *
 * @returns the invalid file that the login would replace, if there is one.
 * @throws ConfigError, LockTimeoutError
 */
export async function requireStorable(
  store: FileConfigStore,
  place: Pick<StoredLoginFields, 'context' | 'baseUrl'>,
): Promise<Replaced | undefined> {
  const { replaced } = await saveLogin(store, { ...place, accessToken: 'none' }, { dryRun: true });
  return replaced;
}

function allowHttp(config: ConfigDocument, context: YAMLMap): void {
  const cluster = clusterOf(config, context)!;
  setText(config, ensureMap(config, cluster, 'metadata'), ALLOW_HTTP_KEY, 'true');
}

/** The Python CLI writes both; its SDK refreshes a login without `token_broker_url` at the provider. */
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
