/** Errors about a workspace or a base URL name the option, variable or context that sets it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../../support/backends/embedded/embedded-backend.ts';
import { writeStoredLogin } from '../../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from '../fake-io.ts';

let backend: EmbeddedBackend;
let token: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
  token = (await backend.signIn(backend.admin)).access_token;
});
afterAll(() => backend.stop());

async function printed(args: readonly string[], env: FakeOptions['env'] = {}, workspace?: string) {
  const io = fakeIO({ env });
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token });
  if (workspace !== undefined) await run(['config', 'set', '--workspace', workspace], io);
  await run(args, io);
  return io.stderr().replaceAll(backend.baseUrl, 'URL');
}

const MISSING = ["Error: Workspace 'gone' not found (HTTP 404)", 'GET URL/apis/'];
const ANOTHER = 'To use another: nmp config set --workspace NAME';

test.each([
  ['--workspace', ['secrets', 'list', '-w', 'gone'], {}, undefined, '--workspace.'],
  ['NHX_WORKSPACE', ['secrets', 'list'], { NHX_WORKSPACE: 'gone' }, undefined, 'NHX_WORKSPACE.'],
  ['the context', ['secrets', 'list'], {}, 'gone', `the current context. ${ANOTHER}`],
  [
    'a context',
    ['secrets', 'list', '--context', 'default'],
    {},
    'gone',
    `context "default". ${ANOTHER}`,
  ],
])('a missing workspace from %s', async (_name, args, env, stored, source) => {
  const stderr = await printed(args, env, stored);
  expect(stderr).toContain(MISSING.join('\n'));
  expect(stderr).toContain(`\nThe workspace comes from ${source}\nRun: nmp workspaces list`);
});

test('a login that is refused for its way suggests another one for the same context and client', async () => {
  const line =
    'auth login --context prod --client public --unsigned-token --email a@b.c --no-browser';
  expect(await printed([...line.split(' '), '--base-url', backend.baseUrl])).toBe(
    'Error: URL has an identity provider and does not accept unsigned tokens.\nRun: nmp auth login --base-url URL --context prod --client public --no-browser\n',
  );
});

test.each([[['files', 'list', 'gone/set']], [['workspaces', 'get', 'gone']]])(
  'a missing workspace that is an argument has no other source: %j',
  async (args) => {
    const stderr = await printed(args, {}, 'gone');
    expect(stderr).toContain('gone');
    expect(stderr).not.toContain('comes from');
  },
);

test.each([
  ['an option', ['--base-url', '/wrong'], {}, 'Use --base-url URL'],
  ['a variable', [], { NMP_BASE_URL: '/wrong' }, 'Set NMP_BASE_URL to URL'],
])('a base URL with a wrong path from %s is corrected there', async (_name, args, env, advice) => {
  const absolute = (text: string) => (text === '/wrong' ? `${backend.baseUrl}/wrong` : text);
  const whole = Object.fromEntries(Object.entries(env).map(([k, v]) => [k, absolute(v)]));
  const stderr = await printed([...args.map(absolute), 'workspaces', 'list'], {
    ...whole,
    NMP_ACCESS_TOKEN: token,
  });
  expect(stderr).toBe(
    `Error: Not Found (HTTP 404)\nGET URL/wrong/apis/entities/v2/workspaces\nThe base URL has the path /wrong. Is the platform at URL?\n${advice}\n`,
  );
});
