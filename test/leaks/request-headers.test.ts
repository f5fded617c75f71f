/** What headers of requests reveal about the runtime and the user, except the Authorization header. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startFront } from '../support/backends/front.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { leaksInTexts } from '../support/faults/canary.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

test('L-13: only the Authorization header identifies the user, and only the API receives it', async () => {
  const front = await startFront(backend);
  const sandbox = makeSandbox();
  const { username, password, email } = backend.admin;
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  const stored = { token: expired(access_token), refreshToken: refresh_token };
  writeStoredLogin(sandbox.configFile, { baseUrl: front.baseUrl, ...stored });

  const program = await sandbox.program(`
    import { NeMoPlatform } from 'nemo-platform';
    const client = new NeMoPlatform();
    await client.workspaces.list();
    await client.workspaces.create({ name: 'headers' });
    await client.request({ method: 'GET', path: '/nowhere' }).catch(() => {});
  `);
  expect(program).toMatchObject({ code: 0, stderr: '' });
  const renewed = sandbox.tokens();
  const nmp = await sandbox.nmp(['auth', 'refresh']);
  expect(nmp).toMatchObject({ code: 0, stderr: '' });
  const again = sandbox.tokens();
  const input = { input: `${password}\n` };
  const login = await sandbox.nmp(passwordLogin(front.baseUrl, username), input);
  expect(login).toMatchObject({ code: 0 });

  const tokens = [stored.token, renewed.token, again.token, sandbox.tokens().token];
  // An expired token of a test has no signature.
  const parts = tokens.flatMap((token) => token.split('.')).filter((part) => part !== '');
  const secrets = {
    ...Object.fromEntries(parts.map((part, i) => [`part ${i} of the tokens`, part])),
    'stored refresh token': stored.refreshToken,
    'renewed refresh token': renewed.refresh_token,
    'another refresh token': again.refresh_token,
    password,
    subject: subjectOf(again.token),
    email,
  };
  expect(new Set(front.passed.map(({ what }) => what))).toEqual(
    new Set(['discovery', 'token', 'API']),
  );
  for (const { what, headers } of front.passed) {
    const { authorization, ...others } = headers;
    expect(authorization === undefined).toBe(what !== 'API');
    expect(leaksInTexts(secrets, { [what]: JSON.stringify(others) })).toEqual([]);
    expect(others).not.toHaveProperty('referer');
    expect(others).not.toHaveProperty('cookie');
    expect(others['user-agent']).toMatch(
      /^(?:nemo-platform\/[\d.]+ \(node\/[\d.]+\)|oauth4webapi\/v[\d.]+|node)$/,
    );
  }
});

function subjectOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
    sub: string;
  };
  return claims.sub;
}
