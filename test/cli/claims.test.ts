/** No command shows control sequences that a claim of a token holds. */

import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { ORDERS } from './awkward-rows.ts';
import { fakeIO } from './fake-io.ts';

test.each([
  ['nmp'],
  ['nmp auth status'],
  ['nmp auth status --json'],
  ['nmp auth token --decode'],
  ['nmp config get-contexts -f table'],
  ['nmp config get-contexts -f json'],
  ['nmp auth refresh'],
])('%s shows claims of a token without control sequences', async (line) => {
  const io = fakeIO({ tty: true });
  const claims = {
    email: 'a\u001b[2Jlice\u202e@company.com',
    scope: 'x:\u001b[31m\u009bread',
    '\u009bk': 1,
  };
  const unsigned = new UnsecuredJWT(claims).encode();
  // The message about a login that cannot be refreshed contains its name.
  const token = line === 'nmp auth refresh' ? expired(unsigned) : unsigned;
  writeStoredLogin(io.configFile, { baseUrl: 'http://127.0.0.1:9', token });
  await run(line.split(' ').slice(1), io);
  const text = io.stdout() + io.stderr();
  expect(text).not.toMatch(ORDERS);
  expect(text).toMatch(/alice|unnamed|token/);
});
