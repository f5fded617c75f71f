/** What `-f code` prints for each operation compiles, and does on a platform what the command would have done. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../src/cli/output/code.ts';
import { literalOf } from '../../src/cli/output/literal.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { run } from '../../src/cli/run.ts';
import { compile } from '../docs/compile.ts';
import {
  type EmbeddedBackend,
  startEmbeddedBackend,
} from '../support/backends/embedded/embedded-backend.ts';
import { passwordLogin } from '../support/backends/password-login.ts';
import { projectFolder } from '../support/files/project-folder.ts';
import { makeSandbox, type Sandbox } from '../support/files/sandbox.ts';
import { fakeIO } from './fake-io.ts';

/** One command for each operation in an order in which all succeed, and what its program prints. */
const COMMANDS: readonly (readonly [line: string, printed: RegExp])[] = [
  ['workspaces create team --description it\'s"', /name: 'team'.*it's"/s],
  ['workspaces list --page-size 2 --sort name', /name: 'default'/],
  ['workspaces get team', /name: 'team'/],
  ['workspaces update team --description Data', /description: 'Data'/],
  ['workspaces members create bob@company.com -w team --roles Viewer', /roles: \[ 'Viewer' \]/],
  ['workspaces members list -w team', /bob@company\.com/],
  ['workspaces members update bob@company.com -w team --roles Editor Admin', /'Editor', 'Admin'/],
  ['workspaces members delete bob@company.com -w team', /./],
  ['projects create site -w team', /name: 'site'/],
  ['projects list -w team', /name: 'site'/],
  ['projects get site -w team', /name: 'site'/],
  ['projects update site -w team --description Page', /description: 'Page'/],
  ['projects delete site -w team', /./],
  ['secrets create key -w team --value -', /name: 'key'/],
  ['secrets list -w team', /name: 'key'/],
  ['secrets get key -w team', /name: 'key'/],
  ['secrets access key -w team', /value: 'from-environment'/],
  ['secrets update key -w team --value -', /name: 'key'/],
  ['secrets delete key -w team', /undefined/],
  ['secrets admin rotate-encryption-keys', /success: true/],
  ['files filesets create set -w team', /name: 'set'/],
  ['files filesets list -w team', /name: 'set'/],
  ['files filesets get set -w team', /name: 'set'/],
  ['files upload-file set notes.txt package.json -w team', /path: 'notes.txt'/],
  ['files list-files set -w team', /path: 'notes.txt'/],
  ['files download-file set notes.txt -w team', /"nemo-platform"/],
  ['files delete-file set notes.txt -w team', /./],
  ['files filesets delete set -w team', /name: 'set'/],
  ['inference providers create local -w team --host-url http://127.0.0.1:1/v1', /name: 'local'/],
  ['inference providers list -w team', /name: 'local'/],
  ['inference providers get local -w team', /name: 'local'/],
  ['inference providers delete local -w team', /./],
  ['inference models list -w team', /data: \[/],
  ['api /apis/entities/v2/workspaces/{workspace}/projects -w team', /data: \[/],
  ['api /apis/entities/v2/workspaces --all-pages', /name: 'team'/],
  ['api POST /apis/entities/v2/workspaces/team/projects -F name=by-api', /name: 'by-api'/],
  ['workspaces delete team', /./],
];

const OPERATIONS = await allOperations();
/** Resources that the embedded server has with all their operations of version 0.3. */
const SERVED = /^(?:workspaces|projects|secrets)\b/;

let backend: EmbeddedBackend;

beforeAll(async () => {
  backend = await startEmbeddedBackend({ accessTokenLifetime: 300 });
});
afterAll(() => backend.stop());

async function codeFor(line: string, globals: readonly string[] = []): Promise<string> {
  const io = fakeIO({ input: 'CANARY-VALUE' });
  const code = await run([...line.split(' '), '-f', 'code', ...globals], io);
  expect({ line, code, stderr: io.stderr() }).toEqual({ line, code: 0, stderr: '' });
  return io.stdout();
}

test('every operation of a fully embedded resource has a command in this test', async () => {
  const codes = await Promise.all(COMMANDS.map(([line]) => codeFor(line)));
  const called = codes.map((code) => /client\.([\w.]+)\(/.exec(code)?.[1]);
  const all = OPERATIONS.filter(({ since }) => since === undefined)
    .map(({ resource, method }) => `${resource}.${method}`)
    .filter((name) => SERVED.test(name));
  expect(called.filter((name) => SERVED.test(name!)).sort()).toEqual([...all].sort());
});

test('the programs compile, and no secret is in them', { timeout: 120_000 }, async () => {
  const lines = COMMANDS.map(([line]) => line);
  const context = await codeFor('workspaces list', ['--context', 'prod']);
  const baseUrl = await codeFor('workspaces list', ['--base-url', 'https://nmp.company.com']);
  const codes = [...(await Promise.all(lines.map((line) => codeFor(line)))), context, baseUrl];
  expect(codes.join()).not.toContain('CANARY');
  expect(context).toContain("new NeMoPlatform({ context: 'prod' })");
  expect(baseUrl).toContain(
    "new NeMoPlatform({ baseUrl: 'https://nmp.company.com', accessToken: process.env['NMP_ACCESS_TOKEN'] })",
  );
  expect(compile(codes.map((code, i) => ({ place: lines[i] ?? 'globals', code })))).toEqual([]);
});

test('the programs run', { timeout: 120_000 }, async () => {
  const sandbox = await loggedIn();
  const folder = projectFolder();
  const files = await Promise.all(
    COMMANDS.map(async ([line], i) => {
      const file = join(folder, `program-${i}.ts`);
      writeFileSync(file, await codeFor(line));
      return file;
    }),
  );
  const driver = join(folder, 'all.ts');
  const steps = files.map(
    (file) => `await import(${JSON.stringify(file)});\nconsole.log('<end>');`,
  );
  writeFileSync(driver, `export {};\n${steps.join('\n')}`);
  const env = { SECRET_VALUE: 'from-environment' };
  const outcome = await sandbox.run(process.execPath, ['--import', 'tsx', driver], { env });
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  const printed = outcome.stdout.split('<end>\n').slice(0, -1);
  expect(printed).toHaveLength(COMMANDS.length);
  for (const [i, [line, expected]] of COMMANDS.entries())
    expect(`${line}\n${printed[i]}`).toMatch(new RegExp(`\n.*${expected.source}`, 's'));
});

async function loggedIn(): Promise<Sandbox> {
  const sandbox = makeSandbox();
  const { username, password } = backend.admin;
  const outcome = await sandbox.nmp(passwordLogin(backend.baseUrl, username), {
    input: `${password}\n`,
  });
  expect(outcome).toMatchObject({ code: 0 });
  return sandbox;
}

test.each([
  [{ a: 1, 'b-c': [true, null], $d: {} }, "{ a: 1, 'b-c': [true, null], $d: {} }"],
  ['it\'s "so"\n\\ \u001b', "'it\\'s \"so\"\\n\\\\ \\u001b'"],
  [JSON.parse('{"__proto__": 1}'), "{ ['__proto__']: 1 }"],
])('%j is written as %s', (value, expected) => {
  expect(literalOf(value)).toBe(expected);
  expect(JSON.stringify(new Function(`return (${expected})`)())).toBe(JSON.stringify(value));
});

test('only secret values are left out', () => {
  const operation = OPERATIONS.find(
    ({ resource, method }) => resource === 'secrets' && method === 'create',
  )!;
  const code = codeOf(operation, { name: 'CANARY-NAME', value: 'CANARY-VALUE' }, {});
  expect(code).toContain('CANARY-NAME');
  expect(code).not.toContain('CANARY-VALUE');
});
