/** The real platform server with settings for the tests, seeded. */

import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { command } from './command.ts';
import { AUDIENCE, CLIENT_ID, WORKLOAD_CLIENT_ID } from './keycloak-admin.ts';
import type { PythonEnvironment } from './python-environment.ts';
import { ServerProcess } from './server-process.ts';

export interface PlatformServerOptions {
  readonly python: PythonEnvironment;
  readonly folder: string;
  readonly port: number;
  readonly issuer: string;
  readonly jwksUri: string;
  readonly adminEmail: string;
  /** Seconds. */
  readonly workloadTokenLifetime: number;
}

const SERVICES = 'auth,entities,secrets';

export async function startPlatformServer(options: PlatformServerOptions): Promise<ServerProcess> {
  const { folder, port, python } = options;
  const baseUrl = `http://127.0.0.1:${port}`;
  const home = join(folder, 'platform-home');
  mkdirSync(home, { recursive: true });
  const settingsFile = join(folder, 'platform.yaml');
  writeFileSync(settingsFile, stringify(settingsOf(options, baseUrl)));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    NMP_CONFIG_FILE_PATH: settingsFile,
    NMP_BASE_URL: baseUrl,
    NMP_PLATFORM_SEED_MODEL_PROVIDER_ENABLED: 'false',
    NMP_DATA_DIR: join(folder, 'platform-data'),
    NO_PROXY: '127.0.0.1,localhost',
  };
  const server = new ServerProcess({
    name: 'The platform server',
    program: python.nmp,
    args: ['services', 'run', '--port', String(port), '--services', SERVICES],
    env,
    cwd: folder,
    logFile: join(folder, 'platform.log'),
    readyUrl: `${baseUrl}/apis/auth/discovery`,
  });
  await server.ready();
  // Until then everybody gets 403.
  await command(python.python, ['-m', 'nmp.platform_seed'], { cwd: folder, env });
  return server;
}

function settingsOf(options: PlatformServerOptions, baseUrl: string): object {
  const keyFile = join(options.folder, 'workload-key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  return {
    platform: { runtime: 'none', base_url: baseUrl },
    auth: {
      enabled: true,
      policy_decision_point_provider: 'embedded',
      policy_decision_point_base_url: baseUrl,
      policy_data_refresh_interval: 2,
      bundle_cache_seconds: 2,
      admin_email: options.adminEmail,
      on_invalid_plugin: 'quarantine',
      oidc: {
        enabled: true,
        issuer: options.issuer,
        additional_issuers: [`${baseUrl}/apis/auth`],
        jwks_uri: options.jwksUri,
        client_id: CLIENT_ID,
        audience: AUDIENCE,
        default_scopes: 'openid profile email offline_access platform:read platform:write',
        workload_token_exchange_enabled: true,
        workload_client_id: WORKLOAD_CLIENT_ID,
        workload_audience: AUDIENCE,
        workload_scope: 'platform:read',
        workload_token_ttl_seconds: options.workloadTokenLifetime,
        workload_token_private_key_file: keyFile,
        workload_subject_jwks_uri: `${options.issuer}/protocol/openid-connect/certs`,
        workload_subject_issuers: [options.issuer],
      },
    },
    secrets: { allow_key_creation: true },
  };
}
