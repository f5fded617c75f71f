/** What the documentation shows compiles; what README and docs show runs. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { projectFolder } from '../support/files/project-folder.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { type StoredLogin, writeStoredLogins } from '../support/files/stored-login.ts';
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

async function loginOf(context: string): Promise<StoredLogin> {
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  return { baseUrl: backend.baseUrl, token: access_token, refreshToken: refresh_token, context };
}

test.each(pages)('$place runs', async ({ code }) => {
  const sandbox = makeSandbox();
  const logins = await Promise.all(['default', 'prod', 'ci'].map(loginOf));
  writeStoredLogins(sandbox.configFile, logins);
  const folder = projectFolder();
  const file = join(folder, 'snippet.mjs');
  writeFileSync(file, (await transform(code, { loader: 'ts' })).code);
  const env = {
    NMP_BASE_URL: backend.baseUrl,
    // Programs that pass a token themselves get it where they look for it.
    ...(code.includes('NMP_ACCESS_TOKEN') && { NMP_ACCESS_TOKEN: logins[0]!.token }),
  };
  const outcome = await sandbox.run(process.execPath, [file], { env });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
});
