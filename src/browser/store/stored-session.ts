/** The data of a sign-in that a store keeps, and the interface of stores. */

import { TokenSet } from '../../token/token-set.ts';

/** Who has signed in, by the claims of the provider. */
export interface SessionUser {
  /** ID of the user, unique at the provider. */
  readonly subject: string | undefined;
  /** As `client.credential()` names it: `upn`, else email, user name or subject. */
  readonly identity: string | undefined;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly username: string | undefined;
}

/** One stored sign-in: plain data. Contains tokens: never put it into localStorage, a cookie or a log. */
export interface StoredSession {
  /** Differs after every write. */
  readonly version: string;
  /** Differs after every sign-in; a refresh keeps it. */
  readonly login: string;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly idToken: string | undefined;
  /** Milliseconds since the epoch; undefined for an opaque token. */
  readonly expiresAt: number | undefined;
  /** Milliseconds from issue to expiry. */
  readonly lifetime: number | undefined;
  readonly user: SessionUser;
  /** Where the refresh token goes, and nowhere else. */
  readonly provider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly tokenEndpoint: string | undefined;
    /** Where a sign-out revokes the refresh token (RFC 7009); undefined where the provider does not. */
    readonly revocationEndpoint?: string | undefined;
    readonly bearer: 'access_token' | 'id_token';
  };
  /** A refresh has begun and its outcome is not known: the refresh token may be spent. */
  readonly redeeming?: boolean | undefined;
  /** Milliseconds since the epoch at which a page left to renew the session at the provider. */
  readonly recovering?: number | undefined;
}

/**
 * The stored value as a session; undefined for an invalid value, which another script of the origin may have
 * written.
 */
export function asSession(value: unknown): StoredSession | undefined {
  const session = Object(value) as StoredSession;
  const { user, provider } = session;
  const isValid =
    areAll('string', [session.version, session.login, session.accessToken]) &&
    areAll('string', [provider?.issuer, provider?.clientId]) &&
    areAll('string', present([session.refreshToken, session.idToken])) &&
    areAll('string', present([provider.tokenEndpoint, provider.revocationEndpoint])) &&
    areAll('number', present([session.expiresAt, session.lifetime])) &&
    user instanceof Object;
  return isValid ? session : undefined;
}

const areAll = (type: string, values: readonly unknown[]) =>
  values.every((value) => typeof value === type);

const present = (values: readonly unknown[]) => values.filter((value) => value !== undefined);

/**
 * Where a session is kept. Tabs that share a store must see each other's writes at once. If a method rejects, the sign-in or
 * call fails with `storage_denied`; what is stored stays. The same happens if a method takes longer than 10 seconds, or if the
 * store never takes a new version.
 */
export interface SessionStore {
  /** Resolves with the stored session unchanged, or with undefined. What is not a session counts as undefined. */
  read(): Promise<StoredSession | undefined>;
  /**
   * Replaces what is stored, durably, if its version is still `expected`; `undefined` stands for nothing.
   * The next `read()` resolves with `next`, its `version` included.
   *
   * @returns whether it did.
   */
  replace(expected: string | undefined, next: StoredSession | undefined): Promise<boolean>;
  /** Releases open resources; a later call opens them again. */
  close?(): void;
}

/** A new version, for the next write. */
export function newVersion(): string {
  return crypto.randomUUID();
}

/** The token without its refresh token: that stays in the store. */
export function tokensOf(stored: StoredSession): TokenSet {
  const { accessToken, expiresAt, lifetime } = stored;
  return new TokenSet({ accessToken, expiresAt, lifetime });
}
