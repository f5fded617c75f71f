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
const SDK = `import { NeMoPlatform } from 'nemo-platform';
const client = new NeMoPlatform();
await client.workspaces.list();
await client.projects.list();
await client.settings();
await client.credential();`;

let backend: EmbeddedBackend;
let tokens: { readonly access_token: string; readonly refresh_token: string };
/** The CLI with its packages outside, so that the counter sees the parser. */
let cli: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
  tokens = await backend.signIn(backend.admin);
  cli = await builtChild(new URL('../../src/cli/main.ts', import.meta.url));
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

async function counted(sandbox: Sandbox, args: readonly string[]): Promise<string> {
  const env = { COUNTED_FILE: sandbox.configFile };
  const command = ['--require', COUNTER, ...args];
  const { code, stderr } = await sandbox.run(process.execPath, command, { env });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return stderr.trimEnd().split('\n').at(-1)!;
}

test.each([
  ['nmp', [], '1 opened, 1 parsed'],
  ['nmp workspaces list', ['workspaces', 'list'], '1 opened, 1 parsed'],
  ['nmp projects create', ['projects', 'create', 'a-project'], '1 opened, 1 parsed'],
  ['nmp api', ['api', '/apis/entities/v2/workspaces'], '1 opened, 1 parsed'],
  ['nmp auth status', ['auth', 'status'], '1 opened, 1 parsed'],
  ['nmp auth status --explain', ['auth', 'status', '--explain'], '1 opened, 1 parsed'],
  ['nmp config view', ['config', 'view'], '1 opened, 1 parsed'],
  ['nmp config get-contexts', ['config', 'get-contexts'], '1 opened, 1 parsed'],
  ['nmp auth refresh', ['auth', 'refresh'], '1 opened, 1 parsed'],
  // Not a case for the fast path, which opens nothing then.
  ['nmp auth token --verbose', ['auth', 'token', '--verbose'], '1 opened, 1 parsed'],
  // The fast path reads the file and parses no YAML.
  ['nmp auth token', ['auth', 'token'], '1 opened, 0 parsed'],
])('%s reads the config file once', async (_, args, expected) => {
  expect(await counted(loggedIn(), [cli, ...args])).toBe(expected);
});

test('a client that lists and shows its settings and credential reads the config file once', async () => {
  const program = ['--input-type=module', '--eval', SDK];
  expect(await counted(loggedIn(), program)).toBe('1 opened, 1 parsed');
});

test('the built CLI opens the config file once', async () => {
  expect(await counted(loggedIn(), [NMP, 'workspaces', 'list'])).toMatch(/^1 opened/);
});

test('the counter counts a second read', async () => {
  const twice = `${SDK}\nawait new NeMoPlatform().workspaces.list();`;
  expect(await counted(loggedIn(), ['--input-type=module', '--eval', twice])).toBe(
    '2 opened, 2 parsed',
  );
});
