/** The programs in `examples/` run on the embedded platform. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

function example(sandbox: Sandbox, name: string, env: Record<string, string> = {}) {
  return sandbox.run(process.execPath, ['--import', 'tsx', join(EXAMPLES, name)], { env });
}

test('the application lists workspaces with the login of the CLI', async () => {
  const outcome = await example(await expiredLogin(backend), 'application.ts');
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome.stdout.split('\n').sort()).toEqual(['', 'default', 'system']);
});

test('the backend service uses its own token and not the config file', async () => {
  const { access_token } = await backend.signIn(backend.admin);
  const env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: access_token };
  const first = await example(makeSandbox(), 'backend-service.ts', env);
  expect(first).toMatchObject({
    code: 0,
    stderr: '',
    stdout: 'created ml-team\nalice@company.com\n',
  });
  const second = await example(makeSandbox(), 'backend-service.ts', env);
  expect(second.stdout).toBe('ml-team exists\nalice@company.com\n');
});

test('the script prints the identity of its token', async () => {
  const { code, stdout } = await example(await expiredLogin(backend), 'script.ts');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^alice@company\.com from config file \(default\)\n\d+ workspaces, more: false\ndefault \(request \S+\)\n/,
  );
  expect(stdout).toContain('config file: taken');
});

test('the script without a login names the command to run', async () => {
  const sandbox = await expiredLogin(backend);
  await sandbox.nmp(['auth', 'logout']);
  const { code } = await example(sandbox, 'script.ts');
  expect(code).toBe(1);
});

test('the data set example without a folder says how to call it', async () => {
  const sandbox = await expiredLogin(backend);
  const { code, stderr } = await example(sandbox, 'data-set.ts');
  expect(code).toBe(1);
  expect(stderr).toContain('Error: No ./data. Usage: node data-set.ts FOLDER [COPY]');
  expect(stderr).not.toContain('TypeError');
});

test.each(['data-set.ts', 'chat.ts', 'job-logs.ts', 'guardrails.ts', 'evaluation.ts'])(
  'the program %s has at most 20 lines',
  (file) => {
    const lines = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(20);
  },
);
