/** Commands of resources on the embedded platform: conflicts, invalid fields, base URLs. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { kebab } from '../../src/cli/resources/names.ts';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { fakeIO } from './fake-io.ts';

const OPERATIONS = await allOperations();

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

async function nmp(...args: string[]) {
  const io = fakeIO({ input: 'value' });
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  const code = await run(args, io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

const jsonOf = async (...args: string[]) => {
  const { code, stdout, stderr } = await nmp(...args);
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return JSON.parse(stdout) as Record<string, unknown>;
};

test('a name that is taken leads to --exist-ok', async () => {
  const { code, stderr } = await nmp('workspaces', 'create', 'default');
  expect(code).toBe(3);
  expect(stderr).toContain('(HTTP 409)');
  expect(stderr).toContain('\nUse --exist-ok to print the existing one instead.\n');
});

describe('create --exist-ok', () => {
  test('returns the existing one in the given workspace', async () => {
    for (const name of ['team-one', 'team-two']) {
      await jsonOf('workspaces', 'create', name);
      await jsonOf('projects', 'create', 'site', '-w', name, '--description', name);
      await jsonOf('secrets', 'create', 'key', '-w', name, '--value', '-', '--description', name);
    }
    const again = ['--description', 'other', '--exist-ok'];
    const workspace = await jsonOf('workspaces', 'create', 'team-two', ...again);
    expect(workspace['name']).toBe('team-two');
    expect(workspace['description']).not.toBe('other');
    expect(await jsonOf('projects', 'create', 'site', '-w', 'team-two', ...again)).toMatchObject({
      description: 'team-two',
    });
    const secret = ['secrets', 'create', 'key', '-w', 'team-two', '--value', '-', ...again];
    expect(await jsonOf(...secret)).toMatchObject({ description: 'team-two' });
    expect((await nmp(...secret.slice(0, -1))).code).toBe(3);
  });

  test('creates what does not exist, and hides no other error', async () => {
    expect(await jsonOf('workspaces', 'create', 'team-new', '--exist-ok')).toMatchObject({
      name: 'team-new',
    });
    const { code, stderr } = await nmp('workspaces', 'create', 'Not--Good', '--exist-ok');
    expect(code).toBe(3);
    expect(stderr).toContain('(HTTP 422)\nPOST');
  });

  test('exists only for resources that can be read', async () => {
    const creations = OPERATIONS.filter(({ method }) => method === 'create');
    for (const { resource } of creations) {
      const { stdout } = await nmp(...resource.split('.').map(kebab), 'create', '--help');
      const isReadable = OPERATIONS.some(
        (each) => each.resource === resource && each.method === 'retrieve',
      );
      expect([resource, stdout.includes('--exist-ok')]).toEqual([resource, isReadable]);
    }
  });
});

test('a 422 names each invalid field and the reason', async () => {
  const { code, stdout, stderr } = await nmp('workspaces', 'create', 'Not--Good');
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toMatch(/^Error: NAME must be 2 to 63 of .+ \(HTTP 422\)\nPOST http:\S+\n$/);
});

test('nmp api reaches operations that have no command of their own', async () => {
  const path = '/health/ready';
  expect(OPERATIONS.map((operation) => operation.path)).not.toContain(path);
  expect(await jsonOf('api', path)).toEqual({ status: 'ok' });
});

test('--base-url replaces the URL of the context and nothing else: its workspace still applies', async () => {
  const io = fakeIO();
  const { access_token: token, refresh_token: refreshToken } = await backend.signIn(backend.admin);
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  expect(await run(['workspaces', 'create', 'of-context'], io)).toBe(0);
  expect(await run(['config', 'set', '--workspace', 'of-context'], io)).toBe(0);
  const create = ['projects', 'create', 'here', '--base-url', backend.baseUrl];
  expect(await run(create, io)).toBe(0);
  expect(io.stdout()).toContain('"workspace": "of-context"');
});
