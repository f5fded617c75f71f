/** `nmp auth login` with a config file that cannot be parsed: it is not replaced before the user knows. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const INVALID = 'users:\n- name: u\n  token: [\n';
let backend: EmbeddedBackend;

beforeAll(async () => {
  // The first login loads what a login needs, which takes long on a busy machine.
  vi.setConfig({ testTimeout: 120_000 });
  backend = await startEmbeddedBackend();
});
afterAll(() => backend.stop());

async function logIn(options: FakeOptions, more: readonly string[] = []) {
  const { admin, baseUrl } = backend;
  const env = { NMP_OIDC_USERNAME: admin.username, NMP_OIDC_PASSWORD: admin.password };
  const io = fakeIO({ ...options, env });
  mkdirSync(dirname(io.configFile), { recursive: true });
  writeFileSync(io.configFile, INVALID, { mode: 0o600 });
  const before = atProvider();
  const code = await run(['auth', 'login', '--base-url', baseUrl, ...more], io);
  const files = readdirSync(dirname(io.configFile)).filter((name) => !name.endsWith('.lock'));
  const content = readFileSync(io.configFile, 'utf8');
  return { code, files, content, stderr: io.stderr(), asked: atProvider() - before };
}

function atProvider(): number {
  return backend.log.entries().filter(({ target }) => target !== 'discovery').length;
}

const KEPT = ['config.yaml', expect.stringMatching(/^config\.yaml\.\d{8}T\d{6}Z\.broken$/)];

test.each([
  ['Enter, which means no', ''],
  ['no', 'n'],
])(
  'C-07: at a terminal it asks before the sign-in; after %s nothing has changed',
  async (_, input) => {
    const { code, files, content, stderr, asked } = await logIn({ tty: true, input });
    expect({ code, files, content, asked }).toEqual({
      code: 1,
      files: ['config.yaml'],
      content: INVALID,
      asked: 0,
    });
    expect(stderr).toMatch(/config\.yaml, line \d+ cannot be used: it is not valid YAML/);
    expect(stderr).toMatch(/keeps the old one beside it with the ending \.broken\.\n/);
    expect(stderr).toContain('Log in and replace the config file?');
    expect(stderr).toContain('Nothing was changed.');
  },
);

test('C-07: at a terminal, after yes, the old file is kept and the login stored', async () => {
  const { code, files, content } = await logIn({ tty: true, input: 'y' });
  expect({ code, files }).toEqual({ code: 0, files: KEPT });
  expect(content).toContain('refresh_token');
});

test('C-07: without a terminal it is a usage error that names the option', async () => {
  const { code, files, content, stderr, asked } = await logIn({});
  expect({ code, files, content, asked }).toEqual({
    code: 2,
    files: ['config.yaml'],
    content: INVALID,
    asked: 0,
  });
  expect(stderr).toContain('To replace it by a new file, add --yes.');
});

test('C-07: with --yes it says so, keeps the old file and stores the login', async () => {
  const { code, files, stderr } = await logIn({}, ['--yes']);
  expect({ code, files }).toEqual({ code: 0, files: KEPT });
  expect(stderr).toMatch(/^The config file .* cannot be used: .*\nWhen you are logged in, it is/);
});
