/** Which credential, base URL and workspace are used, as one table. */

import { describe, expect, test } from 'vitest';
import { PlatformClient } from '../../src/client.ts';
import { ConfigError } from '../../src/errors.ts';
import { nodeEntry } from '../../src/node-entry.ts';
import type { ClientOptions } from '../../src/options.ts';
import { CONFIG_PATH, configRuntime, storedContext, type World } from './config-runtime.ts';

let world: ReturnType<typeof configRuntime>;

class TestClient extends PlatformClient {
  constructor(options: ClientOptions, runtime: ReturnType<typeof configRuntime> = world) {
    world = runtime;
    super(options, { ...nodeEntry, createRuntime: () => runtime });
  }
}

const FILE: World = {
  currentContext: 'dev',
  contexts: [storedContext('dev'), storedContext('prod')],
};
const BOTH: World = { ...FILE, variables: { NMP_ACCESS_TOKEN: 'token-of-environment' } };
const WORKLOAD = { NMP_WORKLOAD_IDENTITY_TOKEN_FILE: '/var/run/token' };

describe('which credential is used', () => {
  test.each<[string, ClientOptions, World, string]>([
    ['an explicit token takes precedence', { accessToken: 'x' }, BOTH, 'explicit token'],
    ['a token function takes precedence', { accessToken: () => 'x' }, BOTH, 'explicit token'],
    ['then the environment', {}, BOTH, 'NMP_ACCESS_TOKEN'],
    ['then workload identity', {}, { ...FILE, variables: WORKLOAD }, '/var/run/token'],
    [
      'the environment takes precedence over workload identity',
      {},
      { ...FILE, variables: { ...WORKLOAD, NMP_ACCESS_TOKEN: 'x' } },
      'NMP_ACCESS_TOKEN',
    ],
    ['then the config file', {}, FILE, 'dev'],
    ['of the context that the option names', { context: 'prod' }, FILE, 'prod'],
    [
      'of the context that the variable names',
      {},
      { ...FILE, variables: { NMP_CURRENT_CONTEXT: 'prod' } },
      'prod',
    ],
    [
      'the option takes precedence over the variable',
      { context: 'dev' },
      { ...FILE, variables: { NMP_CURRENT_CONTEXT: 'prod' } },
      'dev',
    ],
    [
      'the context named default if none is current',
      {},
      { contexts: [storedContext('default')] },
      'default',
    ],
    ['no login exists', {}, {}, 'none'],
    [
      'a context without a token',
      {},
      { contexts: [storedContext('default', { user: { name: 'u', type: 'no-auth' } })] },
      'none',
    ],
    ['a base URL alone takes nothing stored', { baseUrl: 'https://x.company.com' }, BOTH, 'none'],
    [
      'a base URL alone uses workload identity',
      { baseUrl: 'https://x.company.com' },
      { ...FILE, variables: WORKLOAD },
      '/var/run/token',
    ],
    [
      'an undefined token falls back to the environment',
      { baseUrl: 'https://x.company.com', accessToken: undefined },
      BOTH,
      'NMP_ACCESS_TOKEN',
    ],
    [
      'an undefined token without a variable uses no stored login',
      { baseUrl: 'https://x.company.com', accessToken: undefined },
      FILE,
      'none',
    ],
    [
      'a base URL with a context uses the stored token of the same origin',
      { baseUrl: 'https://prod.company.com/gateway', context: 'prod' },
      FILE,
      'prod',
    ],
  ])('%s', async (_, options, world, expected) => {
    const info = await new TestClient(options, configRuntime(world)).credential();
    expect(info?.context ?? info?.path ?? info?.variable ?? info?.source ?? 'none').toBe(expected);
  });

  test('H-01: a stored token is refused with a base URL of another origin', async () => {
    const world = { ...FILE, variables: { NMP_BASE_URL: 'https://evil.company.com' } };
    await expect(new TestClient({}, configRuntime(world)).credential()).rejects.toMatchObject({
      code: 'token_wrong_origin',
    });
  });
});

describe('which base URL and workspace are used', () => {
  const variables = { NMP_BASE_URL: 'https://env.company.com/', NMP_WORKSPACE: 'of-env' };
  test.each<[string, ClientOptions, World, string, string, string, string]>([
    [
      'options',
      { baseUrl: 'https://o.company.com///', workspace: 'of-option' },
      { ...FILE, variables },
      'https://o.company.com',
      'option',
      'of-option',
      'option',
    ],
    [
      'environment',
      {},
      { ...FILE, variables },
      'https://env.company.com',
      'NMP_BASE_URL',
      'of-env',
      'NMP_WORKSPACE',
    ],
    [
      'config file',
      {},
      FILE,
      'https://dev.company.com',
      CONFIG_PATH,
      'workspace-of-dev',
      CONFIG_PATH,
    ],
    ['default', {}, {}, 'http://localhost:8080', 'default', 'default', 'default'],
    [
      'direct mode without workspace',
      { baseUrl: 'https://o.company.com' },
      FILE,
      'https://o.company.com',
      'option',
      'default',
      'default',
    ],
  ])('%s', async (_, options, world, baseUrl, from, workspace, workspaceFrom) => {
    expect(await new TestClient(options, configRuntime(world)).settings()).toEqual({
      baseUrl: { value: baseUrl, from },
      workspace: { value: workspace, from: workspaceFrom },
    });
  });
});

test('the constructor reads nothing', () => {
  const runtime = configRuntime(FILE);
  new TestClient({}, runtime);
  expect(runtime.reads()).toBe(0);
});

test('an invalid config file does not matter to a client that does not need it', async () => {
  const world: World = {
    broken: new ConfigError('corrupt', { code: 'config_invalid' }),
    variables: {
      NMP_ACCESS_TOKEN: 'x',
      NMP_BASE_URL: 'https://env.company.com',
      NMP_WORKSPACE: 'w',
    },
  };
  const client = new TestClient({}, configRuntime(world));
  expect((await client.credential())?.source).toBe('environment');
  expect((await client.settings()).baseUrl.value).toBe('https://env.company.com');
});

test('an invalid config file is never reported as a missing login', async () => {
  const broken = new ConfigError('corrupt', { code: 'config_invalid' });
  const client = new TestClient({}, configRuntime({ broken }));
  await expect(client.credential()).rejects.toBe(broken);
  expect(await client.explainCredentials()).toContainEqual({
    source: 'config file',
    outcome: 'failed',
    reason: 'corrupt',
  });
});

test('the error for an unknown context names the existing ones', async () => {
  await expect(
    new TestClient({ context: 'produ' }, configRuntime(FILE)).credential(),
  ).rejects.toThrow(
    `Context "produ" not found in ${CONFIG_PATH}. Its contexts are "dev", "prod".\nRun: nmp config get-contexts`,
  );
});

describe('options that are refused at once', () => {
  test.each<[string, object, string | RegExp]>([
    ['a name of another SDK', { baseURL: 'https://x' }, 'did you mean baseUrl?'],
    ['an unknown name', { apiKey: 'x' }, /Unknown option "apiKey": known are baseUrl/],
    ['a number as base URL', { baseUrl: 42 }, 'The option baseUrl must be a non-empty string.'],
    ['a base URL without a scheme', { baseUrl: 'nmp.company.com' }, /put https:\/\/ before it/],
    ['a relative base URL', { baseUrl: './gateway' }, /not an absolute http\(s\) URL/],
    [
      'L-07: a password in the base URL',
      { baseUrl: 'https://u:canary@h' },
      /must not contain a user name/,
    ],
    ['a query in the base URL', { baseUrl: 'https://h/?x=1' }, /must not contain a query/],
    ['a negative timeout', { timeout: -1 }, /timeout must be a number from 1/],
    ['NaN retries', { maxRetries: Number.NaN }, /maxRetries must be a number/],
    [
      'two credentials',
      { accessToken: 'x', credentials: { name: 'y', find: async () => undefined } },
      /exclude each other/,
    ],
    ['a log level', { logLevel: 'loud' }, /must be one of off, error/],
  ])('%s', (_, options, message) => {
    expect(() => new TestClient(options as ClientOptions, configRuntime({}))).toThrow(message);
    expect(() => new TestClient(options as ClientOptions, configRuntime({}))).not.toThrow('canary');
  });
});

describe('withOptions', () => {
  test('keeps the other options', async () => {
    const client = new TestClient({ context: 'prod' }, configRuntime(FILE));
    const other = client.withOptions({ workspace: 'ml-team' });
    expect(other).toBeInstanceOf(TestClient);
    expect((await other.credential())?.context).toBe('prod');
    expect((await other.settings()).workspace).toEqual({ value: 'ml-team', from: 'option' });
    expect((await client.settings()).workspace.value).toBe('workspace-of-prod');
  });

  test('stays anonymous if the client is', async () => {
    const client = new TestClient({ baseUrl: 'https://x.company.com' }, configRuntime(BOTH));
    expect(await client.withOptions({ timeout: 1000 }).credential()).toBeUndefined();
  });

  test('another credential replaces the previous one', async () => {
    const client = new TestClient({ accessToken: 'x' }, configRuntime(FILE));
    const credentials = { name: 'y', find: async () => ({ origin: { source: 'y' }, token: 'z' }) };
    expect((await client.withOptions({ credentials }).credential())?.source).toBe('y');
    const back = client.withOptions({ credentials }).withOptions({ accessToken: 'x' });
    expect((await back.credential())?.source).toBe('explicit token');
  });
});

test.each(['.', '..'])(
  'a workspace named %s in NMP_WORKSPACE is an invalid setting',
  async (name) => {
    const runtime = configRuntime({ variables: { NMP_WORKSPACE: name, NMP_ACCESS_TOKEN: 'x' } });
    await expect(new TestClient({}, runtime).projects.list()).rejects.toMatchObject({
      code: 'invalid_setting',
      message: expect.stringContaining('NMP_WORKSPACE'),
    });
  },
);
