/** The config file of the CLI as the rooms above `node/` see it: contexts, a lock, and guarded writes of tokens. */

/** A user entry. `oauth` has a token, `no-auth` has none. */
export interface StoredUser {
  readonly name: string;
  readonly type: 'oauth' | 'no-auth';
  readonly token?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch, where the file says it: opaque tokens say nothing themselves. */
  readonly expiresAt?: number | undefined;
  /** Where a login through the platform's broker is refreshed. */
  readonly tokenBrokerUrl?: string | undefined;
}

export interface StoredCluster {
  readonly name: string;
  /** Absolute http(s) URL without a trailing slash. */
  readonly baseUrl: string;
  /** True: the user has allowed plain http to this platform. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/** Where the login of a context was made; a refresh goes nowhere else. */
export interface LoginPin {
  readonly issuer?: string | undefined;
  readonly tokenEndpoint?: string | undefined;
  /** As `tokenBrokerUrl` of the user, which the first generation of the Python SDK drops at its next write. */
  readonly tokenBrokerUrl?: string | undefined;
  /** What was asked for, separated by spaces: providers answer in an order of their own. */
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

/** What the file said at one instant. */
export interface ConfigSnapshot {
  readonly path: string;
  /** False when there is no file at the default path, which is an empty config and no error. */
  readonly exists: boolean;
  readonly currentContext: string | undefined;
  /** In the order of the file. */
  readonly contexts: readonly StoredContext[];
}

/** New tokens for a stored user, and the refresh token that they replace. */
export interface TokenUpdate {
  readonly user: string;
  /** The refresh token that was sent to the provider (or the access token where there was none). */
  readonly replaces: string;
  readonly accessToken: string;
  /** Absent: the provider gave no new one, the stored one stays. */
  readonly refreshToken?: string | undefined;
  /** Milliseconds since the epoch; kept only where the entry already has `expires_at`. */
  readonly expiresAt?: number | undefined;
}

/** `superseded`: the entry no longer holds what was replaced, so a newer login, logout or refresh has won. */
export type TokenUpdateOutcome = 'saved' | 'superseded';

export interface LockWait {
  /** Milliseconds after which the wait ends with `LockTimeoutError`. Default: 75 000, longer than the Python SDK holds the lock. */
  readonly timeout?: number;
  /** Asked again and again while waiting; true leaves the queue without the lock. */
  readonly unless?: () => Promise<boolean>;
  /**
   * The end of the process is deferred during the section, within a bound; called when it ends all the same, and must be quick.
   * Left out: the end is not deferred.
   */
  readonly onAbandoned?: () => void;
}

export interface ConfigStore {
  /** As given, not resolved through links: what messages say and what the lock is named after. */
  readonly path: string;
  /**
   * Reads the file, or returns what it read last when a cheap stat says that nothing changed.
   * An empty or half-written file is tried again for some 100 ms.
   *
   * @throws ConfigError `config_not_found` when a path was demanded that does not exist,
   *   `config_unreadable`, `config_invalid`.
   */
  load(): Promise<ConfigSnapshot>;
  /**
   * Runs `section` while this process alone holds the refresh lock of `context`, the lock that the
   * platform's Python SDK takes too. Resolves to `undefined` when `wait.unless` came true first.
   *
   * @throws LockTimeoutError
   */
  withLock<T>(context: string, wait: LockWait, section: () => Promise<T>): Promise<T | undefined>;
  /**
   * Finds out whether `saveTokens` can succeed, and takes the space for it: path, permissions, ownership and disk. Call it
   * inside `withLock` before anything that cannot be undone, such as redeeming a refresh token; what it took is given back
   * when the lock is released. Absent in stores that cannot tell.
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
