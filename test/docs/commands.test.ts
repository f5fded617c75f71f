/** Every command that README and docs show runs, in the order of its page, with the files and resources that it names. */

import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { NeMoPlatform } from '../../src/index.node.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type ModelServer, startModelServer } from '../support/backends/model-server.ts';
import { NMP, ROOT, Sandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { untilHolds } from '../support/waits/until.ts';
import { pageCommands, RUN_ELSEWHERE } from './page-commands.ts';

const commands = pageCommands();
const sandbox = new Sandbox();
const folder = mkdtempSync(join(sandbox.home, 'work-'));

let backend: EmbeddedBackend;
let models: ModelServer;

const bash = (line: string) => {
  const env = { PATH: `${sandbox.home}/bin:${sandbox.env['PATH']}`, NO_COLOR: '1' };
  return sandbox.run('bash', ['-euo', 'pipefail', '-c', line], {
    env,
    cwd: folder,
    input: 'Why is the sky blue?',
  });
};

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
  models = await startModelServer('llama');
  const { access_token: accessToken } = await backend.signIn(backend.admin);
  const client = new NeMoPlatform({ baseUrl: backend.baseUrl, accessToken });
  await client.inference.providers.create({ name: 'local', host_url: models.url });
  await untilHolds(async () => expect((await client.inference.models.list()).data).toHaveLength(1));
  const executor = { provider: 'subprocess' as const, command: ['true'] };
  await client.jobs.create({
    name: 'train',
    source: 'docs',
    spec: {},
    platform_spec: { steps: [{ name: 'main', executor }] },
  });
  mkdirSync(join(sandbox.home, 'bin'));
  mkdirSync(join(folder, 'train'));
  mkdirSync(join(folder, 'data', 'train'), { recursive: true });
  const program = join(sandbox.home, 'bin', 'nmp');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${NMP}' "$@"\n`);
  chmodSync(program, 0o755);
  writeFileSync(join(folder, 'train', 'a.jsonl'), '{}\n');
  writeFileSync(join(folder, 'data', 'train', 'left.tmp'), '');
  const prepared = await bash(
    'echo text | gzip > data/log.gz; git init -q .; git add train; echo changed > train/a.jsonl',
  );
  expect(prepared).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await backend.stop();
  await models.stop();
  sandbox.remove();
});

beforeEach(async () => {
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(sandbox.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
});

test.each(commands.filter(({ line }) => !(line in RUN_ELSEWHERE)))('$place', async ({ line }) => {
  expect(await bash(line)).toMatchObject({ code: 0 });
});

test('a command without a run here is shown, and a test of its own exists', () => {
  expect(commands.length).toBeGreaterThan(15);
  for (const [line, file] of Object.entries(RUN_ELSEWHERE)) {
    expect(commands.map((each) => each.line)).toContain(line);
    expect(existsSync(join(ROOT, file))).toBe(true);
  }
});
