/** The interface of the CLI's config file: contexts, a lock, and guarded writes of tokens. */

/** A user entry. `oauth` has a token, `no-auth` has none. */
export interface StoredUser {
  readonly name: string;
  readonly type: 'oauth' | 'no-auth';
  readonly token?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch, if the file has it; opaque tokens do not contain it. */
  readonly expiresAt?: number | undefined;
  /** URL for refreshes of a login that was made through the platform's broker. */
  readonly tokenBrokerUrl?: string | undefined;
}

export interface StoredCluster {
  readonly name: string;
  /** Absolute http(s) URL without a trailing slash. */
  readonly baseUrl: string;
  /** Path of a PEM bundle of certificate authorities, as the file names it. */
  readonly certificateAuthority?: string | undefined;
  /** Whether the user has allowed plain http to this platform. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/** The provider of a login; its refresh token is sent nowhere else. */
export interface LoginPin {
  readonly issuer?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  /** Same as `tokenBrokerUrl` of the user, which the first generation of the Python SDK drops at its next write. */
  readonly tokenBrokerUrl?: string | undefined;
  /** The requested scopes, separated by spaces; providers may return them in another order. */
  readonly scope?: string | undefined;
}

export interface StoredContext {
  readonly name: string;
  readonly cluster: StoredCluster | undefined;
  readonly user: StoredUser | undefined;
  readonly workspace?: string | undefined;
  readonly defaultModel?: string | undefined;
  readonly preferences: StoredPreferences;
  readonly pin: LoginPin | undefined;
}

export interface StoredPreferences {
  readonly outputFormat?: string | undefined;
  readonly timestampFormat?: string | undefined;
  readonly truncate?: boolean | undefined;
  readonly colorOutput?: boolean | undefined;
}

/** The content of the file at one moment. */
export interface ConfigSnapshot {
  readonly path: string;
  /** False when there is no file at the default path, which counts as an empty file. */
  readonly exists: boolean;
  readonly currentContext: string | undefined;
  /** In the order of the file. */
  readonly contexts: readonly StoredContext[];
}

/** New tokens for a stored user, and the refresh token that they replace. */
export interface TokenUpdate {
  readonly user: string;
  /** The refresh token that was sent to the provider, or the access token if there was none. */
  readonly replaces: string;
  readonly accessToken: string;
  /** Undefined if the provider returned none; the stored one is kept. */
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch; stored only if the entry already has `expires_at`. */
  readonly expiresAt?: number | undefined;
}

/** `superseded`: nothing was stored, because a newer login, logout or refresh has changed the entry. */
export type TokenUpdateOutcome = 'saved' | 'superseded';

export interface LockWait {
  /** Milliseconds after which the wait ends with `LockTimeoutError`. Default: 75 000, longer than the Python SDK holds the lock. */
  readonly timeout?: number;
  /** Called repeatedly during the wait; true ends it without the lock. */
  readonly unless?: () => Promise<boolean>;
  /**
   * Signals that end the process are deferred during the section, up to a limit. Called, synchronously, if the process ends
   * during the section. Left out: signals are not deferred.
   */
  readonly onAbandoned?: () => void;
}

export interface ConfigStore {
  /** The path as given, links not resolved; it appears in messages and gives the lock its name. */
  readonly path: string;
  /**
   * Reads the file, or returns the last content if a stat shows that the file has not changed. An empty or truncated file
   * is read again for up to 500 ms.
   *
   * @throws ConfigError `config_not_found` when a requested path does not exist,
   *   `config_unreadable`, `config_invalid`.
   */
  load(): Promise<ConfigSnapshot>;
  /**
   * Runs `section` while this process holds the refresh lock of `context`, which the platform's Python SDK takes too.
   * Resolves to `undefined` when `wait.unless` returned true first.
   *
   * @throws LockTimeoutError
   */
  withLock<T>(context: string, wait: LockWait, section: () => Promise<T>): Promise<T | undefined>;
  /**
   * Checks that `saveTokens` can succeed (path, permissions, ownership) and reserves the space. Call it inside `withLock`
   * before anything that cannot be undone, such as redeeming a refresh token. The end of the lock releases the space.
   * Undefined for stores that cannot check it.
   *
   * @throws ConfigError `config_unwritable`: nothing was changed.
   */
  prepareWrite?(): Promise<void>;
  /**
   * Compares and swaps the tokens of a user; call it inside `withLock`.
   *
   * @throws ConfigError `config_unwritable`: the file is as it was.
   */
  saveTokens(update: TokenUpdate): Promise<TokenUpdateOutcome>;
}

/** Which context of which config file. */
export interface ContextChoice {
  /** The name of a context; an unknown one is an error. */
  readonly context?: string | undefined;
  /** Path of the config file. Default: as the platform's CLI chooses it. */
  readonly configFile?: string | undefined;
}

export interface SelectedContext {
  readonly store: ConfigStore;
  readonly name: string;
  /** Undefined when no context was requested and the file has none. */
  readonly context: StoredContext | undefined;
}
