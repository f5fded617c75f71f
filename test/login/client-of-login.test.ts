/** Which OAuth client a stored login belongs to. */

import { describe, expect, test } from 'vitest';
import { brokerOf, clientOfLogin } from '../../src/login/client-of-login.ts';
import type { LoginPin, StoredUser } from '../../src/runtime/config-store.ts';
import { providerSettings } from '../oauth/provider-settings.ts';

const BROKER = 'https://nmp.company.com/apis/auth/v2/token';
const place = { context: 'default', baseUrl: 'https://nmp.company.com' };

describe('the broker of a login', () => {
  const user = (own: Partial<StoredUser>): StoredUser => ({ name: 'u', type: 'oauth', ...own });
  const pin: LoginPin = { tokenBrokerUrl: 'https://pinned/' };

  test.each([
    ['of the user entry', user({ tokenBrokerUrl: BROKER, expiresAt: 1 }), pin, BROKER],
    ['of the user entry without a pin', user({ tokenBrokerUrl: BROKER }), undefined, BROKER],
    ['of the pin, where a rewrite dropped both keys', user({}), pin, 'https://pinned/'],
    ['none, if the Python CLI logged in at the provider', user({ expiresAt: 1 }), pin, undefined],
    ['none, where nothing names one', user({}), {}, undefined],
  ])('is that %s', (_, stored, pinned, expected) => {
    expect(brokerOf(stored, pinned)).toBe(expected);
  });
});

describe('the client of a login', () => {
  const direct = providerSettings({ clientId: 'direct' });
  const broker = { startEndpoint: 'https://nmp.company.com/start', tokenEndpoint: BROKER };
  const brokered = providerSettings({ clientId: 'brokered', broker });
  const of = (url: string | undefined, ...clients: readonly (typeof direct)[]) => {
    const platform = { authEnabled: true, provider: clients[0], clients, workload: undefined };
    return clientOfLogin(place, url, platform)?.clientId;
  };

  test.each([
    [undefined, 'direct'],
    [BROKER, 'brokered'],
    ['HTTPS://NMP.company.com/apis/auth/v2/token', 'brokered'],
  ])('of the broker %s is %s, whatever the default is', (url, expected) => {
    expect(of(url, direct, brokered)).toBe(expected);
    expect(of(url, brokered, direct)).toBe(expected);
  });

  test.each([
    ['https://evil.com/token', [direct, brokered], 'another token broker'],
    ['no url', [direct, brokered], 'another token broker'],
    [BROKER, [direct], 'another token broker'],
    [undefined, [brokered], 'another way to log in'],
  ])('of the broker %s is an error when discovery no longer names it', (url, clients, words) => {
    const find = () => of(url, ...clients);
    expect(find).toThrow(words);
    expect(find).toThrow(expect.objectContaining({ code: 'auth_misconfigured' }));
  });

  test('is undefined if discovery names no provider', () => {
    expect(of(BROKER)).toBeUndefined();
  });
});
