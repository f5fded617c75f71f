/** The device flow, with a clock that stands still. */

import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  DeviceAuthorization,
  pollDeviceToken,
  requestDeviceAuthorization,
} from '../../src/oauth/grants/device-flow.ts';
import type { ProviderSettings } from '../../src/oauth/provider-settings.ts';
import { clockedContext } from './fake-clock.ts';
import { providerSettings } from './provider-settings.ts';
import { type Step, scriptedServer } from './scripted-server.ts';

const CODES = {
  device_code: 'canary-device-code',
  user_code: 'ABCD-EFGH',
  verification_uri: 'https://idp.company.com/device',
  expires_in: 600,
};
const PAIR = { access_token: 'at', refresh_token: 'rt', token_type: 'Bearer' };
const pending: Step = { status: 400, body: { error: 'authorization_pending' } };
const slowDown: Step = { status: 400, body: { error: 'slow_down' } };

function provider(url: string): ProviderSettings {
  return providerSettings({
    issuer: url,
    tokenEndpoint: `${url}/token`,
    deviceAuthorizationEndpoint: `${url}/device`,
  });
}

async function poll(codes: object, ...steps: readonly Step[]) {
  const server = await scriptedServer(...steps);
  const context = clockedContext();
  const authorization = new DeviceAuthorization({ ...CODES, ...codes });
  const run = (signal?: AbortSignal) =>
    pollDeviceToken(
      context,
      provider(server.url),
      authorization,
      signal === undefined ? {} : { signal },
    );
  return { server, context, run };
}

test('requests the codes with the scopes', async () => {
  const server = await scriptedServer({ body: CODES });
  const authorization = await requestDeviceAuthorization(clockedContext(), provider(server.url), [
    'openid',
    'a:read',
  ]);
  expect(authorization.userCode).toBe('ABCD-EFGH');
  expect(authorization.interval).toBe(5000);
  expect(server.asked[0]?.form.get('scope')).toBe('openid a:read');
  expect(inspect(authorization, { showHidden: true })).not.toContain('canary');
  expect(JSON.stringify(authorization)).not.toContain('canary');
});

test('F-01: waits an interval before each poll', async () => {
  const { context, run } = await poll({ interval: 2 }, pending, pending, pending, { body: PAIR });
  expect((await (await run()).validate()).accessToken).toBe('at');
  expect(context.slept).toEqual([2000, 2000, 2000, 2000]);
});

test.each([
  ['without an interval', {}, [5000, 10_000, 15_000, 20_000]],
  ['with an interval', { interval: 1 }, [1000, 6000, 11_000, 16_000]],
])('F-02: each slow_down adds five seconds, %s', async (_, codes, expected) => {
  const { context, run } = await poll(codes, slowDown, slowDown, slowDown, { body: PAIR });
  await run();
  expect(context.slept).toEqual(expected);
});

test('F-02: a slow_down with status 429 adds five seconds too', async () => {
  const tooFast = { status: 429, body: { error: 'slow_down' } };
  const { context, run } = await poll({ interval: 1 }, tooFast, tooFast, { body: PAIR });
  await run();
  expect(context.slept).toEqual([1000, 6000, 11_000]);
});

test('F-04: faults between polls do not end the flow', async () => {
  const { run } = await poll(
    {},
    'cut the connection',
    { status: 502, body: '<html>' },
    { status: 429 },
    { body: 'junk' },
    pending,
    { body: PAIR },
  );
  expect((await run()).refreshToken).toBe('rt');
});

test('F-04: each lost response doubles the interval', async () => {
  const lost = 'cut the connection';
  const { context, run } = await poll({ interval: 2 }, lost, lost, { status: 502 }, { body: PAIR });
  await run();
  expect(context.slept).toEqual([2000, 4000, 8000, 8000]);
});

test('F-04: a name that cannot be resolved for a while does not end the flow', async () => {
  const { context, run } = await poll({}, { body: PAIR });
  const { fetch } = context;
  context.fetch = async () => {
    context.fetch = fetch;
    const cause = Object.assign(new Error('canary'), { code: 'ENOTFOUND' });
    throw new TypeError('fetch failed', { cause });
  };
  expect((await run()).refreshToken).toBe('rt');
  expect(context.slept).toHaveLength(2);
});

test('F-04: permanent faults are an error only when the code has expired', async () => {
  const { server, run } = await poll({ expires_in: 31 }, { status: 502, body: '<html>' });
  await expect(run()).rejects.toMatchObject({ oauthError: 'expired_token' });
  expect(server.asked).toHaveLength(6);
});

test('F-06: the response of an early draft of the standard is accepted', async () => {
  const { verification_uri, ...rest } = CODES;
  const authorization = new DeviceAuthorization({ ...rest, verification_url: verification_uri });
  expect(authorization.verificationUri).toBe(verification_uri);
  const { run } = await poll(
    {},
    { status: 200, body: { error: 'authorization_pending' } },
    { status: 428, body: { error: 'authorization_pending' } },
    { body: PAIR },
  );
  expect((await run()).refreshToken).toBe('rt');
});

describe('F-07: the code expires', () => {
  test('when its lifetime has passed', async () => {
    const { server, run } = await poll({ expires_in: 11 }, pending);
    await expect(run()).rejects.toMatchObject({ oauthError: 'expired_token' });
    expect(server.asked).toHaveLength(2);
  });

  test('after a sleep of an hour, without another poll', async () => {
    const { server, context, run } = await poll({}, pending);
    const { sleep } = context;
    let first = true;
    context.sleep = async (ms, signal) => {
      await sleep(ms, signal);
      if (!first) context.jump(3_600_000);
      first = false;
    };
    await expect(run()).rejects.toMatchObject({ oauthError: 'expired_token' });
    expect(server.asked).toHaveLength(1);
  });

  test('even if the clock is set back at every poll', async () => {
    const { server, context, run } = await poll({ expires_in: 50 }, pending);
    const { sleep } = context;
    context.sleep = async (ms, signal) => {
      await sleep(ms, signal);
      context.jump(-3_600_000);
    };
    await expect(run()).rejects.toMatchObject({ oauthError: 'expired_token' });
    expect(server.asked).toHaveLength(10);
  });
});

test.each(['access_denied', 'expired_token', 'invalid_client', 'something_new'])(
  'F-13: %s ends the flow',
  async (error) => {
    const { server, run } = await poll({}, pending, { status: 400, body: { error } });
    await expect(run()).rejects.toMatchObject({ oauthError: error });
    expect(server.asked).toHaveLength(2);
  },
);

test('F-12: nothing is sent after an abort', async () => {
  const { server, run } = await poll({}, pending);
  const reason = new Error('Ctrl-C');
  await expect(run(AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(server.asked).toHaveLength(0);
});

test('F-10: codes and addresses are sanitized and limited in length', () => {
  const authorization = new DeviceAuthorization({
    ...CODES,
    user_code: `\u001b]52;c;x\u0007AB\u202e${'C'.repeat(10_000)}`,
    verification_uri: 'https://idp.company.com/\u001b[2Jdevice',
  });
  expect(authorization.userCode).toMatch(/^ABC+…$/);
  expect(authorization.userCode.length).toBeLessThanOrEqual(64);
  expect(authorization.verificationUri).toBe('https://idp.company.com/device');
});

test.each([
  [{ interval: null }, 5000],
  [{ interval: 'x' }, 5000],
  [{ interval: -1 }, 5000],
  [{ interval: 1e9 }, 60_000],
])('an interval of %j', (codes, interval) => {
  expect(new DeviceAuthorization({ ...CODES, ...codes }).interval).toBe(interval);
});

test('the flow is not offered without a device endpoint', async () => {
  const settings = { ...provider('http://127.0.0.1:1'), deviceAuthorizationEndpoint: undefined };
  await expect(requestDeviceAuthorization(clockedContext(), settings, [])).rejects.toMatchObject({
    code: 'auth_misconfigured',
  });
});
