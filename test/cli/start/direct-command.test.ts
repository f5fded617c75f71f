/** A command that is started directly gets what commander would have given it. */

import { writeFileSync } from 'node:fs';
import type { Command } from '@commander-js/extra-typings';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../../../src/cli/program.ts';
import { run } from '../../../src/cli/run.ts';
import { Runner } from '../../../src/cli/runner.ts';
import { directCommand } from '../../../src/cli/start/direct-command.ts';
import { readPlainConfig } from '../../../src/config-file/plain-config.ts';
import { plainText } from '../../fuzz/plain-config-documents.ts';
import { tempFolder } from '../../support/files/temp-folder.ts';
import { fakeIO } from '../fake-io.ts';

/** What a command gets. */
interface Parsed {
  readonly words: readonly string[];
  readonly options: object;
}

/** Keeps what commander has parsed, and runs nothing. */
class Recorder extends Runner {
  parsed: Parsed | undefined;

  override async run(command: { optsWithGlobals(): object }): Promise<void> {
    const { args } = command as Command;
    this.parsed = { words: args, options: defined(command.optsWithGlobals()) };
  }
}

function defined(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

async function byCommander(args: readonly string[]): Promise<Parsed | undefined> {
  const io = fakeIO({ home: '/none' });
  const recorder = new Recorder(io);
  const program = await buildProgram(io, recorder, args);
  await program.parseAsync(args, { from: 'user' }).catch(() => {});
  return recorder.parsed;
}

const COMMANDS = [
  'auth status',
  'auth token',
  'auth refresh',
  'auth logout',
  'config view',
  'api',
  'workspaces list',
  'workspaces create',
  'workspaces delete',
  'workspaces members update',
  'jobs list',
  'projects get',
];
const WORDS = [
  ...[
    '--json',
    '--check',
    '--decode',
    '--format',
    '--all',
    '--revoke',
    '--all-contexts',
    '--no-truncate',
    '--no-auto-refresh',
    '-v',
    '-y',
  ],
  ...['-f', '-f=json', '-fjson', '--output-format', '--output-format=yaml', '--context', '-c'],
  ...['--query', '--page-size', '--page-size=5', '-F', '--field=a=b', '-H', '-i', '--input-file'],
  ...['-l', '--roles', '--wait-role-propagation', '--limit', '--all-pages', '-w', '--help', '--'],
  ...[
    'json',
    'yaml',
    'netrc',
    'a=b',
    'name:value',
    '5',
    'x',
    '',
    '-',
    '-1',
    '--unknown',
    'list',
    'POST',
  ],
];
const line = fc
  .tuple(fc.constantFrom(...COMMANDS), fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }))
  .map(([command, words]) => [...command.split(' '), ...words]);

test('every command line that is started directly is parsed as commander parses it', async () => {
  let direct = 0;
  await fc.assert(
    fc.asyncProperty(line, async (args) => {
      const found = await directCommand(args);
      if (found === undefined) return;
      direct++;
      const { words, options } = found.input;
      expect({ words, options }).toEqual(await byCommander(args));
      expect(found.globals).toBe(options);
    }),
    { numRuns: 1_500 },
  );
  expect(direct).toBeGreaterThan(100);
});

describe('is left to commander', () => {
  test.each([
    'auth',
    'auth login',
    'auth status --help',
    'auth status extra',
    'auth status --jsn',
    'auth status --json=yes',
    'auth token --format jsn',
    'auth refresh extra',
    'auth status --context',
    'auth status -f jsn',
    '-f json auth status',
    'workspaces',
    'workspaces lst',
    'workspaces list extra',
    'workspaces members',
    'jobs get-logs a',
    'files list a',
    'api --list jobs',
    'nonsense',
  ])('%s', async (args) => {
    expect(await directCommand(args.split(' '))).toBeUndefined();
  });
});

const PLAIN_FILES = fc
  .sample(plainText, { numRuns: 300, seed: 14 })
  .filter((text) => readPlainConfig(text, '', 0) !== undefined);

/** A comment behind a value, which only the parser of YAML reads, and an option before the command, which only commander does. */
const SLOWLY = { text: 'x_more: y # z\n', args: ['--no-truncate'] };

test.each([
  ['auth status'],
  ['auth status --json'],
  ['config view --all-contexts'],
  ['config view -f json'],
])(
  'nmp %s prints the same, whether scanner and direct start or YAML parser and commander read the command',
  async (command) => {
    expect(PLAIN_FILES.length).toBeGreaterThan(50);
    const args = command.split(' ');
    const home = tempFolder();
    const file = `${home}/config.yaml`;
    for (const text of PLAIN_FILES) {
      const outcome = async (content: string, words: readonly string[]) => {
        const io = fakeIO({
          home,
          now: () => 1_700_000_000_000,
          env: { NMP_CONFIG_FILE: file },
        });
        writeFileSync(file, content, { mode: 0o600 });
        return { code: await run(words, io), stdout: io.stdout(), text };
      };
      const slow = await outcome(text + SLOWLY.text, [...SLOWLY.args, ...args]);
      expect(await outcome(text, args)).toEqual(slow);
    }
  },
);
