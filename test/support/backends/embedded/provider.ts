/**
 * A real OpenID provider on loopback: device flow, password grant, rotation with reuse detection, JWT access
 * tokens with a lifetime of seconds, and sign-in in browsers. It counts its refreshes, and prints nothing.
 */

import { SignJWT } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { noteForm, type RequestLog } from '../../faults/request-log.ts';
import { type Faulty, throughFaults } from '../../faults/through-faults.ts';
import type { Device, RefreshCount } from '../backend.ts';
import { deviceDemands } from './device-demands.ts';
import { devicePages } from './device-pages.ts';
import { escapeHtml, htmlPage } from './html-page.ts';
import { listenOnLoopback } from './listen.ts';
import type { OidcShape } from './oidc-shape.ts';
import { withOpenCors } from './open-cors.ts';
import { passwordGrant } from './password-grant.ts';
import { PEOPLE } from './people.ts';
import { pollingManners } from './polling-manners.ts';
import { type ProviderStore, providerStore } from './provider-store.ts';
import { quietly } from './quietly.ts';
import { API_SCOPES, RESOURCE, resourceServerInfo } from './resource.ts';
import { interactionUrl, postedSignOut, signInPages, signOutPages } from './sign-in-pages.ts';
import { loadExistingGrant, signInPolicy } from './sign-in-policy.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

export const CLIENT_ID = 'nmp-cli';
/** Confidential: only the broker of the platform knows its secret. */
export const BROKER_CLIENT_ID = 'nmp-broker';
export const BROKER_SECRET = 'the secret of the broker';
/**
 * The redirect URI of the platform, whose port is not known yet: native clients may use any port (RFC 8252,
 * section 7.3).
 */
const BROKER_REDIRECT = 'http://127.0.0.1/apis/auth/v2/login/callback';
export const SCOPES: readonly string[] = [
  'openid',
  'profile',
  'email',
  'offline_access',
  ...API_SCOPES,
];
/** The scopes of a login that names none. */
export const DEFAULT_SCOPES: readonly string[] = SCOPES.filter((scope) => !/secrets:/.test(scope));

const LOOPBACKS = ['http://127.0.0.1', 'http://localhost'];

export interface ProviderOptions extends Faulty {
  /** Seconds. */
  readonly accessTokenLifetime: number;
  /** Seconds between two polls of the device flow. */
  readonly pollInterval: number;
  /** Seconds for which a redeemed refresh token is still accepted; called at each refresh. */
  readonly graceSeconds: () => number;
  readonly shape: OidcShape;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly deviceAuthorizationEndpoint: string;
  readonly revocationEndpoint: string;
  readonly jwksUri: string;
  /** The devices that asked for a code, oldest first. */
  readonly devices: readonly Device[];
  refreshes(): RefreshCount;
  /** Ends all sign-ins of an account. */
  endSessions(accountId: string): void;
  /** A token for another audience, as an orchestrator provides to its workloads. */
  mint(subject: string, claims: object, audience: string, lifetime: number): Promise<string>;
  stop(): Promise<void>;
}

export async function startProvider(options: ProviderOptions): Promise<RunningProvider> {
  // The library prints warnings about Node 20 and about each default.
  const [library, key] = await Promise.all([
    quietly(() => import('oidc-provider')),
    signingKey('provider-key'),
  ]);
  const { default: Provider } = library;
  const devices: Device[] = [];
  const store = providerStore(options.graceSeconds);
  const count = { succeeded: 0, rejected: 0 };
  const listening = await listenOnLoopback(async (issuer) => {
    const provider = await quietly(
      () => new Provider(issuer, configuration(options, store, key, library)),
    );
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
    provider.use(logged(options.log));
    provider.use(pollingManners(options.pollInterval));
    provider.use(postedSignOut);
    provider.use(deviceDemands(options.shape, devices));
    provider.use(signInPages(provider));
    return withOpenCors(throughFaults(options, provider.callback()));
  });
  const issuer = listening.url;
  return {
    issuer,
    tokenEndpoint: `${issuer}/token`,
    deviceAuthorizationEndpoint: `${issuer}/device/auth`,
    revocationEndpoint: `${issuer}/token/revocation`,
    jwksUri: `${issuer}/jwks`,
    devices,
    refreshes: () => ({ ...count }),
    endSessions: store.endSessions,
    mint: (subject, claims, audience, lifetime) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: key.alg, kid: key.kid })
        .setSubject(subject)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${lifetime}s`)
        .sign(key.privateKey),
    stop: () => listening.close(),
  };
}

interface IssuedFor {
  readonly kind: string;
  readonly scopes: Set<string>;
}

function configuration(
  { accessTokenLifetime, shape }: ProviderOptions,
  store: ProviderStore,
  key: SigningKey,
  library: typeof import('oidc-provider'),
) {
  return {
    adapter: store.adapter,
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none' as const,
        application_type: 'native' as const,
        // For a native client, any port of loopback is accepted.
        redirect_uris: [
          ...LOOPBACKS.flatMap((host) => [`${host}/`, `${host}/callback`]),
          BROKER_REDIRECT,
        ],
        post_logout_redirect_uris: LOOPBACKS.flatMap((host) => [`${host}/`, `${host}/callback`]),
        response_types: ['code' as const],
        grant_types: [
          'authorization_code',
          'refresh_token',
          'password',
          'urn:ietf:params:oauth:grant-type:device_code',
        ],
      },
      {
        client_id: BROKER_CLIENT_ID,
        client_secret: BROKER_SECRET,
        token_endpoint_auth_method: 'client_secret_basic' as const,
        application_type: 'native' as const,
        redirect_uris: [BROKER_REDIRECT],
        response_types: ['code' as const],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    jwks: { keys: [key.jwk] },
    scopes: [...SCOPES],
    claims: { openid: ['sub'], email: ['email'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    rotateRefreshToken: true,
    // An app in a browser gets a refresh token that ends with the session, as from Keycloak.
    issueRefreshToken: async (_ctx: unknown, _client: unknown, code: IssuedFor) =>
      code.kind === 'AuthorizationCode' || code.scopes.has('offline_access'),
    loadExistingGrant,
    clientBasedCORS: () => true,
    ttl: {
      AccessToken: accessTokenLifetime,
      RefreshToken: 24 * 3600,
      DeviceCode: 600,
      Grant: 24 * 3600,
      IdToken: shape.bearer === 'id_token' ? accessTokenLifetime : 3600,
      Interaction: 600,
      Session: 3600,
    },
    cookies: { keys: ['a key of the test'] },
    interactions: { url: interactionUrl, policy: signInPolicy(library) },
    renderError: (ctx: KoaContextWithOIDC, { error }: { error: string }) => {
      ctx.type = 'html';
      ctx.body = htmlPage('Something is wrong', `<p role="alert">${escapeHtml(error)}</p>`);
    },
    features: {
      devInteractions: { enabled: false },
      deviceFlow: { enabled: true, ...devicePages },
      rpInitiatedLogout: { enabled: true, ...signOutPages },
      revocation: {
        enabled: true,
        allowedPolicy: (
          _ctx: unknown,
          client: { clientId: string },
          token: { clientId?: string },
        ) => token.clientId === client.clientId,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServerInfo(accessTokenLifetime),
      },
    },
    extraTokenClaims: (_ctx: unknown, token: object) => {
      const username = (token as { accountId?: string }).accountId;
      const person = PEOPLE.find((each) => each.username === username);
      return person === undefined ? {} : { email: person.email, preferred_username: username };
    },
    findAccount: async (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: async () => {
        const email = PEOPLE.find((each) => each.username === id)?.email;
        return { sub: id, email, preferred_username: id };
      },
    }),
  };
}

function logged(log: RequestLog) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next();
    const entry = log.of(ctx.req);
    if (entry === undefined) return;
    noteForm(entry, ctx.oidc?.params ?? {});
    entry.outcome = (ctx.body as { error?: string } | undefined)?.error ?? 'ok';
  };
}

function isRefresh(ctx: KoaContextWithOIDC): boolean {
  return ctx.oidc?.params?.['grant_type'] === 'refresh_token';
}
