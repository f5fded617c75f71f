/** The real platform server and a real Keycloak, started for the tests. */

import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Backend, Person, RawTokens } from '../backend.ts';
import { ADMIN, GUEST } from '../embedded/people.ts';
import { startGateway } from '../gateway.ts';
import { startDemandingPlatform } from './demanding-platform.ts';
import { generationOf } from './generation.ts';
import { startJwksMerge } from './jwks-merge.ts';
import { CLIENT_ID, DEFAULT_SCOPE, KeycloakAdmin, REALM } from './keycloak-admin.ts';
import { keycloakDistribution } from './keycloak-distribution.ts';
import { decideDevice } from './keycloak-pages.ts';
import { startPlatformServer } from './platform-server.ts';
import { type PythonEnvironment, pythonEnvironment } from './python-environment.ts';
import { freePort, SERVERS_FOLDER, ServerProcess } from './server-process.ts';

/** Seconds. */
const ACCESS_TOKEN_LIFETIME = 20;
const KEYCLOAK_ACCOUNT = { username: 'root', password: 'root-password' };

export interface RealBackend extends Backend {
  readonly python: PythonEnvironment;
  /** Runs the work while access tokens have the given lifetime in seconds. */
  withLifetime<T>(seconds: number, work: () => Promise<T>): Promise<T>;
}

/** @param version - of the platform. */
export async function startRealBackend(version: string): Promise<RealBackend> {
  const python = await pythonEnvironment(generationOf(version));
  const distribution = await keycloakDistribution();
  const folder = mkdtempSync(join(process.env[SERVERS_FOLDER] ?? tmpdir(), 'servers-'));

  const [keycloakPort, platformPort] = [await freePort(), await freePort()];
  const keycloakUrl = `http://127.0.0.1:${keycloakPort}`;
  const issuer = `${keycloakUrl}/realms/${REALM}`;
  const endpoints = `${issuer}/protocol/openid-connect`;
  const keycloak = startKeycloak(distribution, folder, keycloakPort);
  await keycloak.ready();
  const admin = new KeycloakAdmin(keycloakUrl, KEYCLOAK_ACCOUNT);
  await admin.createRealm([ADMIN, GUEST], ACCESS_TOKEN_LIFETIME);

  const baseUrl = `http://127.0.0.1:${platformPort}`;
  const brokerSecret = randomBytes(24).toString('hex');
  const gateway = await startGateway();
  const redirectUri = `${gateway.url}/apis/auth/v2/login/callback`;
  await admin.createBrokerClient({ secret: brokerSecret, redirectUri });
  const jwks = await startJwksMerge(`${endpoints}/certs`, `${baseUrl}/apis/auth/jwks`);
  const common = {
    python,
    issuer,
    jwksUri: jwks.url,
    adminEmail: ADMIN.email,
    brokerSecret,
    loginRedirectUri: redirectUri,
    workloadTokenLifetime: 60,
  };
  const platform = await startPlatformServer({ ...common, folder, port: platformPort });
  gateway.leadTo({ platform: baseUrl });
  // Caches the keys of the platform, which has started now.
  await fetch(jwks.url);

  let demanding: ReturnType<typeof startDemandingPlatform> | undefined;
  const signIn = async (person: Person, scope: string = DEFAULT_SCOPE): Promise<RawTokens> => {
    const { username, password } = person;
    const form = { grant_type: 'password', client_id: CLIENT_ID, username, password, scope };
    const reply = await fetch(`${endpoints}/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    if (!reply.ok)
      throw new Error(`Keycloak responded with ${reply.status} to a sign-in of the test.`);
    return (await reply.json()) as RawTokens;
  };
  await rolesCount(baseUrl, (await signIn(ADMIN)).access_token);
  return {
    name: 'platform',
    python,
    baseUrl,
    issuer,
    clientId: CLIENT_ID,
    tokenEndpoint: `${endpoints}/token`,
    admin: ADMIN,
    guest: GUEST,
    accessTokenLifetime: ACCESS_TOKEN_LIFETIME,
    workload: { subjectToken: async () => (await signIn(ADMIN)).access_token },
    demanding: python.generation.hasBroker
      ? () => (demanding ??= startDemandingPlatform({ ...common, folder }, endpoints))
      : undefined,
    reportsDeletions: python.generation.reportsDeletions,
    broker: python.generation.hasBroker
      ? {
          approve: (url, person) => decideDevice(url, person, 'approve'),
          deny: (url, person) => decideDevice(url, person, 'deny'),
          endSessions: (person) => admin.revokeGrants(person),
        }
      : undefined,
    gateway: python.generation.hasBroker ? gateway : undefined,
    signIn,
    approveDevice: (url, person) => decideDevice(url, person, 'approve'),
    denyDevice: (url, person) => decideDevice(url, person, 'deny'),
    refreshes: () => admin.refreshes(),
    async withLifetime(seconds, work) {
      await admin.setAccessTokenLifetime(seconds);
      try {
        return await work();
      } finally {
        await admin.setAccessTokenLifetime(ACCESS_TOKEN_LIFETIME);
      }
    },
    async stop() {
      await (await demanding)?.stop();
      await platform.stop();
      await keycloak.stop();
      await Promise.all([jwks.close(), gateway.stop()]);
    },
  };
}

/**
 * Waits for the roles: the platform is ready before it has loaded them, and until then refuses even its
 * administrator.
 */
async function rolesCount(baseUrl: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  for (let look = 0; look < 120; look++) {
    const reply = await fetch(`${baseUrl}/apis/entities/v2/workspaces`, { headers });
    await reply.body?.cancel();
    if (reply.ok) return;
    await sleep(500);
  }
  throw new Error('The platform went on refusing its administrator.');
}

/** A copy of the distribution: Keycloak keeps its database and its build inside its folder. */
function startKeycloak(distribution: string, folder: string, port: number): ServerProcess {
  const home = join(folder, 'keycloak');
  cpSync(distribution, home, { recursive: true });
  return new ServerProcess({
    name: 'Keycloak',
    program: join(home, 'bin', 'kc.sh'),
    args: [
      'start',
      '--optimized',
      '--cache=local',
      '--http-enabled=true',
      '--hostname-strict=false',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
    ],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      KC_BOOTSTRAP_ADMIN_USERNAME: KEYCLOAK_ACCOUNT.username,
      KC_BOOTSTRAP_ADMIN_PASSWORD: KEYCLOAK_ACCOUNT.password,
      ...(process.env['JAVA_HOME'] && { JAVA_HOME: process.env['JAVA_HOME'] }),
    },
    cwd: home,
    logFile: join(folder, 'keycloak.log'),
    readyUrl: `http://127.0.0.1:${port}/realms/master`,
  });
}
