/** Platforms whose certificate only the `certificate_authority` of their cluster in the config file vouches for. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { type Front, startFront } from '../support/backends/front.ts';
import { ROOT, type Sandbox } from '../support/files/sandbox.ts';
import { CERT } from '../support/http/self-signed.ts';

let backend: EmbeddedBackend;
let front: Front;
let sandbox: Sandbox;
let bundle: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

/** An expired login: discovery and the token endpoint are asked before the API. */
beforeEach(async () => {
  front = await startFront(backend, { tls: true });
  sandbox = await expiredLogin(backend, front.baseUrl);
  bundle = join(sandbox.home, 'cluster-ca.pem');
  writeFileSync(bundle, CERT);
});

interface File {
  clusters: [Record<string, string>];
}

function name(path: string): void {
  const file = parse(readFileSync(sandbox.configFile, 'utf8')) as File;
  file.clusters[0]['certificate_authority'] = path;
  writeFileSync(sandbox.configFile, stringify(file), { mode: 0o600 });
}

const list = (env: Record<string, string> = {}) => sandbox.nmp(['workspaces', 'list'], { env });

test('N-24: it opens the way to discovery, token endpoint and API, and outlives the refresh', async () => {
  name(bundle);
  expect(await list()).toMatchObject({ code: 0, stderr: '' });
  expect(front.passed.map(({ what }) => what)).toEqual(['discovery', 'token', 'API']);
  const file = parse(readFileSync(sandbox.configFile, 'utf8')) as File;
  expect(file.clusters[0]['certificate_authority']).toBe(bundle);
});

test('N-24: it opens the way for a program, and for a base URL of the same platform', async () => {
  name(bundle);
  const program = `
    import { NeMoPlatform } from 'nemo-platform';
    console.log((await new NeMoPlatform().workspaces.list()).data.length > 0);
  `;
  expect(await sandbox.program(program)).toMatchObject({ code: 0, stdout: 'true\n' });
  expect(await list({ NMP_BASE_URL: front.baseUrl })).toMatchObject({ code: 0 });
});

test('N-24: it adds to the authorities of the variable', async () => {
  name(bundle);
  const others = join(sandbox.home, 'others.pem');
  writeFileSync(others, rootCertificates[0]!);
  expect(await list({ NMP_CLIENT_SSL_CERT_FILE: others })).toMatchObject({ code: 0 });
});

test('N-26: it takes away none of the authorities of NODE_EXTRA_CA_CERTS', async () => {
  const others = join(sandbox.home, 'others.pem');
  writeFileSync(others, rootCertificates[0]!);
  name(others);
  expect(await list({ NODE_EXTRA_CA_CERTS: bundle })).toMatchObject({ code: 0, stderr: '' });
});

test('N-24: a tilde is not expanded, as in the SDK of the platform, and the error names the remedy', async () => {
  name('~/cluster-ca.pem');
  const { code, stderr } = await list();
  expect(code).toBe(1);
  expect(stderr).toContain(
    'names ~/cluster-ca.pem, which cannot be read (ENOENT); write the whole path instead of ~.',
  );
});

test('N-24: a relative path is one of the current folder, as for the CLI of the platform', async () => {
  name('cluster-ca.pem');
  const missing = await list();
  expect(missing.stderr).toContain('names cluster-ca.pem, which cannot be read (ENOENT)');
  const inHome = { NODE_OPTIONS: `--import data:text/javascript,process.chdir('${sandbox.home}')` };
  expect(await list(inHome)).toMatchObject({ code: 0, stderr: '' });
  expect(ROOT).not.toBe(sandbox.home);
});

test('N-24: without it, and for another platform, nothing is trusted', async () => {
  expect((await list()).code).toBe(7);
  name(bundle);
  const other = await startFront(backend, { tls: true });
  const env = { NMP_BASE_URL: other.baseUrl, NMP_ACCESS_TOKEN: 'a-token' };
  expect((await list(env)).code).toBe(7);
  expect(other.passed).toEqual([]);
});

test.each([
  ['is missing', undefined, 'cannot be read (ENOENT)'],
  ['holds something else', '# none\n', 'holds no PEM certificate'],
])(
  'N-24: a file that %s is reported with its key, and nothing is sent',
  async (_, content, why) => {
    const path = join(sandbox.home, 'bad.pem');
    if (content !== undefined) writeFileSync(path, content);
    name(path);
    const { code, stderr } = await list();
    expect(stderr).toContain(
      `Error: certificate_authority of cluster "default-cluster" in ${sandbox.configFile} names ${path}, which ${why}.`,
    );
    expect(code).toBe(1);
    expect(front.passed).toEqual([]);
  },
);
