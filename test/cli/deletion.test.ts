/** The confirmation and the message of a deletion at a terminal, and their absence elsewhere. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

let backend: EmbeddedBackend;
let token: string;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
  token = (await backend.signIn(backend.admin)).access_token;
});
afterAll(() => backend.stop());

async function nmp(args: readonly string[], options: FakeOptions = {}) {
  const env = { NMP_BASE_URL: backend.baseUrl, NMP_ACCESS_TOKEN: token, ...options.env };
  const io = fakeIO({ ...options, env });
  return { code: await run(args, io), stdout: io.stdout(), stderr: io.stderr() };
}

const isThere = async () => (await nmp(['workspaces', 'get', 'team'])).code === 0;

const WARNING =
  'This deletes workspace "team" and everything in it, and revokes all access to it immediately. You can\'t undo it.\n' +
  'Type the name of the workspace to confirm\n';
const MARKED =
  'Workspace "team" is marked for deletion. Until the platform has removed its content, lists still show it, ' +
  'requests for it return 404, and creating a workspace with its name returns 409.\n';

describe('nmp workspaces delete', () => {
  test.each<[string, readonly string[], FakeOptions, number, string]>([
    ['the typed name', [], { tty: true, input: 'team' }, 0, `${WARNING}${MARKED}`],
    ['another name', [], { tty: true, input: 'tea' }, 1, `${WARNING}Nothing was deleted.\n`],
    ['a yes', [], { tty: true, input: 'y' }, 1, `${WARNING}Nothing was deleted.\n`],
    ['--yes', ['--yes'], { tty: true }, 0, MARKED],
    ['CI', [], { tty: true, env: { CI: '1' } }, 0, MARKED],
    ['a table', ['-f', 'table'], {}, 0, MARKED],
  ])('with %s', async (_, args, options, code, stderr) => {
    await nmp(['workspaces', 'create', 'team', '--exist-ok']);
    const outcome = await nmp(['workspaces', 'delete', 'team', ...args], options);
    expect(outcome).toEqual({ code, stdout: '', stderr });
    expect(await isThere()).toBe(code === 1);
  });

  test('a program gets the answer of the platform', async () => {
    await nmp(['workspaces', 'create', 'team', '--exist-ok']);
    const { code, stdout, stderr } = await nmp(['workspaces', 'delete', 'team']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('message');
  });

  test.each([
    ['y', 0, 'Delete secret "key"?\nDeleted secret "key".\n'],
    ['n', 1, 'Delete secret "key"?\nNothing was deleted.\n'],
  ])('of something without content needs a yes or no: %s', async (input, code, stderr) => {
    await nmp(['secrets', 'create', 'key', '--value', '-'], { input: 'value' });
    expect(await nmp(['secrets', 'delete', 'key'], { tty: true, input })).toEqual({
      code,
      stdout: '',
      stderr,
    });
    await nmp(['secrets', 'delete', 'key']);
  });

  test('of something without a response body is reported', async () => {
    await nmp(['secrets', 'create', 'key', '--value', '-'], { input: 'value' });
    const { code, stderr } = await nmp(['secrets', 'delete', 'key', '--yes'], { tty: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Deleted secret "key".\n' });
  });
});
