/** A login is used only at the provider to which it is pinned. */

import { UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { checkPin } from '../../src/login/login-pin.ts';
import type { LoginPin } from '../../src/runtime/config-store.ts';
import { providerSettings } from '../oauth/provider-settings.ts';

const TENANT = '0f9f3d2e-1111-4222-8333-444455556666';

function check(
  issuer: string,
  { pin, iss }: { readonly pin?: LoginPin; readonly iss?: unknown } = {},
): string {
  const provider = providerSettings({ issuer });
  const token = iss === undefined ? 'opaque' : new UnsecuredJWT({ iss: iss as string }).encode();
  try {
    checkPin({ context: 'prod', baseUrl: 'https://nmp.company.com' }, pin, provider, token);
    return 'sent';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a login with a pin is sent only to the provider of the pin', () => {
  const pin = { issuer: 'https://idp.company.com', tokenEndpoint: 'https://idp.company.com/token' };

  test.each([
    ['the same provider', 'https://idp.company.com', pin, 'sent'],
    ['another issuer', 'https://evil.com', pin, 'auth_misconfigured'],
    ['a slash more', 'https://idp.company.com/', pin, 'auth_misconfigured'],
    [
      'another token endpoint',
      'https://idp.company.com',
      { ...pin, tokenEndpoint: 'https://idp.company.com/other' },
      'auth_misconfigured',
    ],
  ])('%s', (_, issuer, itsPin, outcome) => {
    expect(check(issuer, { pin: itsPin, iss: 'https://idp.company.com' })).toBe(outcome);
  });
});

describe('a login without a pin is sent to the issuer of its token', () => {
  test.each([
    ['the same', 'https://idp.company.com', 'https://idp.company.com', 'sent'],
    ['the same except for a slash', 'https://idp.company.com/', 'https://idp.company.com', 'sent'],
    ['another', 'https://evil.com', 'https://idp.company.com', 'auth_misconfigured'],
    ['none in an opaque token', 'https://idp.company.com', undefined, 'sent'],
    ['a number', 'https://idp.company.com', 7, 'sent'],
    [
      'the v1 name of an Entra tenant',
      `https://login.microsoftonline.com/${TENANT}/v2.0`,
      `https://sts.windows.net/${TENANT}/`,
      'sent',
    ],
    [
      'another Entra tenant',
      `https://login.microsoftonline.com/${TENANT}/v2.0`,
      `https://sts.windows.net/${TENANT.replace('0', '1')}/`,
      'auth_misconfigured',
    ],
    [
      'a host that ends like Entra',
      `https://login.microsoftonline.com.evil.com/${TENANT}/v2.0`,
      `https://sts.windows.net/${TENANT}/`,
      'auth_misconfigured',
    ],
  ])('%s', (_, issuer, iss, outcome) => {
    expect(check(issuer, { iss })).toBe(outcome);
  });
});
