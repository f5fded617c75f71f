/** Values of commands from arguments, standard input and files, and those that are refused. */

import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readSecret } from '../../src/cli/terminal/read-secret.ts';
import { fakeIO } from './fake-io.ts';

test.each([
  [['workspaces', 'get'], 'Missing required argument: NAME\nRun: nmp workspaces list'],
  [
    ['secrets', 'create', 'a'],
    'Missing required option: --value\nFor example: nmp secrets create ngc-key --value -\nRun: nmp secrets create --help',
  ],
  [
    ['workspaces', 'members', 'update', 'a@b.com'],
    'Missing required option: --roles\nFor example: nmp workspaces members update bob@company.com --roles Editor --workspace ml-team\nRun: nmp workspaces members update --help',
  ],
  [
    ['workspaces', 'update', 'a'],
    'Nothing to update. Specify --description.\nRun: nmp workspaces update --help',
  ],
  [
    ['secrets', 'update', 'a'],
    'Nothing to update. Specify --value or --description.\nRun: nmp secrets update --help',
  ],
])('nmp %j reports what is missing before it sends anything', async (args, message) => {
  const io = fakeIO({ env: { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' } });
  expect(await run(args, io)).toBe(2);
  expect(io.stderr()).toBe(`Error: ${message}\n`);
});

test.each([[['workspaces', 'delete', '']], [['workspaces', 'get', '..']]])(
  'nmp %j is wrong usage: the name would be another path',
  async (args) => {
    const io = fakeIO({ env: { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' } });
    expect(await run(args, io)).toBe(2);
    expect(io.stderr()).toBe(
      `Error: NAME must not be empty, "." or "..".\nRun: nmp workspaces ${args[1]} --help\n`,
    );
  },
);

describe('nmp secrets create --value', () => {
  const env = { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' };
  const command = ['secrets', 'create', 'a', '-f', 'code', '--value'];

  test('reads standard input only for -', async () => {
    let reads = 0;
    const readInput = async () => Buffer.from(`${++reads}`);
    await run([...command, '-'], { ...fakeIO({ env }), readInput });
    const io = { ...fakeIO({ env }), readInput };
    await run([...command, 'given'], io);
    expect(reads).toBe(1);
    expect(io.stderr()).toBe(
      'Warning: values on the command line may be visible to other users. Use --value - to be prompted.\n',
    );
  });

  test.each([
    [
      '-----BEGIN KEY-----\nabc\n-----END KEY-----\n',
      '-----BEGIN KEY-----\nabc\n-----END KEY-----',
    ],
    ['one line\r\n', 'one line'],
    ['two line feeds\n\n', 'two line feeds\n'],
    ['none', 'none'],
  ])('stores all of %j, except one line break at its end', async (input, secret) => {
    expect(await readSecret(fakeIO({ env, input }), 'Value')).toBe(secret);
  });

  test('H-24: refuses bytes that are not UTF-8', async () => {
    const io = fakeIO({ env, input: Uint8Array.of(0xff, 0xfe) });
    expect(await run([...command, '-'], io)).toBe(2);
    expect(io.stderr()).toContain('Standard input is not UTF-8 text (at byte offset 0)');
  });
});

test('nmp api -f code prints the program and sends nothing', async () => {
  const io = fakeIO({ env: { NMP_ACCESS_TOKEN: 'a-token', NMP_BASE_URL: 'http://127.0.0.1:1' } });
  expect(await run(['api', 'DELETE', '/apis/x', '-f', 'code'], io)).toBe(0);
  expect(io.stdout()).toContain("await client.request({ method: 'DELETE', path: '/apis/x' })");
  expect(io.stderr()).toBe('');
});
