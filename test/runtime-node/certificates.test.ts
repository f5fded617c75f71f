/** Platforms whose certificate only the bundle of NMP_CLIENT_SSL_CERT_FILE vouches for. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type Front, startFront } from '../support/backends/front.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { CERT } from '../support/http/self-signed.ts';

let backend: EmbeddedBackend;
let front: Front;
let sandbox: Sandbox;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

beforeEach(async () => {
  front = await startFront(backend, { tls: true });
  sandbox = makeSandbox();
});

/** With an expired token discovery comes first, with a fresh one the API. */
async function login(kind: 'expired' | 'fresh'): Promise<void> {
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, {
    baseUrl: front.baseUrl,
    token: kind === 'fresh' ? access_token : expired(access_token),
    refreshToken: refresh_token,
  });
}

const LIST = `
import { NeMoPlatform } from 'nemo-platform';
const client = new NeMoPlatform({ maxRetries: 0 });
try {
  console.log((await client.workspaces.list()).data.length > 0);
} catch ({ name, code, message }) {
  console.log(JSON.stringify({ name, code, message }));
}
`;

/** What a program ends with whose variable names a file with this content; undefined: none that exists. */
async function listed(content: string | undefined): Promise<string> {
  const bundle = join(sandbox.home, 'ca.pem');
  if (content !== undefined) writeFileSync(bundle, content);
  const env = { NMP_CLIENT_SSL_CERT_FILE: bundle };
  const { code, stdout, stderr } = await sandbox.program(LIST, { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trim();
}

test('N-18: a valid bundle is used for discovery, token endpoint and API', async () => {
  await login('expired');
  expect(await listed(`${rootCertificates[0]}\n${CERT}\n`)).toBe('true');
  expect(front.passed.map(({ what }) => what)).toEqual(['discovery', 'token', 'API']);
});

test('N-18: a valid bundle is used by commands', async () => {
  await login('expired');
  const bundle = join(sandbox.home, 'ca.pem');
  writeFileSync(bundle, CERT);
  const env = { NMP_CLIENT_SSL_CERT_FILE: bundle };
  expect(await sandbox.nmp(['workspaces', 'list'], { env })).toMatchObject({ code: 0, stderr: '' });
});

test('N-26: a bundle takes away none of the authorities of NODE_EXTRA_CA_CERTS', async () => {
  await login('expired');
  const bundle = join(sandbox.home, 'ca.pem');
  const extra = join(sandbox.home, 'extra.pem');
  writeFileSync(bundle, rootCertificates[0]!);
  writeFileSync(extra, `# Company\n${CERT}\n`);
  const env = { NMP_CLIENT_SSL_CERT_FILE: bundle, NODE_EXTRA_CA_CERTS: extra };
  expect(await sandbox.nmp(['workspaces', 'list'], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(await sandbox.program(LIST, { env })).toMatchObject({ code: 0, stdout: 'true\n' });
});

describe.each([
  ['discovery', 'expired', { name: 'TransientAuthError', code: 'auth_unavailable' }],
  ['the API', 'fresh', { name: 'APIConnectionError', code: 'connection_failed' }],
] as const)('N-18: before a call to %s', (_, kind, refused) => {
  test('a bundle of other authorities is not enough', async () => {
    await login(kind);
    expect(JSON.parse(await listed(rootCertificates[0]))).toMatchObject(refused);
    expect(front.passed).toEqual([]);
  });

  test.each([
    ['is missing', undefined, 'cannot be read (ENOENT)'],
    ['holds something else', '# none\n', 'holds no PEM certificate'],
    [
      'holds a broken one after a good one',
      `${CERT}\n${CERT.replace(/MII.{40}/, '')}\n`,
      'holds a certificate that is broken',
    ],
  ])(
    'the error for a file that %s names the file, and nothing is sent',
    async (_, content, why) => {
      await login(kind);
      const message = `NMP_CLIENT_SSL_CERT_FILE names ${sandbox.home}/ca.pem, which ${why}.`;
      expect(JSON.parse(await listed(content))).toEqual({
        name: 'ConfigError',
        code: 'invalid_setting',
        message,
      });
      expect(front.passed).toEqual([]);
    },
  );
});
