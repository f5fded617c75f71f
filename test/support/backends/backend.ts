/** What the end-to-end suite needs of a backend: an identity provider and a platform server, embedded or real. */

import type { Gateway } from './gateway.ts';

/** A user who can sign in at the identity provider. */
export interface Person {
  readonly username: string;
  readonly password: string;
  /** What `nmp auth status` prints for this person. */
  readonly email: string;
}

/** Raw response of the provider's token endpoint, obtained without any code of the product. */
export interface RawTokens {
  readonly access_token: string;
  readonly refresh_token: string;
}

/** How often the provider was asked to refresh since it started, by its own account. */
export interface RefreshCount {
  readonly succeeded: number;
  readonly rejected: number;
}

/** Workload identity as the platform supports it (RFC 8693). */
export interface WorkloadIdentity {
  /** A fresh subject token, as an orchestrator would write it into the token file. */
  subjectToken(): Promise<string>;
}

/** A person in the browser that a login through the broker opens. */
export interface BrokerPages {
  /** Signs in and grants. */
  approve(url: string, person: Person): Promise<void>;
  /** Signs in and refuses; only for a person who has not granted before. */
  deny(url: string, person: Person): Promise<void>;
  /** The provider ends what the person has signed in to through the broker. */
  endSessions(person: Person): Promise<void>;
}

/** Of a device that asked for a code of the device flow. */
export interface Device {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/**
 * A platform with a public client of further demands: the device flow needs an identifier of the device and polls without
 * scopes, and the ID token is the bearer token.
 */
export interface DemandingPlatform {
  readonly baseUrl: string;
  /** The name under which devices ask. */
  readonly displayName: string;
  /** Those that asked, oldest first. */
  readonly devices: readonly Device[];
}

export interface Backend {
  readonly name: 'embedded' | 'platform';
  /** Platform API, no trailing slash. Discovery is at `/apis/auth/discovery`. */
  readonly baseUrl: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly tokenEndpoint: string;
  /** May do everything on the platform. */
  readonly admin: Person;
  /** Can sign in, has no role anywhere. */
  readonly guest: Person;
  /** Lifetime of an access token, in seconds. */
  readonly accessTokenLifetime: number;
  readonly workload: WorkloadIdentity;
  /** In front of the platform, where that keeps sessions of browsers. */
  readonly gateway: Gateway | undefined;
  /** Undefined where the server has no confidential client. */
  readonly broker: BrokerPages | undefined;
  /** Starts it at the first call; undefined where the server has no such clients. */
  readonly demanding: (() => Promise<DemandingPlatform>) | undefined;
  /** Whether the server reports how the deletion of a workspace proceeds, as the later generation does. */
  readonly reportsDeletions: boolean;
  /** Signs in by password grant with plain HTTP. `scope` defaults to the cluster's default scopes. */
  signIn(person: Person, scope?: string): Promise<RawTokens>;
  /** Signs in and grants at the provider's own device page, by plain HTTP. `url` is `verification_uri_complete`. */
  approveDevice(url: string, person: Person): Promise<void>;
  /** Signs in and refuses at the provider's own device page. */
  denyDevice(url: string, person: Person): Promise<void>;
  refreshes(): Promise<RefreshCount>;
  stop(): Promise<void>;
}
