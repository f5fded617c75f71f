/** What the commands print for programs is what the schemas of the package say, in every state that changes it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/cli/output/schemas.ts';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { expired, writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeIO, fakeIO } from './fake-io.ts';

const FOLDER = join(ROOT, 'schemas');

function schemaOf(file: string): AnySchemaObject {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as AnySchemaObject;
}

function validator(schema: AnySchemaObject): ValidateFunction {
  return new Ajv2020({ strict: true, allErrors: true }).compile(schema);
}

/** The same, but no field that it does not name may be there. */
function closed(schema: AnySchemaObject): AnySchemaObject {
  const text = JSON.stringify(schema);
  return JSON.parse(text.replaceAll('"additionalProperties":true', '"additionalProperties":false'));
}

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

/** What is in the config file or the environment of a command. */
const STATES: Readonly<Record<string, (env?: Record<string, string>) => Promise<FakeIO>>> = {
  'logged in': async () => withLogin((token) => token),
  'logged in with a token that has expired': async () => withLogin(expired),
  'expired without a refresh token': async () => withLogin(expired, { isRefreshable: false }),
  'logged in with an opaque token': async () => withLogin(() => 'opaque'),
  'logged in until the year 33658': async () =>
    withLogin(() => new UnsecuredJWT({ exp: 1e12 }).encode()),
  'a token of the environment': async () => fakeIO({ env: { NMP_ACCESS_TOKEN: 'opaque' } }),
  'a platform that does not respond': async () =>
    fakeIO({ env: { NMP_BASE_URL: 'http://127.0.0.1:9', NMP_ACCESS_TOKEN: 'opaque' } }),
  'no login': async () => fakeIO(),
  'contexts with and without everything': async () => {
    const io = fakeIO();
    await run(['config', 'set', '--context', 'bare', '--base-url', 'http://h'], io);
    const flags = [
      '-w',
      'ml',
      '--default-model',
      'm',
      '-f',
      'csv',
      '--timestamp-format',
      'relative',
    ];
    await run(['config', 'set', '--context', 'full', ...flags, '--no-truncate'], io);
    return io;
  },
};

async function withLogin(tokenOf: (token: string) => string, options = { isRefreshable: true }) {
  const io = fakeIO();
  const { access_token, refresh_token } = await backend.signIn(backend.admin);
  writeStoredLogin(io.configFile, {
    baseUrl: backend.baseUrl,
    token: tokenOf(access_token),
    ...(options.isRefreshable && { refreshToken: refresh_token }),
  });
  return io;
}

/** The output of a command in a state; a command that fails for it may print nothing. */
async function output(state: string, command: string, more: readonly string[] = []) {
  const io = await STATES[state]!();
  const before = io.stdout().length;
  await run([...command.split(' ').slice(1), ...more], io);
  const text = io.stdout().slice(before);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

describe.each(SCHEMAS)('$command', ({ command, file }) => {
  const schema = schemaOf(file);
  const isValid = validator(closed(schema));

  test.each(Object.keys(STATES))('%s', async (state) => {
    const data = await output(state, command);
    const mayBeSilent = command.includes('auth token');
    if (data === undefined) expect(mayBeSilent).toBe(true);
    else
      expect({ valid: isValid(data), errors: isValid.errors }).toEqual({
        valid: true,
        errors: null,
      });
  });

  test('an output without a field or with a wrong one is rejected', async () => {
    const data = await output('logged in', command);
    const rows = Array.isArray(data) ? data : [data];
    const object = rows[0] as Record<string, unknown>;
    const wrap = (value: unknown) => (Array.isArray(data) ? [value] : value);
    const accepts = validator(schema);
    expect(accepts(wrap(object))).toBe(true);
    for (const name of Object.keys(object)) {
      const { [name]: _taken, ...rest } = object;
      expect([name, accepts(wrap(rest))]).toEqual([name, false]);
      expect([name, accepts(wrap({ ...object, [name]: { a: 1 } }))]).toEqual([name, false]);
    }
    expect(accepts('text')).toBe(false);
  });

  test('a field that is added later is valid under this schema', async () => {
    const data = await output('logged in', command);
    const added = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(added)
        : typeof value === 'object' && value !== null
          ? {
              ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, added(v)])),
              later: 1,
            }
          : value;
    expect(validator(schema)(added(data))).toBe(true);
    expect(isValid(added(data))).toBe(false);
  });

  test('is named after the command and its version', () => {
    const name = file.replace(/\.v1\.json$/, '');
    expect(schema['$id']).toBe(`urn:nemo-platform:schema:${name}:v1`);
    expect(schema['title']).toBe(command);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    if (schema['type'] === 'object')
      expect(schema['properties']).toMatchObject({ version: { const: 1 } });
  });
});

test('the states show what the schemas distinguish', async () => {
  const status = (state: string) => output(state, 'nmp auth status --json');
  expect(await status('logged in')).toMatchObject({ logged_in: true, source: 'config file' });
  expect(await status('expired without a refresh token')).toMatchObject({
    expired: true,
    refreshable: false,
  });
  expect(await status('logged in with an opaque token')).toMatchObject({ expires_at: null });
  expect(await status('logged in until the year 33658')).toMatchObject({
    expires_at: null,
    expired: false,
  });
  expect(await status('a token of the environment')).toMatchObject({ source: 'environment' });
  expect(await status('no login')).toMatchObject({ logged_in: false, source: null });
  const doctor = (state: string) => output(state, 'nmp doctor --json');
  expect(await doctor('logged in')).toMatchObject({ cause: null });
  expect(await doctor('a platform that does not respond')).toMatchObject({ cause: 'discovery' });
  const all = await output('contexts with and without everything', 'nmp config view --json', [
    '--all-contexts',
  ]);
  expect(validator(closed(schemaOf('config-view.v1.json')))(all)).toBe(true);
  expect(all).toMatchObject({ contexts: [{ name: 'bare' }, { name: 'full', truncate: false }] });
});

test('every schema belongs to a command', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(SCHEMAS.map(({ file }) => file).sort());
});

test('-f json is --json where a command has both', async () => {
  for (const command of ['nmp auth status', 'nmp auth status --explain', 'nmp doctor']) {
    const [option, flag] = [`${command} --json`, `${command} -f json`];
    // Times in it, as of the clock, are rounded; the state is the same.
    const state = 'no login';
    const shapes = await Promise.all([option, flag].map((words) => output(state, words)));
    expect(shapes.map(shapeOf)).toEqual([shapeOf(shapes[0]), shapeOf(shapes[0])]);
  }
  expect(await output('a token of the environment', 'nmp auth token -f json')).toMatchObject({
    version: 1,
    access_token: 'opaque',
  });
});

const shapeOf = (value: unknown) =>
  Object.keys(Array.isArray(value) ? value[0] : (value as object));
