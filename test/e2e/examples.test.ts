/** The programs for common tasks on the platform of the run: each is run twice with one login. */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import { expiredLogin } from '../support/backends/expired-login.ts';
import { startModelServer } from '../support/backends/model-server.ts';
import type { Sandbox } from '../support/files/sandbox.ts';
import { e2eBackend } from './backend.ts';
import { PLATFORM } from './operations/not-served.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Milliseconds; a busy machine needs minutes for what takes seconds else. */
vi.setConfig({ testTimeout: 300_000 });

/** Of the examples alone: other tests on the same platform use the names that examples choose. */
const WORKSPACE = `examples-${process.pid}`;

beforeAll(async () => {
  const backend = await e2eBackend();
  const { access_token: accessToken } = await backend.signIn(backend.admin);
  const client = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken });
  await client.workspaces.create({ name: WORKSPACE });
});

/** @returns standard output of both runs, which must succeed. */
async function runTwice(sandbox: Sandbox, name: string, ...args: readonly string[]) {
  const printed: string[] = [];
  for (const _run of ['first', 'second']) {
    const words = ['--import', 'tsx', join(EXAMPLES, name), ...args];
    const env = { NMP_WORKSPACE: WORKSPACE };
    const { code, stdout, stderr } = await sandbox.run(process.execPath, words, { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    printed.push(stdout);
  }
  return printed;
}

test('the data set example uploads a folder, lists it and downloads a part, and can be run again', async () => {
  const sandbox = await expiredLogin(await e2eBackend());
  const folder = join(sandbox.home, 'data');
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.jsonl'), '{}\n');
  writeFileSync(join(folder, 'b.txt'), 'b');
  const copy = join(sandbox.home, 'copy');
  const printed = await runTwice(sandbox, 'data-set.ts', folder, copy);
  expect(printed[0]).toBe('a.jsonl 3\nb.txt 1\n1 downloaded\n');
  expect(printed[1]).toBe(printed[0]);
  expect(readdirSync(copy)).toEqual(['a.jsonl']);
});

test('the job example ends with its job, and can be run again', async () => {
  const sandbox = await expiredLogin(await e2eBackend());
  for (const printed of await runTwice(sandbox, 'job-logs.ts'))
    expect(printed).toMatch(/(^|\n)The job is completed\.\n$/);
});

test('the guardrails example checks a message, and can be run again', async () => {
  const sandbox = await expiredLogin(await e2eBackend());
  for (const printed of await runTwice(sandbox, 'guardrails.ts'))
    expect(printed).toBe('success 0 rails\n');
});

/** The gateway of 0.8.1 decodes each piece of a connection by itself, and may so damage a character that comes in two. */
const REPLY = PLATFORM === '0.8.1' ? /^Hellö(?:😀|\ufffd{3})!$/u : /^Hellö😀!$/u;

/** The models controller of 0.3.0 cannot start, so that no provider becomes ready. */
test.skipIf(PLATFORM === '0.3.0')(
  'the chat example registers a provider and streams its response, and can be run again',
  async () => {
    const models = await startModelServer();
    onTestFinished(() => models.stop());
    const sandbox = await expiredLogin(await e2eBackend());
    for (const printed of await runTwice(sandbox, 'chat.ts', models.url))
      expect(printed).toMatch(REPLY);
  },
);

test('the evaluation example records an evaluation and lists those of its group, and can be run again', async () => {
  const sandbox = await expiredLogin(await e2eBackend());
  const [first, second] = await runTwice(sandbox, 'evaluation.ts');
  expect(first).toMatch(/^run-\d+ questions completed\n$/);
  expect(second).toMatch(/^(run-\d+ questions completed\n){2}$/);
});
