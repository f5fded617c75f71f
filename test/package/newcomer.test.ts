/** The first minutes of README in an empty folder: install the packed package, log in, run the programs as they are shown. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageSnippets } from '../docs/snippets.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { pack } from './pack.ts';

/** Programs of README for Node; the third one is for browsers. */
const [first, service] = pageSnippets()
  .filter(({ place }) => place.startsWith('README.md:'))
  .map(({ code }) => code);
const TSX = import.meta.resolve('tsx');

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

/** The packed package, installed in a folder that was empty. */
function installed(sandbox: Sandbox): string {
  const folder = join(sandbox.home, 'fresh');
  mkdirSync(folder);
  const { archive } = pack(sandbox.home);
  const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
  execFileSync('npm', ['install', ...flags, archive], { stdio: 'pipe', cwd: folder });
  return folder;
}

test('the commands and programs of README run in an empty folder', {
  timeout: 240_000,
}, async () => {
  const sandbox = makeSandbox();
  const cwd = installed(sandbox);
  const npx = (args: readonly string[], input = '') =>
    sandbox.run('npx', ['--no-install', 'nmp', ...args], { cwd, input });
  const { admin, baseUrl } = backend;
  const login = await npx(passwordLogin(baseUrl, admin.username), `${admin.password}\n`);
  expect(login).toMatchObject({ code: 0 });
  expect(await npx(['workspaces', 'list'])).toMatchObject({ code: 0, stderr: '' });

  const { access_token: token } = await backend.signIn(admin);
  const env = { NMP_BASE_URL: baseUrl, NMP_ACCESS_TOKEN: token };
  const runs = async (file: string, code: string, given: Record<string, string> = {}) => {
    writeFileSync(join(cwd, file), code);
    return sandbox.run(process.execPath, ['--import', TSX, file], { cwd, env: given });
  };
  writeFileSync(join(cwd, 'first.mjs'), first!);
  const whole = await sandbox.run(process.execPath, ['first.mjs'], { cwd });
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toContain('default\n');
  expect(await runs('first.mts', first!)).toEqual(whole);
  expect(await runs('service.mts', service!, env)).toMatchObject({ code: 0, stderr: '' });

  // What README says about files with other names.
  const unnamed = await runs('first.ts', first!);
  expect(unnamed.stderr).toContain('Top-level await');
  const settings = ['pkg', 'set', 'type=module'];
  expect(await sandbox.run('npm', settings, { cwd })).toMatchObject({ code: 0 });
  expect(await runs('first.ts', first!)).toEqual(whole);
});
