/** Endpoints that must not receive a secret. */

import { describe, expect, test } from 'vitest';
import { checkEndpoint } from '../../src/oauth/discovery/endpoint.ts';

test.each([
  'https://login.microsoftonline.com/t/oauth2/v2.0/token',
  'http://localhost:8080/token',
  'http://127.0.0.1:9/token',
  'http://127.8.9.1/token',
  'http://[::1]:9/token',
])('%s may receive a secret', (url) => {
  expect(checkEndpoint(url, 'token endpoint')).toBe(url);
});

describe('H-04, H-05: a URL that must not receive a secret', () => {
  test.each([
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,x'],
    ['a script', 'javascript:alert(1)'],
    ['a password', 'https://user:canary@h/token'],
    ['plain http', 'http://nmp.company.com/token'],
    ['a name that begins like loopback', 'http://127.0.0.1.evil.com/token'],
    ['a name that begins like localhost', 'http://localhost.evil.com/token'],
    ['the metadata address', 'https://169.254.169.254/token'],
    ['the metadata address as a number', 'https://2852039166/token'],
    ['the metadata address mapped to IPv6', 'https://[::ffff:169.254.169.254]/token'],
    ['an IPv6 link-local address', 'https://[fe80::1]/token'],
    ['a number', 42],
    ['null', null],
    ['a megabyte', `https://h/${'x'.repeat(2 ** 20)}`],
    ['nonsense', 'token'],
  ])('%s', (_, url) => {
    expect(() => checkEndpoint(url, 'token endpoint')).toThrow(
      expect.objectContaining({
        code: 'auth_misconfigured',
        message: expect.not.stringContaining('canary'),
      }),
    );
  });
});
