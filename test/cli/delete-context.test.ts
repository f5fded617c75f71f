/** The prompts of `nmp config delete-context` before it removes a login, with and without a terminal. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { makeSandbox } from '../support/files/sandbox.ts';
import { writeStoredLogin } from '../support/files/stored-login.ts';
import { ENTER, nmpCommand, Terminal } from '../support/terminal/terminal.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

const LOGIN = { baseUrl: 'http://h:1', token: 'TOKEN', context: 'work' };
const QUESTION = 'Delete context "work" and its login?\n';
const REMOVED =
  'Deleted context "work".\nNo contexts are left.\nRun: nmp auth login --base-url http://h:1\n';

async function deleteWork(args: readonly string[], options: FakeOptions) {
  const io = fakeIO(options);
  writeStoredLogin(io.configFile, LOGIN);
  const code = await run(['config', 'delete-context', 'work', ...args], io);
  const isKept = readFileSync(io.configFile, 'utf8').includes('TOKEN');
  return { code, isKept, stderr: io.stderr() };
}

describe('nmp config delete-context', () => {
  test.each<[string, readonly string[], FakeOptions, string, boolean]>([
    ['a yes', [], { tty: true, input: 'y' }, `${QUESTION}${REMOVED}`, false],
    ['a no', [], { tty: true, input: 'n' }, `${QUESTION}Nothing was deleted.\n`, true],
    ['--yes', ['--yes'], { tty: true }, REMOVED, false],
    ['no terminal', [], {}, REMOVED, false],
    ['CI', [], { tty: true, env: { CI: '1' } }, REMOVED, false],
  ])('with %s', async (_, args, options, stderr, isKept) => {
    const code = isKept ? 1 : 0;
    expect(await deleteWork(args, options)).toEqual({ code, isKept, stderr });
  });

  test('does not mention a login if none is removed', async () => {
    const io = fakeIO({ tty: true, input: 'y' });
    await run(['config', 'set', '--context', 'work', '--base-url', 'http://h:1'], io);
    await run(['config', 'delete-context', 'work'], io);
    expect(io.stderr()).toContain('Delete context "work"?\n');
  });

  test('asks nothing about a context that does not exist', async () => {
    const io = fakeIO({ tty: true, input: 'y' });
    writeStoredLogin(io.configFile, LOGIN);
    expect(await run(['config', 'delete-context', 'wrok'], io)).toBe(2);
    expect(io.stderr()).not.toContain('Delete');
  });
});

describe('in a real terminal', () => {
  const ask = async (key: string) => {
    const sandbox = makeSandbox();
    writeStoredLogin(sandbox.configFile, LOGIN);
    const command = nmpCommand('config', 'delete-context', 'work');
    const terminal = new Terminal(command, { env: sandbox.env });
    await terminal.shows(/Delete context "work" and its login\?[\s\S]*No/);
    terminal.press(key);
    const code = await terminal.ended;
    const isKept = readFileSync(sandbox.configFile, 'utf8').includes('TOKEN');
    return { code, isKept, text: terminal.text() };
  };

  test('Enter keeps the context', async () => {
    expect(await ask(ENTER)).toMatchObject({ code: 1, isKept: true });
  });

  test('Ctrl-D ends the command as Ctrl-C does', async () => {
    expect(await ask('\u0004')).toMatchObject({ code: 130, isKept: true });
  });

  test('the key y removes the context', async () => {
    expect(await ask('y')).toMatchObject({ code: 0, isKept: false });
  });
});
