/**
 * A real OpenID provider on loopback: device flow, password grant, rotation with reuse detection, JWT access tokens of
 * some seconds. It counts its refreshes itself.
 */

import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { RefreshCount } from '../backend.ts';
import { devicePage } from './device-page.ts';
import { type FaultBox, throughFaults } from './faults.ts';
import { listenOnLoopback } from './listen.ts';
import { passwordGrant } from './password-grant.ts';
import { ADMIN, GUEST } from './people.ts';
import { quietly } from './quietly.ts';
import { API_SCOPES, RESOURCE, resourceServerInfo } from './resource.ts';

export const CLIENT_ID = 'nmp-cli';
export const SCOPES: readonly string[] = [
  'openid',
  'profile',
  'email',
  'offline_access',
  ...API_SCOPES,
];

export interface ProviderOptions {
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Seconds between two polls of the device flow. */
  readonly pollInterval: number;
  readonly faults: FaultBox;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly deviceAuthorizationEndpoint: string;
  readonly jwksUri: string;
  refreshes(): RefreshCount;
  stop(): Promise<void>;
}

export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  // It says on Node 20 that it would rather have a newer one, and of each default that it is one.
  const { default: Provider } = await quietly(() => import('oidc-provider'));
  const count = { succeeded: 0, rejected: 0 };
  const listening = await listenOnLoopback(async (issuer) => {
    const provider = await quietly(() => new Provider(issuer, configuration(options)));
    provider.registerGrantType('password', passwordGrant(provider, options.accessTokenLifetime), [
      'username',
      'password',
      'scope',
    ]);
    provider.on('grant.success', (ctx: KoaContextWithOIDC) => {
      if (isRefresh(ctx)) count.succeeded++;
    });
    provider.on('grant.error', (ctx: KoaContextWithOIDC) => {
      if (isRefresh(ctx)) count.rejected++;
    });
    provider.use(pollingManners(options.pollInterval));
    provider.use(devicePage(provider));
    const callback = provider.callback();
    return (request, response) => void throughFaults(options.faults, request, response, callback);
  });
  const issuer = listening.url;
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    deviceAuthorizationEndpoint: `${issuer}/device/auth`,
    jwksUri: `${issuer}/jwks`,
    refreshes: () => ({ ...count }),
    stop: () => listening.close(),
  };
}

function configuration({ accessTokenLifetime }: ProviderOptions) {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none' as const,
        application_type: 'native' as const,
        redirect_uris: [],
        response_types: [],
        grant_types: ['refresh_token', 'password', 'urn:ietf:params:oauth:grant-type:device_code'],
      },
    ],
    jwks: { keys: [signingKey()] },
    scopes: [...SCOPES],
    claims: { openid: ['sub'], email: ['email'], profile: ['preferred_username'] },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx: unknown, _client: unknown, code: { scopes: Set<string> }) =>
      code.scopes.has('offline_access'),
    clientBasedCORS: () => true,
    ttl: {
      AccessToken: accessTokenLifetime,
      RefreshToken: 24 * 3600,
      DeviceCode: 600,
      Grant: 24 * 3600,
      IdToken: 3600,
      Interaction: 600,
      Session: 3600,
    },
    cookies: { keys: ['a key of the test'] },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true },
      revocation: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServerInfo(accessTokenLifetime),
      },
    },
    extraTokenClaims: (_ctx: unknown, token: object) => {
      const username = (token as { accountId?: string }).accountId;
      const person = [ADMIN, GUEST].find((each) => each.username === username);
      return person === undefined ? {} : { email: person.email, preferred_username: username };
    },
    findAccount: async (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id }),
    }),
  };
}

let key: JsonWebKey | undefined;

/** One per process: making an RSA key takes longer than starting everything else. */
function signingKey(): JsonWebKey {
  key ??= {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: 'provider-key',
    alg: 'RS256',
    use: 'sig',
  };
  return key;
}

/** oidc-provider never sends `interval`, and never asks to slow down (RFC 8628, sections 3.2 and 3.5). */
function pollingManners(interval: number) {
  const lastPoll = new Map<string, number>();
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    const body = ctx.body as Record<string, unknown> | undefined;
    if (ctx.path === '/device/auth' && ctx.status === 200 && body) body['interval'] = interval;
    if (ctx.path !== '/token' || body?.['error'] !== 'authorization_pending') return;
    const code = String(ctx.oidc?.params?.['device_code']);
    const now = Date.now();
    // A quarter of leeway for timers that fire early.
    if (now - (lastPoll.get(code) ?? 0) < interval * 750) body['error'] = 'slow_down';
    lastPoll.set(code, now);
  };
}

function isRefresh(ctx: KoaContextWithOIDC): boolean {
  return ctx.oidc?.params?.['grant_type'] === 'refresh_token';
}
