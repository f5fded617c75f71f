/** Creates the realm of the tests through Keycloak's admin REST API, and reads its event log. */

import type { Person, RefreshCount } from '../backend.ts';

export const REALM = 'nmp';
export const CLIENT_ID = 'nmp-cli';
export const WORKLOAD_CLIENT_ID = 'nmp-workload';
/** A confidential client: only the platform has its secret. */
export const BROKER_CLIENT_ID = 'nmp-broker';
export const AUDIENCE = 'nmp-platform';
const PLATFORM_SCOPES = ['platform:read', 'platform:write'];
export const DEFAULT_SCOPE = `openid profile email offline_access ${PLATFORM_SCOPES.join(' ')}`;

export interface AdminAccount {
  readonly username: string;
  readonly password: string;
}

export interface BrokerClient {
  readonly secret: string;
  /** The URL to which Keycloak redirects the browser after the login. */
  readonly redirectUri: string;
}

export class KeycloakAdmin {
  readonly #url: string;
  readonly #account: AdminAccount;

  constructor(url: string, account: AdminAccount) {
    this.#url = url;
    this.#account = account;
  }

  /** @param accessTokenLifetime - seconds. */
  async createRealm(people: readonly Person[], accessTokenLifetime: number): Promise<void> {
    await this.#post('/admin/realms', {
      realm: REALM,
      enabled: true,
      sslRequired: 'none',
      revokeRefreshToken: true,
      refreshTokenMaxReuse: 0,
      accessTokenLifespan: accessTokenLifetime,
      oauth2DevicePollingInterval: 1,
      eventsEnabled: true,
      enabledEventTypes: ['REFRESH_TOKEN', 'REFRESH_TOKEN_ERROR'],
    });
    for (const name of PLATFORM_SCOPES) {
      await this.#post(`/admin/realms/${REALM}/client-scopes`, {
        name,
        protocol: 'openid-connect',
        attributes: { 'include.in.token.scope': 'true' },
      });
    }
    await this.#post(`/admin/realms/${REALM}/clients`, {
      clientId: CLIENT_ID,
      enabled: true,
      publicClient: true,
      directAccessGrantsEnabled: true,
      standardFlowEnabled: true,
      // Keycloak accepts any port for this loopback address.
      redirectUris: ['http://127.0.0.1/*'],
      webOrigins: ['*'],
      attributes: {
        'oauth2.device.authorization.grant.enabled': 'true',
        'post.logout.redirect.uris': '+',
      },
      ...SCOPES_AND_AUDIENCES,
    });
    for (const { username, password, email } of people) {
      await this.#post(`/admin/realms/${REALM}/users`, {
        username,
        email,
        emailVerified: true,
        enabled: true,
        firstName: username,
        lastName: 'Example',
        credentials: [{ type: 'password', value: password, temporary: false }],
      });
    }
  }

  async createBrokerClient({ secret, redirectUri }: BrokerClient): Promise<void> {
    await this.#post(`/admin/realms/${REALM}/clients`, {
      clientId: BROKER_CLIENT_ID,
      secret,
      enabled: true,
      publicClient: false,
      standardFlowEnabled: true,
      redirectUris: [redirectUri],
      // Lets a user refuse the login.
      consentRequired: true,
      ...SCOPES_AND_AUDIENCES,
    });
  }

  /** Revokes what the person has granted to the client behind the broker, with its offline sessions. */
  async revokeGrants({ username }: Person): Promise<void> {
    const users = await this.#request('GET', `/admin/realms/${REALM}/users?username=${username}`);
    const [user] = (await users.json()) as [{ readonly id: string }];
    const path = `/admin/realms/${REALM}/users/${user.id}/consents/${BROKER_CLIENT_ID}`;
    const reply = await this.#request('DELETE', path);
    if (!reply.ok) throw new Error(`Keycloak responded with ${reply.status} to a revocation.`);
  }

  /** @param seconds - for tokens issued from now on. */
  async setAccessTokenLifetime(seconds: number): Promise<void> {
    const reply = await this.#request('PUT', `/admin/realms/${REALM}`, {
      accessTokenLifespan: seconds,
    });
    if (!reply.ok)
      throw new Error(`Keycloak responded with ${reply.status} to a change of the realm.`);
  }

  async refreshes(): Promise<RefreshCount> {
    const count = async (type: string) => {
      const query = `type=${type}&max=100000`;
      const reply = await this.#request('GET', `/admin/realms/${REALM}/events?${query}`);
      return ((await reply.json()) as unknown[]).length;
    };
    return {
      succeeded: await count('REFRESH_TOKEN'),
      rejected: await count('REFRESH_TOKEN_ERROR'),
    };
  }

  async #post(path: string, body: object): Promise<void> {
    const reply = await this.#request('POST', path, body);
    if (!reply.ok)
      throw new Error(
        `Keycloak responded with ${reply.status} to POST ${path}: ${await reply.text()}`,
      );
    await reply.body?.cancel();
  }

  async #request(method: string, path: string, body?: object): Promise<Response> {
    const headers = {
      authorization: `Bearer ${await this.#token()}`,
      ...(body && { 'content-type': 'application/json' }),
    };
    return fetch(this.#url + path, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** A new token each time, because a token expires after a minute. */
  async #token(): Promise<string> {
    const form = { grant_type: 'password', client_id: 'admin-cli', ...this.#account };
    const url = `${this.#url}/realms/master/protocol/openid-connect/token`;
    const reply = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    return ((await reply.json()) as { access_token: string }).access_token;
  }
}

const SCOPES_AND_AUDIENCES = {
  defaultClientScopes: ['basic', 'profile', 'email'],
  optionalClientScopes: [...PLATFORM_SCOPES, 'offline_access'],
  protocolMappers: [audience(AUDIENCE), audience(WORKLOAD_CLIENT_ID)],
};

function audience(name: string): object {
  return {
    name: `audience ${name}`,
    protocol: 'openid-connect',
    protocolMapper: 'oidc-audience-mapper',
    config: {
      'included.custom.audience': name,
      'access.token.claim': 'true',
      'id.token.claim': 'false',
    },
  };
}
