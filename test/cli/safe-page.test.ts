/** Which pages of a server may be opened in a browser. */

import { expect, test } from 'vitest';
import { isSafePage } from '../../src/cli/auth/login/safe-page.ts';

test.each([
  'https://microsoft.com/devicelogin',
  'https://idp.company.com/device?user_code=ABCD-EFGH',
  'http://127.0.0.1:8080/device',
  'http://localhost:9/x',
])('%s may be opened', (page) => {
  expect(isSafePage(page)).toBe(true);
});

test.each([
  'https://$(x)',
  'https://`x`/',
  'https://h/$(touch x)',
  'https://h/";rm',
  'http://idp.company.com/device',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://user:pw@h/',
  '--help',
  'https://h/ x',
  'https://h/\u001b[2J',
  '',
])('%j may not', (page) => {
  expect(isSafePage(page)).toBe(false);
});
