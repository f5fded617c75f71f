/** The embedded pair: a real OpenID provider and a small platform server, both on loopback, started within a second. */

import { FaultBox } from '../../faults/fault-box.ts';
import { RequestLog } from '../../faults/request-log.ts';
import type { Backend, DemandingPlatform, Device } from '../backend.ts';
import { startGateway } from '../gateway.ts';
import { passwordSignIn } from '../password-sign-in.ts';
import { walkPages } from '../walk-pages.ts';
import type { OidcShape } from './oidc-shape.ts';
import { ADMIN, GUEST } from './people.ts';
import { type RunningPlatform, startPlatform } from './platform.ts';
import { CLIENT_ID, startProvider } from './provider.ts';
import { WORKLOAD_CLIENT_ID } from './workload-exchange.ts';

export interface EmbeddedOptions {
  /** Seconds. Default: 6. */
  readonly accessTokenLifetime?: number;
  /** Seconds between two polls of the device flow. Default: 1. */
  readonly pollInterval?: number;
  /** Seconds for which a redeemed refresh token is still accepted. Default: 0. */
  readonly graceSeconds?: number;
  /** The form of discovery. Default: the flat form. */
  readonly shape?: OidcShape;
}

export interface EmbeddedBackend extends Backend {
  readonly name: 'embedded';
  readonly revocationEndpoint: string;
  readonly faults: FaultBox;
  readonly log: RequestLog;
  readonly platform: RunningPlatform;
  /** The devices that asked for a code of the device flow, oldest first. */
  readonly devices: readonly Device[];
  setGrace(seconds: number): void;
}

export async function startEmbeddedBackend(
  options: EmbeddedOptions = {},
): Promise<EmbeddedBackend> {
  const { accessTokenLifetime = 6, pollInterval = 1, shape = {} } = options;
  let grace = options.graceSeconds ?? 0;
  const faulty = { faults: new FaultBox(), log: new RequestLog() };
  const provider = await startProvider({
    ...faulty,
    accessTokenLifetime,
    pollInterval,
    graceSeconds: () => grace,
    shape,
  });
  const keepsSessions = shape.clients?.some((each) => each !== 'public') ?? false;
  const gateway = keepsSessions ? await startGateway() : undefined;
  const platform = await startPlatform({
    ...faulty,
    advertisedUrl: gateway?.url,
    provider,
    shape,
    adminEmail: ADMIN.email,
    workloadTokenLifetime: accessTokenLifetime,
  });
  gateway?.leadTo({ platform: platform.baseUrl });
  let demanding: ReturnType<typeof startDemanding> | undefined;
  return {
    name: 'embedded',
    gateway,
    baseUrl: platform.baseUrl,
    issuer: provider.issuer,
    clientId: CLIENT_ID,
    tokenEndpoint: provider.tokenEndpoint,
    revocationEndpoint: provider.revocationEndpoint,
    admin: ADMIN,
    guest: GUEST,
    accessTokenLifetime,
    ...faulty,
    platform,
    devices: provider.devices,
    workload: {
      subjectToken: () =>
        provider.mint('workload', { email: ADMIN.email }, WORKLOAD_CLIENT_ID, accessTokenLifetime),
    },
    demanding: () => (demanding ??= startDemanding()),
    reportsDeletions: shape.clients !== undefined,
    broker: shape.clients?.includes('confidential')
      ? {
          approve: (url, person) => walkPages(url, person, 'approve'),
          deny: (url, person) => walkPages(url, person, 'deny'),
          endSessions: async (person) => provider.endSessions(person.username),
        }
      : undefined,
    signIn: (person, scope) =>
      passwordSignIn({ tokenEndpoint: provider.tokenEndpoint, clientId: CLIENT_ID }, person, scope),
    approveDevice: (url, person) => walkPages(url, person, 'approve'),
    denyDevice: (url, person) => walkPages(url, person, 'deny'),
    refreshes: async () => provider.refreshes(),
    setGrace: (seconds) => {
      grace = seconds;
    },
    async stop() {
      faulty.faults.clear();
      const second = await demanding;
      await Promise.all([gateway?.stop(), platform.stop(), provider.stop(), second?.stop()]);
    },
  };
}

async function startDemanding(): Promise<DemandingPlatform & Pick<Backend, 'stop'>> {
  const displayName = 'A cluster with demands';
  const shape = {
    clients: ['public'],
    deviceId: true,
    displayName,
    pollsWithScope: false,
  } as const;
  const backend = await startEmbeddedBackend({ shape: { ...shape, bearer: 'id_token' } });
  return { ...backend, displayName };
}
