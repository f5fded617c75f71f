/** What holds for every response of a provider and every token: typed errors, bounded numbers, nothing that was sent in a message. */

import { inspect } from 'node:util';
import fc from 'fast-check';
import { NeMoError } from '../../../src/errors.ts';
import { discoverPlatform } from '../../../src/oauth/discovery/platform-discovery.ts';
import { discoverProvider } from '../../../src/oauth/discovery/provider-metadata.ts';
import { discoverWorkload } from '../../../src/oauth/discovery/workload-discovery.ts';
import {
  pollDeviceToken,
  requestDeviceAuthorization,
} from '../../../src/oauth/grants/device-flow.ts';
import { refreshGrant } from '../../../src/oauth/grants/refresh-grant.ts';
import { exchangeToken } from '../../../src/oauth/grants/token-exchange.ts';
import type { OAuthRuntime } from '../../../src/oauth/oauth-runtime.ts';
import type { ProviderSettings } from '../../../src/oauth/provider-settings.ts';
import type { TokenResponse } from '../../../src/oauth/token-response.ts';
import { isBearer } from '../../../src/text/is-bearer.ts';
import { identityOf, readClaims, subjectOf } from '../../../src/token/claims.ts';
import { freshnessOf } from '../../../src/token/expiry.ts';
import { TokenSet } from '../../../src/token/token-set.ts';
import { isUnsigned, reissueUnsignedJwt } from '../../../src/token/unsigned-jwt.ts';
import { providerSettings } from '../../oauth/provider-settings.ts';
import { everythingShown } from '../../support/faults/everything-shown.ts';
import {
  CANARY,
  deviceBody,
  discoveryBody,
  type Reply,
  refusal,
  replyWith,
  responseOf,
  token,
  tokenBody,
} from '../server-responses.ts';

const NOW = 1_800_000_000_000;
const PROVIDER = providerSettings({
  deviceAuthorizationEndpoint: 'https://idp.company.com/device',
  defaultScopes: ['openid', 'platform:read'],
});

/** Requests of one flow: a poll of an hour has the same steps again and again. */
const MAX_REQUESTS = 50;

interface ScriptedRuntime extends OAuthRuntime {
  /** Aborts after many requests. */
  readonly signal: AbortSignal;
}

/** A runtime whose server gives these responses, the last one for ever, and whose clock moves with every sleep. */
function runtimeOf(replies: readonly Reply[]): ScriptedRuntime {
  const enough = new AbortController();
  let now = NOW;
  let asked = 0;
  return {
    now: () => now,
    async fetch() {
      if (asked === MAX_REQUESTS) enough.abort(new Error('enough'));
      return responseOf(replies[Math.min(asked++, replies.length - 1)]!);
    },
    sleep: async (ms) => {
      now += ms;
    },
    signal: enough.signal,
  };
}

/** The result, or undefined for an error of this package without the secret that was sent. */
async function resultOf<T>(
  work: () => Promise<T>,
  sent: string | undefined = undefined,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NeMoError)) throw error;
    if (sent !== undefined) {
      check(!everythingShown(error).includes(sent), 'no secret in the error');
    }
    return undefined;
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

async function checkGrant(grant: TokenResponse | undefined): Promise<void> {
  if (grant === undefined) return;
  check(grant.refreshToken !== '', 'a refresh token is not empty');
  const tokens = await resultOf(async () => grant.validate());
  if (tokens !== undefined) checkTokens(tokens);
}

function checkTokens(tokens: TokenSet): void {
  check(isBearer(tokens.accessToken), 'the bearer fits into a header');
  for (const time of [tokens.expiresAt, tokens.lifetime]) {
    check(time === undefined || Number.isFinite(time), 'times are finite');
  }
}

const tokens = fc.property(token, fc.nat(), (text, later) => {
  const set = new TokenSet({ accessToken: text, refreshToken: CANARY });
  const claims = readClaims(text);
  const names = [identityOf(claims), subjectOf(claims)];
  const lasts = freshnessOf(set, NOW + later);
  if (isUnsigned(text)) {
    const again = new TokenSet({ accessToken: reissueUnsignedJwt(text, NOW) });
    check(freshnessOf(again, NOW) !== 'expired', 'a token that was issued again is valid');
  }
  return (
    ['fresh', 'due', 'expired'].includes(lasts) &&
    names.every((name) => name === undefined || typeof name === 'string') &&
    set.scopes.every((scope) => typeof scope === 'string') &&
    (set.expiresAt === undefined || Number.isFinite(set.expiresAt)) &&
    !`${inspect(set, { depth: 10, showHidden: true })}${JSON.stringify(set)}`.includes(CANARY)
  );
});

const refreshReplies = fc.asyncProperty(
  replyWith(tokenBody),
  fc.constantFrom('access_token' as const, 'id_token' as const),
  async (reply, bearer) => {
    const request = { refreshToken: CANARY, scopes: [] };
    const provider = { ...PROVIDER, bearer };
    await checkGrant(
      await resultOf(() => refreshGrant(runtimeOf([reply]), provider, request), CANARY),
    );
  },
);

const exchangeReplies = fc.asyncProperty(replyWith(tokenBody), async (reply) => {
  const workload = {
    clientId: 'w',
    tokenEndpoint: PROVIDER.tokenEndpoint!,
    audience: 'a',
    scope: undefined,
  };
  const set = await resultOf(() => exchangeToken(runtimeOf([reply]), workload, CANARY), CANARY);
  if (set === undefined) return;
  checkTokens(set);
  check((set.expiresAt ?? 0) > NOW, 'an exchanged token has a future lifetime');
});

const deviceReplies = fc.asyncProperty(
  replyWith(deviceBody),
  fc.array(fc.oneof(refusal, replyWith(tokenBody)), { minLength: 1, maxLength: 6 }),
  async (first, polls) => {
    const authorization = await resultOf(() =>
      requestDeviceAuthorization(runtimeOf([first]), PROVIDER, ['openid']),
    );
    if (authorization === undefined) return;
    const { interval, expiresIn, userCode, verificationUri } = authorization;
    check(interval >= 100 && interval <= 60_000, 'the interval has bounds');
    check(expiresIn > 0 && expiresIn <= 3_600_000, 'the lifetime has bounds');
    check(!/[\u0000-\u001f\u007f-\u009f\u202e]/.test(userCode + verificationUri), 'no controls');
    const complete = authorization.verificationUriComplete;
    check(
      complete === undefined || new URL(complete).origin === new URL(verificationUri).origin,
      'the complete address leads to the page that is printed',
    );
    const runtime = runtimeOf(polls);
    const { signal } = runtime;
    const poll = () => pollDeviceToken(runtime, PROVIDER, authorization, { signal });
    const isSecret = authorization.deviceCode === CANARY;
    const grant = await resultOf(poll, isSecret ? CANARY : undefined).catch((error: unknown) => {
      if (error !== signal.reason) throw error;
      return undefined;
    });
    await checkGrant(grant);
  },
);

const discoveryReplies = fc.asyncProperty(replyWith(discoveryBody), async (reply) => {
  const baseUrl = 'https://nmp.company.com';
  const found = await resultOf(() => discoverPlatform(runtimeOf([reply]), baseUrl));
  const workload = await resultOf(() => discoverWorkload(runtimeOf([reply]), baseUrl));
  for (const settings of [found?.provider, workload]) {
    const { tokenEndpoint, deviceAuthorizationEndpoint } = { ...settings } as ProviderSettings;
    for (const endpoint of [tokenEndpoint, deviceAuthorizationEndpoint]) {
      if (endpoint === undefined) continue;
      const { protocol, hostname, username } = new URL(endpoint);
      check(protocol === 'https:' || hostname === '127.0.0.1', 'an endpoint is https or loopback');
      check(username === '', 'an endpoint has no user');
    }
  }
  const scopes = found?.provider?.defaultScopes ?? [];
  check(
    scopes.every((scope) => typeof scope === 'string' && scope !== ''),
    'scopes are strings',
  );
  await resultOf(() => discoverProvider(runtimeOf([reply]), 'https://idp.company.com'));
});

export const properties = {
  'any token has times that are finite or none': tokens,
  'a response to a refresh is a grant or a typed error': refreshReplies,
  'a response to a token exchange is a valid token or a typed error': exchangeReplies,
  'responses of a device login are a grant or a typed error, within bounds': deviceReplies,
  'a response of discovery names safe endpoints, or is a typed error': discoveryReplies,
};
