/** Words and options that users bring from other command lines lead to the command that does the same. */

import { describe, expect, test } from 'vitest';
import { type CommandNode, commandTree } from '../../../src/cli/completion/command-node.ts';
import { WORDS } from '../../../src/cli/errors/known-words.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { run } from '../../../src/cli/run.ts';
import { Runner } from '../../../src/cli/runner.ts';
import { fakeIO } from '../fake-io.ts';

async function firstLine(line: string): Promise<string> {
  const io = fakeIO();
  expect(await run(line.split(' '), io)).toBe(2);
  expect(io.stdout()).toBe('');
  const lines = io.stderr().trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^Run: nmp .*--help$/);
  return lines[0]!;
}

describe('an unknown command', () => {
  test.each([
    ['login', 'login', 'nmp auth login'],
    ['logout', 'logout', 'nmp auth logout'],
    ['status', 'status', 'nmp auth status'],
    ['whoami', 'whoami', 'nmp auth status'],
    ['token', 'token', 'nmp auth token'],
    ['lgoin', 'lgoin', 'nmp auth login'],
    ['ls', 'ls', 'nmp workspaces list or nmp files list'],
    ['upload ./data my-set', 'upload', 'nmp files upload'],
    ['download my-set', 'download', 'nmp files download'],
    ['logs my-job', 'logs', 'nmp jobs logs'],
    ['members list', 'members', 'nmp workspaces members list'],
    ['jobs log my-job', 'log', 'nmp jobs logs'],
    ['job list', 'job', 'nmp jobs list'],
    ['workspace list', 'workspace', 'nmp workspaces list'],
    ['access-key ls', 'access-key', 'nmp access-keys ls'],
    ['delete workspace x', 'delete', 'nmp workspaces delete'],
    ['get workspaces', 'get', 'nmp workspaces list'],
    ['get workspace x', 'get', 'nmp workspaces get'],
    ['describe job x', 'describe', 'nmp jobs get'],
    ['create secret x', 'create', 'nmp secrets create'],
    ['wait job x', 'job', 'nmp jobs wait'],
    ['workspaces show x', 'show', 'nmp workspaces get'],
    ['workspaces remove x', 'remove', 'nmp workspaces delete'],
    ['config use prod', 'use', 'nmp config use-context'],
    ['config show', 'show', 'nmp config view'],
    ['use workspace ml', 'use', 'nmp config set --workspace'],
    ['version', 'version', 'nmp --version'],
    ['work', 'work', 'nmp workspaces'],
  ])('nmp %s: %s means %s', async (line, word, meant) => {
    expect(await firstLine(line)).toBe(`Error: Unknown command "${word}". Did you mean: ${meant}`);
  });

  test.each(['foo', 'create', 'list-everything now', 'config purge'])(
    'nmp %s resembles no command and gets no suggestion',
    async (line) => {
      expect(await firstLine(line)).not.toContain('Did you mean');
    },
  );

  test.each([
    ['login', 'Unknown command or topic "login". Did you mean: nmp help auth login'],
    ['exit-code', 'Unknown command or topic "exit-code". Did you mean: nmp help exit-codes'],
    ['jobs log', 'Unknown command "jobs log". Did you mean: nmp help jobs logs'],
  ])('nmp help %s', async (words, message) => {
    expect(await firstLine(`help ${words}`)).toBe(`Error: ${message}`);
  });
});

test('every suggested command exists', async () => {
  const program = commandTree(await buildProgram(fakeIO(), new Runner(fakeIO())));
  const child = ({ commands }: CommandNode, word: string) =>
    commands.find(({ name, aliases }) => [name, ...aliases].includes(word));
  for (const line of [...WORDS.values()].flat()) {
    let node: CommandNode | undefined = program;
    for (const word of line.split(' ')) {
      if (!word.startsWith('--')) node = node && child(node, word);
      else expect(node?.options.some(({ flags }) => flags.includes(word))).toBe(true);
    }
    expect(node, line).toBeDefined();
  }
});

describe('an output option of another command line', () => {
  test.each([
    ['workspaces list --json', '--json', '-f json'],
    ['workspaces list --yaml', '--yaml', '-f yaml'],
    ['workspaces list -o json', '-o json', '-f json'],
    ['workspaces list --formt json', '--formt json', '-f json'],
    ['workspaces list --ouput=yaml', '--ouput=yaml', '-f yaml'],
    ['workspaces list --sorted name', '--sorted', '--sort'],
    ['workspaces list -ojson', '-ojson', '-f json'],
    ['workspaces list -o=json', '-o=json', '-f json'],
    ['workspaces list --output json', '--output json', '-f json'],
    ['workspaces list --output=yml', '--output=yml', '-f yaml'],
    ['jobs get x --format json', '--format json', '-f json'],
    ['workspaces list -o wide', '-o', '-f'],
    ['chat m hi --json', '--json', '-f json'],
    ['auth token -o json', '-o json', '--format json'],
  ])('nmp %s', async (line, typed, meant) => {
    expect(await firstLine(line)).toBe(
      `Error: Unknown option "${typed}". Did you mean "${meant}"?`,
    );
  });

  test('is not suggested where the command prints no result', async () => {
    expect(await firstLine('auth login --json')).toBe('Error: Unknown option "--json".');
  });
});

describe('nmp config set KEY VALUE', () => {
  test.each([
    ['workspace ml', '--workspace ml'],
    ['workspace=ml', '--workspace ml'],
    ['base-url https://nmp.company.com', '--base-url https://nmp.company.com'],
    ['model llama', '--default-model llama'],
    ['truncate false', '--no-truncate'],
    ['truncate true', '--truncate'],
    ['access-token a-secret', '--access-token -'],
  ])('%s names the option', async (words, option) => {
    expect(await firstLine(`config set ${words}`)).toBe(
      `Error: Too many arguments: expected none, got ${words.split(' ').length}. Did you mean: nmp config set ${option}`,
    );
  });

  test('an unknown key gets no suggestion', async () => {
    expect(await firstLine('config set color red')).not.toContain('Did you mean');
  });
});
