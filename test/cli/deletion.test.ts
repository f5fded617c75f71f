/** What deleting asks and tells at a terminal, and that it does neither elsewhere. */

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

describe('nmp workspaces delete', () => {
  test.each<[string, readonly string[], FakeOptions, number, string]>([
    [
      'a yes',
      [],
      { tty: true, input: 'y' },
      0,
      'Delete workspace "team"?\nDeleted workspace "team".\n',
    ],
    ['a no', [], { tty: true, input: 'n' }, 1, 'Delete workspace "team"?\nNothing was deleted.\n'],
    ['--yes', ['--yes'], { tty: true }, 0, 'Deleted workspace "team".\n'],
    ['CI', [], { tty: true, env: { CI: '1' } }, 0, 'Deleted workspace "team".\n'],
    ['a table', ['-f', 'table'], {}, 0, 'Deleted workspace "team".\n'],
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

  test('what has no answer is told all the same', async () => {
    await nmp(['secrets', 'create', 'key', '--value', '-'], { input: 'value' });
    const { code, stderr } = await nmp(['secrets', 'delete', 'key', '--yes'], { tty: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Deleted secret "key".\n' });
  });
});
