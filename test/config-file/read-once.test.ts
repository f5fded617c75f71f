/** A call and a command read the config file once. */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { makeSandbox, NMP, type Sandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { builtChild } from '../support/processes/built-child.ts';

const COUNTER = fileURLToPath(new URL('count-reads.cjs', import.meta.url));
const SDK = (file: string) => `import { NeMoPlatform } from ${JSON.stringify(file)};
const client = new NeMoPlatform();
await client.workspaces.list();
await client.projects.list();
await client.settings();
await client.credential();`;

let backend: EmbeddedBackend;
let tokens: { readonly access_token: string; readonly refresh_token: string };
/** The CLI and the SDK with their packages outside, so that the counter sees the parser. */
let cli: string;
let sdk: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
  tokens = await backend.signIn(backend.admin);
  cli = await builtChild(new URL('../../src/cli/main.ts', import.meta.url));
  sdk = await builtChild(new URL('../../src/index.node.ts', import.meta.url));
});
afterAll(() => backend.stop());

function loggedIn(): Sandbox {
  const sandbox = makeSandbox();
  writeStoredLogin(sandbox.configFile, {
    baseUrl: backend.baseUrl,
    token: tokens.access_token,
    refreshToken: tokens.refresh_token,
  });
  return sandbox;
}

/** With a comment behind a value, which only the parser reads. */
function commented(): Sandbox {
  const sandbox = loggedIn();
  const text = readFileSync(sandbox.configFile, 'utf8');
  writeFileSync(sandbox.configFile, text.replace('workspace: default', '$& # mine'));
  return sandbox;
}

async function counted(sandbox: Sandbox, args: readonly string[]): Promise<string> {
  const env = { COUNTED_FILE: sandbox.configFile };
  const command = ['--require', COUNTER, ...args];
  const { code, stderr } = await sandbox.run(process.execPath, command, { env });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stderr.trimEnd().split('\n').at(-1)!;
}

test.each([
  ['nmp', []],
  ['nmp workspaces list', ['workspaces', 'list']],
  ['nmp projects create', ['projects', 'create', 'a-project']],
  ['nmp api', ['api', '/apis/entities/v2/workspaces']],
  ['nmp auth status', ['auth', 'status']],
  ['nmp auth status --explain', ['auth', 'status', '--explain']],
  ['nmp config view', ['config', 'view']],
  ['nmp config get-contexts', ['config', 'get-contexts']],
  ['nmp auth refresh', ['auth', 'refresh']],
  // Not a case for the fast path, which opens nothing then.
  ['nmp auth token --verbose', ['auth', 'token', '--verbose']],
])('%s reads the config file once, without a parser', async (_, args) => {
  expect(await counted(loggedIn(), [cli, ...args])).toBe('1 opened, 0 parsed');
});

test.each([
  ['nmp workspaces list', ['workspaces', 'list']],
  ['nmp api', ['api', '/apis/entities/v2/workspaces']],
  ['nmp auth status', ['auth', 'status']],
  ['nmp config view', ['config', 'view']],
])('%s reads and parses a config file once that is not plain', async (_, args) => {
  expect(await counted(commented(), [cli, ...args])).toBe('1 opened, 1 parsed');
});

test('nmp auth token reads the config file once and parses nothing', async () => {
  expect(await counted(loggedIn(), [cli, 'auth', 'token'])).toBe('1 opened, 0 parsed');
});

test('a client that lists and shows its settings and credential reads the config file once', async () => {
  const program = ['--input-type=module', '--eval', SDK(sdk)];
  expect(await counted(loggedIn(), program)).toBe('1 opened, 0 parsed');
  expect(await counted(commented(), program)).toBe('1 opened, 1 parsed');
});

test('the built CLI opens the config file once', async () => {
  expect(await counted(loggedIn(), [NMP, 'workspaces', 'list'])).toMatch(/^1 opened/);
});

test('the counter counts a second read', async () => {
  const twice = `${SDK(sdk)}\nawait new NeMoPlatform().workspaces.list();`;
  expect(await counted(commented(), ['--input-type=module', '--eval', twice])).toBe(
    '2 opened, 2 parsed',
  );
});
