/** Which pages of a provider a user is sent to in the device flow, and how they are written. */

import { expect, test } from 'vitest';
import { signInPage } from '../../src/oauth/grants/sign-in-page.ts';

test.each([
  'https://microsoft.com/devicelogin',
  'https://idp.company.com',
  'HTTPS://IDP.company.com/device?user_code=ABCD-EFGH',
  'http://127.0.0.1:8080/device',
])('%s is shown unchanged', (page) => {
  expect(signInPage(page)).toBe(page);
});

test.each([
  [
    'a letter of another script',
    'https://\u0430pple.com/device',
    'https://xn--pple-43d.com/device',
  ],
  ['escape sequences', 'https://idp.company.com/\u001b[2Jdevice', 'https://idp.company.com/device'],
  ['a second line', 'https://idp.company.com/\nRun: x', 'https://idp.company.com/%20Run:%20x'],
  ['a direction mark', 'https://idp.company.com/\u202egro', 'https://idp.company.com/gro'],
])('F-10: %s is shown as browsers send it', (_, page, shown) => {
  expect(signInPage(page)).toBe(shown);
});

test.each([
  ['a script', 'javascript:alert(1)', 'is not an http(s) URL'],
  ['a file', 'file:///etc/passwd', 'is not an http(s) URL'],
  ['the scheme of a program', 'ms-msdt:/id', 'is not an http(s) URL'],
  ['an option', '--new-window', 'is not an http(s) URL'],
  ['an empty text', '', 'is not an http(s) URL'],
  ['a missing page', undefined, 'is not an http(s) URL'],
  ['a number', 7, 'is not an http(s) URL'],
  ['a user name', 'https://microsoft.com@evil.com/', 'contains a user name or password'],
  ['a password', 'https://:pw@evil.com/', 'contains a user name or password'],
  ['a long page', `https://h/${'a'.repeat(2_048)}`, 'is longer than 2048 characters'],
  [
    'a page that is long when it is encoded',
    `https://h/${'\u00e9'.repeat(1_000)}`,
    'is longer than 2048 characters',
  ],
])('F-10: %s is refused', (_, page, why) => {
  expect(() => signInPage(page)).toThrow(
    `The sign-in page that the device authorization endpoint names ${why}. It was not opened.`,
  );
});
