/** What the documentation shows compiles; what README and docs show runs. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { projectFolder } from '../support/files/project-folder.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { compile } from './compile.ts';
import { pageSnippets, sourceSnippets } from './snippets.ts';

const pages = pageSnippets();
const source = sourceSnippets();

test('every example compiles', { timeout: 120_000 }, () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(source.length).toBeGreaterThan(20);
  expect(compile([...pages, ...source])).toEqual([]);
});

test('an example that calls an unknown method is reported with its line', () => {
  const wrong = { place: 'README.md:1', code: 'await client.workspaces.remove("x");' };
  expect(compile([wrong])[0]).toMatch(/^README\.md:1: Property 'remove' does not exist/);
});

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

test.each(pages)('$place runs', async ({ code }) => {
  const sandbox = makeSandbox();
  const { admin } = backend;
  for (const context of ['default', 'prod', 'ci']) {
    const login = [...passwordLogin(backend.baseUrl, admin.username), '--context', context];
    const input = `${admin.password}\n`;
    expect(await sandbox.nmp(login, { input })).toMatchObject({ code: 0 });
  }
  const folder = projectFolder();
  const file = join(folder, 'snippet.ts');
  writeFileSync(file, `globalThis.vault = { read: async () => undefined };\n${code}`);
  const { stdout: token } = await sandbox.nmp(['auth', 'token']);
  const env = {
    NMP_BASE_URL: backend.baseUrl,
    // Programs that pass a token themselves get it where they look for it.
    ...(code.includes('NMP_ACCESS_TOKEN') && { NMP_ACCESS_TOKEN: token.trim() }),
  };
  const outcome = await sandbox.run(process.execPath, ['--import', 'tsx', file], { env });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
});
