/** `nmp api` on the embedded platform: requests, responses and formats. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFields } from '../../src/cli/api/fields.ts';
import { headersOf } from '../../src/cli/api/headers.ts';
import { platformPath } from '../../src/cli/api/platform-path.ts';
import { run } from '../../src/cli/run.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const WORKSPACES = '/apis/entities/v2/workspaces';

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 900 });
});
afterAll(() => backend.stop());

async function api(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIO(options);
  const tokens = await backend.signIn(backend.admin);
  const { access_token: token, refresh_token: refreshToken } = tokens;
  writeStoredLogin(io.configFile, { baseUrl: backend.baseUrl, token, refreshToken });
  const code = await run(['api', ...args], io);
  expect(io.stdout() + io.stderr()).not.toContain(token);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

const names = (stdout: string) =>
  (JSON.parse(stdout) as { data: { name: string }[] }).data.map(({ name }) => name);

describe('reaches the platform', () => {
  test('accepts only a path', async () => {
    const { code, stdout } = await api([WORKSPACES]);
    expect(code).toBe(0);
    expect(names(stdout)).toEqual(expect.arrayContaining(['default', 'system']));
    expect(JSON.parse(stdout)).toHaveProperty('pagination');
  });

  test('sends a POST when fields are given', async () => {
    const { code, stdout } = await api([
      WORKSPACES,
      '-F',
      'name=from-api',
      '--raw-field',
      'description=1',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'from-api', description: '1' });
  });

  test('sends a body from standard input and accepts an empty response', async () => {
    const input = '{"name": "from-stdin"}';
    expect((await api(['post', WORKSPACES, '--input-file', '-'], { input })).code).toBe(0);
    expect((await api(['DELETE', `${WORKSPACES}/from-stdin`])).code).toBe(0);
  });

  test('inserts the workspace of the context into the path', async () => {
    const members = `${WORKSPACES}/{workspace}/members`;
    expect((await api([members])).code).toBe(0);
    const { code, stderr } = await api([members, '-w', 'nope']);
    expect(code).toBe(3);
    expect(stderr).toContain('(HTTP 404)\nGET');
  });

  test('--all-pages returns all pages as one list', async () => {
    const one = await api([WORKSPACES, '-F', 'page_size=1'], {});
    expect(one.code).not.toBe(0);
    const page = await api(['GET', WORKSPACES, '-F', 'page_size=1']);
    expect(names(page.stdout)).toHaveLength(1);
    const all = await api([WORKSPACES, '-F', 'page_size=1', '--all-pages']);
    expect(names(all.stdout)).toEqual(expect.arrayContaining(['default', 'system']));
  });

  test('-f table, csv and columns', async () => {
    const { stdout } = await api(['GET', WORKSPACES, '-f', 'csv', '-c', 'name', '-F', 'sort=name']);
    expect(stdout.split('\n')[0]).toBe('name');
    expect(stdout).toContain('\ndefault\n');
  });

  test('-f table of a list has the columns of its operation, unless all are wanted', async () => {
    const terminal = { tty: true, columns: 60 };
    const headings = async (...more: string[]) =>
      (await api([WORKSPACES, '-f', 'table', ...more], terminal)).stdout
        .split('\n')[0]!
        .split(/ +/);
    expect(await headings()).toEqual(['NAME', 'DESCRIPTION', 'CREATED_AT', 'UPDATED_AT']);
    expect((await headings('-c', 'all')).length).toBeGreaterThan(5);
  });

  test('--include shows status and headers first', async () => {
    const { stdout } = await api(['-i', '-f', 'raw', WORKSPACES]);
    expect(stdout).toMatch(/^HTTP 200\n(?:[\w-]+: .*\n)+\n\{/);
    expect(stdout).not.toMatch(/^set-cookie/im);
  });
});

test.each<[string, string[], string, FakeOptions?]>([
  ['a URL of another host', ['https://evil.example/apis'], 'belongs to it'],
  ['a path with two slashes', ['//evil.example/apis'], 'belongs to it'],
  ['a header without a colon', [WORKSPACES, '-H', 'nocolon'], 'must have the form name:value'],
  ['an invalid method', ['FETCH', WORKSPACES], 'METHOD must be one of'],
  ['no path', ['GET'], 'Missing required argument: PATH'],
  ['a placeholder', [`${WORKSPACES}/{name}`], 'Replace {name} with a value'],
  [
    'a token of its own',
    [WORKSPACES, '-H', 'Authorization: Bearer CANARY'],
    "can't set authorization",
  ],
  ['a principal of its own', [WORKSPACES, '-H', 'X-NMP-Principal-Id: root'], "can't set x-nmp"],
  ['a field without value', [WORKSPACES, '-F', 'CANARY'], '--field must have the form key=value'],
  [
    'a file that is not JSON',
    ['POST', WORKSPACES, '--input-file', '-'],
    'Standard input is not valid JSON at line 2, column 11. For another format, add its type with -H content-type:TYPE.\n',
    { input: '{\n  "name": CANARY\n}' },
  ],
  [
    'an unknown path with a body that begins like JSON',
    ['POST', '/apis/other', '--input-file', '-'],
    'Standard input is not valid JSON',
    { input: '[1, CANARY]' },
  ],
  ['pages of what is no list', ['--all-pages', `${WORKSPACES}/default`], 'requires a list'],
])('%s is a usage error', async (_, args, words, options = {}) => {
  const { code, stdout, stderr } = await api(args, options);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr).not.toContain('CANARY');
});

test.each<[string[], unknown]>([
  [
    ['a=1', 'b=true', 'c=null', 'd=-0', 'e=01', 'f=1.5', 'g='],
    { a: 1, b: true, c: null, d: -0, e: '01', f: '1.5', g: '' },
  ],
  [['a[b]=c', 'a[d][e]=2'], { a: { b: 'c', d: { e: 2 } } }],
  [['a[]=x', 'a[]=2'], { a: ['x', 2] }],
  [['a==b'], { a: '=b' }],
])('fields %j', async (typed, expected) => {
  expect(JSON.parse(JSON.stringify(await readFields(fakeIO(), typed, [])))).toEqual(
    JSON.parse(JSON.stringify(expected)),
  );
});

test('a field can come from a file, and no key changes a prototype', async () => {
  const io = fakeIO();
  const file = join(io.home, 'value.txt');
  writeFileSync(file, 'text of the file');
  const fields = await readFields(io, [`a=@${file}`, '__proto__[polluted]=1'], []);
  expect(fields['a']).toBe('text of the file');
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  await expect(readFields(io, ['a=1', 'a[b]=2'], [])).rejects.toThrow('conflict with each other');
});

test('a URL of the platform is accepted as its path', () => {
  expect(platformPath('http://h/base/apis/x?a=1&a=2&b=3', 'http://h/base')).toEqual({
    path: '/apis/x',
    search: 'a=1&a=2&b=3',
  });
  expect(platformPath('apis/x', 'http://h')).toEqual({ path: '/apis/x', search: '' });
});

test.each(['Content-Length', 'transfer-encoding', 'Connection', 'upgrade', 'expect', 'te', 'host'])(
  'the header %s is a usage error',
  (name) => {
    const refused = `--header can't set ${name.toLowerCase()}: it belongs to the connection.`;
    expect(() => headersOf([`${name}: 5`])).toThrow(refused);
  },
);

test('names of headers are sent in lower case', () => {
  expect(headersOf(['X-Mine: a:b', 'content-type:text/plain'])).toEqual({
    'x-mine': 'a:b',
    'content-type': 'text/plain',
  });
});
