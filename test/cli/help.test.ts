/** Help of commands, from the build and from the sources. */

import type { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { TOPICS } from '../../src/cli/help/topics.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { Runner } from '../../src/cli/runner.ts';
import { fakeIO } from './fake-io.ts';
import { nmp, terms } from './help-run.ts';

describe('nmp help', () => {
  test('without a topic prints nmp --help and the topics', async () => {
    const help = await nmp(['help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(await nmp(['--help'])).toEqual(help);
    const [, topics = ''] = help.stdout.split('\nHelp topics (nmp help TOPIC):\n');
    expect(terms(topics)).toEqual(TOPICS.map(({ name }) => name));
  });

  test.each([
    [['auth']],
    [['auth', 'login']],
    [['workspaces', 'members', 'create']],
    [['api']],
    [['help']],
  ])('of %j prints its --help', async (words) => {
    const help = await nmp(['help', ...words]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: nmp ${words.join(' ')} `);
    expect(help.stdout).not.toContain('Topics');
    expect(await nmp([...words, '--help'])).toEqual(help);
  });

  test.each([
    [['autth'], 'Unknown command or topic "autth". Did you mean: nmp help auth\n'],
    [['scope'], 'Did you mean: nmp help scopes\n'],
    [['auth', 'lgin'], 'Unknown command "auth lgin". Did you mean: nmp help auth login\n'],
    [['auth', 'login', 'now'], 'Unknown command "auth login now".'],
    [['bogus'], 'Unknown command or topic "bogus".\n'],
    [['scopes', 'more'], 'Unknown command or topic "scopes".'],
  ])('of %j is a usage error', async (words, message) => {
    const { code, stdout, stderr } = await nmp(['help', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('the Tab key completes commands and topics', async () => {
    const values = async (...words: string[]) =>
      terms(
        (await nmp(['complete', '--', 'help', ...words])).stdout.replace(/^(.*)\t.*$/gm, '  $1'),
      );
    expect(await values('au')).toEqual(['auth']);
    expect(await values('auth', 'log')).toEqual(['login', 'logout']);
    expect(await values('workspaces', 'members', 'd')).toEqual(['delete']);
    expect(await values('s')).toEqual(['secrets', 'scopes']);
    expect(await values('scopes', '')).toEqual([]);
  });
});

test('a narrow terminal wraps the descriptions of options', async () => {
  const { stdout } = await nmp(['completion', '--help'], { columns: 60 });
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
});

function* descendants(command: Command): Iterable<Command> {
  yield command;
  for (const child of command.commands as Command[]) yield* descendants(child);
}

test('every command prints its own options before the global ones', async () => {
  const io = fakeIO();
  const program = await buildProgram(io, new Runner(io));
  const all = [...descendants(program)].map((command) => command.helpInformation());
  const both = all.filter((text) => text.includes('\nGlobal options:\n'));
  expect(both.length).toBeGreaterThan(100);
  for (const text of both) {
    expect(text).toMatch(/\nOptions:\n.*\nGlobal options:\n/s);
  }
});

describe('the help of resources', () => {
  test('says of each group what one does there', async () => {
    const program = await buildProgram(fakeIO(), new Runner(fakeIO()));
    const groups = (parent: typeof program): readonly (typeof program)[] =>
      (parent.commands as (typeof program)[]).flatMap((each) =>
        each.commands.length === 0 ? [] : [each, ...groups(each)],
      );
    const texts = groups(program).map((each) => each.description());
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter((text) => text === '' || /^(?:Manage|Work with)\b/.test(text))).toEqual([]);
  });

  test('shows required arguments as such, in the usage and in the list of the group', async () => {
    const own = await nmp(['jobs', 'get', '--help']);
    expect(own.stdout).toContain('Usage: nmp jobs get [options] <name>\n');
    const list = await nmp(['jobs', '--help']);
    expect(terms(list.stdout)).toContain('delete|rm [options] <name>');
    expect(list.stdout).not.toContain('[name]');
  });

  test('repeats an alias that was typed', async () => {
    expect(await nmp(['jobs', 'logs', '--xyz'])).toMatchObject({
      code: 2,
      stderr: 'Error: Unknown option "--xyz".\nRun: nmp jobs logs --help\n',
    });
    expect((await nmp(['jobs', 'get-logs', '--xyz'])).stderr).toContain(
      'Run: nmp jobs get-logs --help',
    );
  });
});

test.each([
  [['-d', 'CANARY', '/x'], '-d is an option of curl. Use -F name=value'],
  [['--data', 'CANARY', '/x'], 'or --input-file FILE'],
  [['-X', 'POST', '/x'], 'Put the method first, as in nmp api POST PATH.'],
])('nmp api %j says which option of its own to use', async (args, words) => {
  const { code, stdout, stderr } = await nmp(['api', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr).toContain('Run: nmp api --help');
  expect(stderr).not.toContain('CANARY');
  expect((await nmp(['api', '--help'])).stdout).not.toContain('--data');
});
