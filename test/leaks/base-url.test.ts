/** A base URL that holds a password, wherever it may come from: refused, stored nowhere, shown nowhere. */

import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { leaksInFiles, leaksInTexts } from '../support/faults/canary.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';

const SECRETS = { password: 'canary-password' };
const URL_WITH_PASSWORD = `https://user:${SECRETS.password}@nmp.company.com`;
const NO_URL = `https://user:${SECRETS.password}@nmp company.com`;

test.each<[string, string[], string | undefined]>([
  ['the flag of a call', ['workspaces', 'list', '--base-url', URL_WITH_PASSWORD], undefined],
  ['the flag of a call, no URL', ['workspaces', 'list', '--base-url', NO_URL], undefined],
  ['the flag of a login', ['auth', 'login', '--base-url', URL_WITH_PASSWORD], undefined],
  ['config set', ['config', 'set', '--base-url', URL_WITH_PASSWORD], undefined],
  ['NMP_BASE_URL of a call', ['workspaces', 'list'], URL_WITH_PASSWORD],
  ['NMP_BASE_URL of a call, no URL', ['workspaces', 'list'], NO_URL],
  ['NMP_BASE_URL of a login', ['auth', 'login'], URL_WITH_PASSWORD],
  ['NMP_BASE_URL of doctor', ['doctor'], URL_WITH_PASSWORD],
])('L-07: %s', async (_, args, variable) => {
  const sandbox = makeSandbox();
  const env = { NMP_ACCESS_TOKEN: 'x', ...(variable !== undefined && { NMP_BASE_URL: variable }) };
  const { code, stdout, stderr } = await sandbox.nmp([...args, '--verbose'], { env });
  expect(code).toBeOneOf([1, 2]);
  expect(leaksInTexts(SECRETS, { stdout, stderr })).toEqual([]);
  expect(leaksInFiles(SECRETS, [sandbox.home])).toEqual([]);
  expect(existsSync(sandbox.configFile)).toBe(false);
});

test.each([
  [['workspaces', 'list']],
  [['auth', 'status', '--json']],
  [['auth', 'token']],
  [['auth', 'login']],
  [['config', 'view']],
  [['config', 'get-contexts']],
  [['doctor']],
])('L-07: the config file, read by nmp %j', async (args) => {
  const sandbox = makeSandbox();
  writeStoredLogin(sandbox.configFile, { baseUrl: URL_WITH_PASSWORD, token: 'x' });
  const before = readFileSync(sandbox.configFile, 'utf8');
  const { stdout, stderr } = await sandbox.nmp([...args, '--verbose']);
  expect(stdout + stderr).toMatch(/base_url.* contains a user name or password/);
  expect(leaksInTexts(SECRETS, { stdout, stderr })).toEqual([]);
  expect(readFileSync(sandbox.configFile, 'utf8')).toBe(before);
});
