import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { expiredLogin } from '../e2e/expired-login.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { startModelServer } from '../support/backends/model-server.ts';
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

test('the chat example registers a provider and streams its response, and can be run again', async () => {
  const models = await startModelServer();
  onTestFinished(() => models.stop());
  const sandbox = await expiredLogin(backend);
  const file = join(EXAMPLES, 'chat.ts');
  for (const _run of ['first', 'second']) {
    const outcome = await sandbox.run(process.execPath, ['--import', 'tsx', file, models.url]);
    expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: 'Hellö😀!' });
  }
});

test('the job example prints the log of its job and the final status', async () => {
  const outcome = await example(await expiredLogin(backend), 'job-logs.ts');
  expect(outcome).toMatchObject({
    code: 0,
    stderr: '',
    stdout: 'line 1\nline 2\nline 3\nThe job is completed.\n',
  });
});

test('the data set example uploads a folder, lists it and downloads a part', async () => {
  const sandbox = await expiredLogin(backend);
  const folder = join(sandbox.home, 'data');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.jsonl'), '{}\n');
  writeFileSync(join(folder, 'b.txt'), 'b');
  const copy = join(sandbox.home, 'copy');
  const file = join(EXAMPLES, 'data-set.ts');
  const outcome = await sandbox.run(process.execPath, ['--import', 'tsx', file, folder, copy]);
  const stdout = 'a.jsonl 3\nb.txt 1\n1 downloaded\n';
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout });
  expect(readdirSync(copy)).toEqual(['a.jsonl']);
});

test('the guardrails example creates a configuration, and checks a message', async () => {
  const sandbox = await expiredLogin(backend);
  const outcome = await example(sandbox, 'guardrails.ts');
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout: 'success 0 rails\n' });
  // A second run finds the configuration.
  expect(await example(sandbox, 'guardrails.ts')).toMatchObject({ code: 0 });
});

test('the evaluation example records an evaluation and lists those of its group', async () => {
  const outcome = await example(await expiredLogin(backend), 'evaluation.ts');
  const stdout = 'first-run questions completed\n';
  expect(outcome).toMatchObject({ code: 0, stderr: '', stdout });
});

test.each(['data-set.ts', 'chat.ts', 'job-logs.ts', 'guardrails.ts', 'evaluation.ts'])(
  'the program %s has at most 20 lines',
  (file) => {
    const lines = readFileSync(join(EXAMPLES, file), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(20);
  },
);
