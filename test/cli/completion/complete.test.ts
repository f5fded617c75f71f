/** The candidates that the program gives to every completion script. */

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeIO } from '../fake-io.ts';
import { CONTEXTS, shellHome } from './shell-home.ts';

/** The words after `nmp`; the last one may be incomplete. */
async function complete(words: readonly string[], config?: string) {
  const io = fakeIO();
  mkdirSync(dirname(io.configFile), { recursive: true });
  if (config !== undefined) writeFileSync(io.configFile, config, { mode: 0o600 });
  const code = await run(['complete', '--', ...words], io);
  expect({ code, stderr: io.stderr() }).toEqual({ code: 0, stderr: '' });
  return io.stdout().split('\n').slice(0, -1);
}

const values = async (...words: string[]) =>
  (await complete(words)).map((line) => line.split('\t')[0]);

const config = (...names: string[]) =>
  `clusters: [{ name: c, base_url: "https://nmp.company.com/base" }]
users: [{ name: u, type: no-auth }]
contexts: [${names.map((name) => `{ name: ${JSON.stringify(name)}, cluster: c, user: u }`).join()}]`;

test('describes each candidate', async () => {
  expect(await complete(['doc'])).toEqual(['doctor\tDiagnose login, configuration and network']);
  expect(await complete(['doctor', '--js'])).toEqual(['--json\tPrint JSON']);
});

test.each<[string[], string[]]>([
  [
    ['auth', 'token', '--format', ''],
    ['token', 'header', 'json', 'exec', 'netrc'],
  ],
  [['auth', 'token', '--format=n'], ['--format=netrc']],
  [['-vf', 'ya'], ['yaml']],
  [['-fya'], ['-fyaml']],
  [['workspaces', '--context', 'x', 'li'], ['list']],
  [['workspaces', 'list', '--sort', '-na'], ['-name']],
  [
    ['workspaces', 'create', '--wait-role-propagation', ''],
    ['true', 'false'],
  ],
  [
    ['workspaces', 'create', '--wait-role-propagation', '--in'],
    ['--input-file', '--input-data'],
  ],
  [['workspaces', 'members', 'create', '--roles', 'Viewer', '--wait'], ['--wait-role-propagation']],
  [['auth', 'login', '--group', 'a', 'b', '--us'], ['--username']],
  [['config', 'set', '-f', 'c'], ['csv']],
  [
    ['config', 'get', 't'],
    ['timestamp_format', 'truncate'],
  ],
  [['config', 'get', 'truncate', ''], []],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish', 'powershell'],
  ],
  [['--ver'], ['--version', '--verbose']],
  [['auth', '--ver'], ['--verbose']],
  [['auth', 'status', '--', '--ex'], []],
  [
    ['jobs', 'l'],
    ['list', 'list-execution-profiles', 'logs'],
  ],
  [['workspaces', 'ls'], ['ls']],
  [['help', 'jobs', 'lo'], ['logs']],
  [['workspaces', 'get', ''], []],
  [['no', 'such', ''], []],
])('%j', async (words, expected) => {
  expect(await values(...words)).toEqual(expected);
});

test.each([
  [['--input-file', '']],
  [['--input-file=x']],
  [['--wait-role-propagation', '--input-file', '']],
])('files are left to the shell: %j', async (words) => {
  expect(await complete(['workspaces', 'create', ...words])).toEqual([':files']);
});

test('contexts come from the config file, with only the origin of their platform', async () => {
  const file = config('prod', 'lab');
  const expected = ['prod\thttps://nmp.company.com', 'lab\thttps://nmp.company.com'];
  expect(await complete(['--context', ''], file)).toEqual(expected);
  for (const verb of ['use-context', 'rename-context', 'delete-context'])
    expect(await complete(['config', verb, ''], file)).toEqual(expected);
  expect(await complete(['config', 'set', '--context', 'l'], file)).toEqual([expected[1]]);
  expect(await complete(['config', 'rename-context', 'lab', ''], file)).toEqual([]);
});

test('a name that is not one word on one line is left out', async () => {
  const names = ['fine', 'a\nb', 'a\tb', 'a\u001b[31mb'];
  expect(await complete(['--context', ''], config(...names))).toEqual([
    'fine\thttps://nmp.company.com',
  ]);
});

test.each(['', ':', 'contexts: 7', '\u0000'])(
  'a config file like %j is not an error',
  async (file) => {
    expect(await complete(['--context', ''], file)).toEqual([]);
  },
);

test('an empty word that PowerShell cannot pass is requested by --next', async () => {
  for (const args of [
    ['--next', '--', 'config', 'get'],
    ['--next', 'config', 'get'],
  ]) {
    const io = fakeIO();
    expect(await run(['complete', ...args], io)).toBe(0);
    expect(io.stdout()).toContain('base_url');
  }
});

test('sends no request, refreshes no token and changes no file', async () => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request) => {
    asked.push(request.url);
    request.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { sandbox } = shellHome({ baseUrl: `http://127.0.0.1:${port}` });
  const before = readFileSync(sandbox.configFile, 'utf8');
  chmodSync(sandbox.configFile, 0o400);
  for (const words of [
    [''],
    ['workspaces', 'get', ''],
    ['auth', 'refresh', '-'],
    ['--context', ''],
  ]) {
    const { code, stdout, stderr } = await sandbox.nmp(['complete', '--', ...words]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    if (words[0] === '--context') expect(stdout.split('\n')).toHaveLength(CONTEXTS.length + 1);
  }
  expect(asked).toEqual([]);
  expect(readFileSync(sandbox.configFile, 'utf8')).toBe(before);
});

test.each<[string[], string[]]>([
  [
    ['api', 'P'],
    ['POST', 'PUT', 'PATCH'],
  ],
  [
    ['api', '/apis/jobs/v2/workspaces/{workspace}/jobs/{name}/c'],
    ['/apis/jobs/v2/workspaces/{workspace}/jobs/{name}/cancel'],
  ],
  [
    ['api', 'DELETE', '/apis/entities/v2/workspaces/ml-team/pro'],
    ['/apis/entities/v2/workspaces/ml-team/projects/{name}'],
  ],
  [
    ['api', 'get', '/apis/jobs/v2/workspaces/ml/jobs/train'],
    ['', '/status', '/logs', '/results', '/steps'].map(
      (end) => `/apis/jobs/v2/workspaces/ml/jobs/train${end}`,
    ),
  ],
  [['api', '/apis', ''], []],
  [['api', 'PATCH', '/none'], []],
])('%j is completed as a method or a path of the API', async (words, expected) => {
  const found = await values(...words);
  expect(expected.filter((value) => !found.includes(value))).toEqual([]);
  if (expected.length < 2) expect(found).toEqual(expected);
});

test('a path is described by its methods', async () => {
  const [line] = await complete(['api', '/apis/entities/v2/workspaces/ml/projects']);
  expect(line).toBe(
    '/apis/entities/v2/workspaces/ml/projects\tGET: List the projects of a workspace; POST: Create a project',
  );
});

test.each([
  [['files', 'upload', '']],
  [['files', 'download', 'set', '']],
  [['jobs', 'create', '--input-file', '']],
])('%j is completed by the shell with names of files', async (words) => {
  expect(await complete(words)).toEqual([':files']);
});

test('an alias is completed like its command', async () => {
  expect(await values('files', 'rm', '--rec')).toEqual(['--recursive']);
});
