/** The settings file of the real platform server: each generation names its OAuth clients in its own way. */

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generation } from './generation.ts';
import {
  AUDIENCE,
  BROKER_CLIENT_ID,
  CLIENT_ID,
  DEFAULT_SCOPE,
  WORKLOAD_CLIENT_ID,
} from './keycloak-admin.ts';

export interface PlatformSettings {
  readonly generation: Generation;
  readonly folder: string;
  readonly baseUrl: string;
  readonly issuer: string;
  readonly jwksUri: string;
  readonly adminEmail: string;
  /** Secret of the confidential client of the server's broker. */
  readonly brokerSecret: string;
  /** The URL to which the provider redirects a browser. */
  readonly loginRedirectUri: string;
  /** Seconds. */
  readonly workloadTokenLifetime: number;
  /** Of tokens. Default: that of access tokens. */
  readonly audience?: string;
  /** More settings of the public client, of the later generation. */
  readonly publicClient?: object;
}

const BROKER_SECRET = 'TEST_BROKER_SECRET';
const SESSION_KEY = 'TEST_SESSION_KEY';

/** @returns `secrets`: variables that the settings name. */
export function settingsOf(options: PlatformSettings): {
  readonly settings: object;
  readonly secrets: Readonly<Record<string, string>>;
} {
  const { audience = AUDIENCE, baseUrl, generation, issuer } = options;
  const keyFile = join(options.folder, 'workload-key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const workload = {
    client_id: WORKLOAD_CLIENT_ID,
    audience,
    // Also of the token that the seed of the later generation mints for itself.
    scope: 'platform:read platform:write',
    token_ttl_seconds: options.workloadTokenLifetime,
    token_private_key_file: keyFile,
    subject_jwks_uri: `${issuer}/protocol/openid-connect/certs`,
    subject_issuers: [issuer],
  };
  const settings = {
    // Deployments are stored without a cluster; they stay pending.
    platform: { runtime: 'kubernetes', base_url: baseUrl },
    auth: {
      enabled: true,
      policy_decision_point_provider: 'embedded',
      policy_decision_point_base_url: baseUrl,
      policy_data_refresh_interval: generation.policyInterval,
      bundle_cache_seconds: 2,
      admin_email: options.adminEmail,
      on_invalid_plugin: 'quarantine',
      ...(generation.hasAccessKeys && {
        access_keys: { enabled: true },
        token_signing: { private_key_file: keyFile },
      }),
      oidc: {
        enabled: true,
        issuer,
        audience,
        ...(generation.hasBroker
          ? { jwks_uri: workload.subject_jwks_uri, ...brokeredClients(options), workload }
          : {
              // The first generation checks its own tokens like those of the provider.
              additional_issuers: [`${baseUrl}/apis/auth`],
              jwks_uri: options.jwksUri,
              ...CLIENT,
              workload_token_exchange_enabled: true,
              ...prefixed('workload_', workload),
            }),
      },
    },
    secrets: { allow_key_creation: true },
    files: { default_storage_config: { type: 'local', path: join(options.folder, 'filesets') } },
    jobs: {
      executors: [
        {
          provider: 'subprocess',
          profile: 'default',
          backend: 'subprocess',
          config: { working_directory: join(options.folder, 'jobs') },
        },
      ],
    },
  };
  const sessionKey = randomBytes(32).toString('base64');
  return {
    settings,
    secrets: { [BROKER_SECRET]: options.brokerSecret, [SESSION_KEY]: sessionKey },
  };
}

const CLIENT = { client_id: CLIENT_ID, default_scopes: DEFAULT_SCOPE };

function brokeredClients({ issuer, loginRedirectUri, publicClient }: PlatformSettings): object {
  const endpoints = `${issuer}/protocol/openid-connect`;
  return {
    public_client: { ...CLIENT, ...publicClient },
    confidential_client: {
      client_id: BROKER_CLIENT_ID,
      client_secret_env_var: BROKER_SECRET,
      login_redirect_uri: loginRedirectUri,
      authorization_endpoint: `${endpoints}/auth`,
      token_endpoint: `${endpoints}/token`,
      default_scopes: DEFAULT_SCOPE,
    },
    server_sessions: { encryption_key_env_var: SESSION_KEY },
  };
}

function prefixed(prefix: string, values: object): object {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}
