/** What each check of `nmp doctor` finds. */

import { chmodSync } from 'node:fs';
import { UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import type { Fault } from '../support/faults/fault.ts';
import { expired } from '../support/files/stored-login.ts';
import { cluster, doctor, NOWHERE, type Problem, write } from './doctor-run.ts';
import type { FakeIO } from './fake-io.ts';

/** Claims of a token of the platform, some changed; it is unsigned. */
const claims = (changes: object) => (token: string) => {
  const payload = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as object;
  return new UnsecuredJWT({ ...payload, ...changes }).encode();
};

/** A platform that names this issuer. */
function discovered(issuer: string): Fault {
  const body = JSON.stringify({ auth_enabled: true, oidc: { issuer, client_id: 'x' } });
  return { at: 'discovery', kind: 'response', status: 200, body };
}

test.each<[string, string, RegExp, string | null, Problem]>([
  [
    'a file that is not YAML',
    'config-file',
    /line 1/,
    'nmp auth login --base-url https://nmp.company.com',
    { spoil: write('a: [') },
  ],
  [
    'a context that does not exist',
    'config-file',
    /Context "prod".* not found/,
    'nmp config get-contexts',
    { options: { env: { NMP_CURRENT_CONTEXT: 'prod' } } },
  ],
  [
    'certificates that do not exist',
    'network',
    /NMP_CLIENT_SSL_CERT_FILE/,
    null,
    { options: { env: { NMP_CLIENT_SSL_CERT_FILE: '/nowhere.pem' } } },
  ],
  [
    'a platform that is down',
    'discovery',
    /refused the connection/,
    'nmp config view',
    { options: { env: { NMP_BASE_URL: NOWHERE } } },
  ],
  [
    'a page in place of discovery',
    'discovery',
    /not a JSON object/,
    'nmp config view',
    { fault: { at: 'discovery', kind: 'response', status: 200, body: '<html>' } },
  ],
  [
    'a clock an hour ahead',
    'clock',
    /3600 s ahead|3599 s ahead|3601 s ahead/,
    'timedatectl set-ntp true',
    { options: { now: () => Date.now() + 3_600_000 } },
  ],
  [
    'a provider that does not respond',
    'provider',
    /refused the connection/,
    null,
    { fault: discovered(NOWHERE) },
  ],
  [
    'no login',
    'login',
    /not logged in to/,
    'nmp auth login',
    { token: false, options: { env: {} }, spoil: cluster },
  ],
  [
    'an expired token without a refresh token',
    'login',
    /can't be refreshed/,
    'nmp auth login',
    { token: expired, refreshToken: false },
  ],
  [
    'an old token in the environment',
    'login',
    /NMP_ACCESS_TOKEN has expired/,
    'unset NMP_ACCESS_TOKEN',
    { options: { env: { NMP_ACCESS_TOKEN: new UnsecuredJWT({ sub: 'a', exp: 1 }).encode() } } },
  ],
  [
    'a token of another provider',
    'token',
    /issued by https:\/\/other/,
    'nmp auth login',
    { token: claims({ iss: 'https://other' }) },
  ],
  [
    'a token that the platform refuses',
    'api',
    /has expired/,
    'nmp auth login',
    { token: (token) => `${token.slice(0, -8)}AAAAAAAA`, refreshToken: false },
  ],
])('%s', async (_, cause, words, remedy, problem) => {
  const { code, report, found, file } = await doctor(problem);
  expect(report.cause).toBe(cause);
  expect(found(cause)).toMatchObject({
    verdict: 'failed',
    summary: expect.stringMatching(words),
    remedy: remedy?.replaceAll('FILE', file) ?? null,
  });
  expect(code).toBe(1);
});

test.each<[string, string, RegExp, Problem]>([
  [
    'a file that others can read',
    'config-permissions',
    /0644/,
    { spoil: (io) => chmodSync(io.configFile, 0o644) },
  ],
  ['no helper for flock', 'lock', /proper-lockfile/, { spoil: withoutHelpers }],
  [
    'a token with read scopes only',
    'scopes',
    /missing platform:write/,
    { token: claims({ scope: 'openid platform:read' }), refreshToken: false },
  ],
])('%s is a warning', async (_, id, words, problem) => {
  const { found } = await doctor(problem);
  expect(found(id)).toMatchObject({ verdict: 'warning', summary: expect.stringMatching(words) });
  expect(found(id).remedy).not.toBeNull();
});

test('an Entra v1 token belongs to the v2 issuer of its tenant', async () => {
  const tenant = '11111111-2222-3333-4444-555555555555';
  const issuer = `${NOWHERE}/${tenant}/v2.0`;
  const { found } = await doctor({
    token: claims({ iss: `https://sts.windows.net/${tenant}/` }),
    fault: discovered(issuer),
  });
  expect(found('token').verdict).toBe('ok');
});

function withoutHelpers(io: FakeIO): void {
  const { lockRuntime } = io.runtime as unknown as { lockRuntime: object };
  Object.defineProperty(lockRuntime, 'programFolders', { value: [] });
}
