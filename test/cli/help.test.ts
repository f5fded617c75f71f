/** Help of commands and topics, from the build and from the sources. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { describe, expect, test } from 'vitest';
import { manPage } from '../../scripts/man-page.ts';
import { escaped } from '../../scripts/roff.ts';
import { commandTree } from '../../src/cli/completion/command-node.ts';
import { longOf, optionsOf, positionOf, shortOf } from '../../src/cli/completion/position.ts';
import { KEYS } from '../../src/cli/config/keys.ts';
import { EXIT, SIGNAL_EXIT } from '../../src/cli/errors/exit-codes.ts';
import { TOPICS } from '../../src/cli/help/topics.ts';
import { FORMATS, TIMESTAMPS } from '../../src/cli/output/formats.ts';
import { SCHEMAS } from '../../src/cli/output/schemas.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { run } from '../../src/cli/run.ts';
import { Runner } from '../../src/cli/runner.ts';
import { permissionHint } from '../../src/http/judge/permission-hint.ts';
import { defaultChain } from '../../src/login/default-chain.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { type FakeOptions, fakeIO } from './fake-io.ts';

async function nmp(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIO(options);
  const code = await run(args, io);
  return { code, stdout: io.stdout(), stderr: io.stderr() };
}

const topic = async (name: string, columns = 500) =>
  (await nmp(['help', name], { columns })).stdout;

/** The first words of its lists. */
const terms = (text: string) =>
  [...text.matchAll(/^ {2}(\S.*?)(?: {2,}|$)/gm)].map((match) => match[1]!);

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

describe.each(TOPICS)('nmp help $name', ({ name, blocks }) => {
  test('fits the terminal', async () => {
    const lines = (await blocks()).flatMap((block) =>
      typeof block !== 'string' && 'lines' in block ? block.lines : [],
    );
    for (const columns of [60, 80, 250]) {
      for (const line of (await topic(name, columns)).split('\n')) {
        // A term of its own line, and a last word, have no place to break.
        if (lines.includes(line.trim()) || /^ {2}\S+(?: \S+)*$| {2}\S+$/.test(line)) continue;
        expect(line.length).toBeLessThanOrEqual(Math.min(columns, 100));
      }
    }
  });

  test('the commands in its examples exist, with their options', async () => {
    const io = fakeIO();
    const program = commandTree(await buildProgram(io, new Runner(io)));
    for (const block of await blocks()) {
      if (typeof block === 'string' || !('lines' in block)) continue;
      for (const line of block.lines) {
        const words = line
          .split(/ [|;&>]|; /)[0]!
          .match(/'[^']*'|"[^"]*"|\S+/g)!
          .slice(1);
        const { command, path } = positionOf(program, [...words, '']);
        expect([line, command.commands.length]).toEqual([line, 0]);
        const known = optionsOf(path).flatMap((option) => [shortOf(option), longOf(option)]);
        for (const flag of words.filter((word) => word.startsWith('-')))
          expect(known).toContain(flag);
      }
    }
  });
});

describe('the topics match the code', () => {
  test('exit-codes: every code is listed as in docs/cli.md', async () => {
    const text = await topic('exit-codes');
    const rows = [...text.matchAll(/^ {2}(\d+) +(.+)$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ]);
    const codes = [...Object.values(EXIT), ...Object.values(SIGNAL_EXIT)].map(String);
    expect(rows.map(([code]) => code)).toEqual(codes);
    const page = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8');
    const [, table = ''] = page.split(/^\| code +\| meaning +\|\n\|[ -]+\|[ -]+\|\n/m);
    const told = table
      .split('\n\n')[0]!
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, 3),
      );
    expect(told).toEqual(rows);
  });

  test('environment: exactly the variables that the source reads are listed', async () => {
    const told = terms(await topic('environment')).flatMap((term) => term.split(', '));
    expect([...told].sort()).toEqual([...variablesOfSource()].sort());
    const page = readFileSync(join(ROOT, 'docs', 'environment.md'), 'utf8');
    const ours = told.filter((name) => name.startsWith('NMP_'));
    expect(ours.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('formatting: every format', async () => {
    const told = terms(await topic('formatting'));
    expect(told).toEqual(expect.arrayContaining([...FORMATS, ...TIMESTAMPS]));
  });

  test('credentials: the chain is listed in its order, with every key of a context', async () => {
    const told = terms(await topic('credentials'));
    const chain = defaultChain({ baseUrl: 'http://h' }).sources.map((source) => source.name);
    expect(told.slice(0, chain.length)).toEqual(chain);
    expect(told.slice(-KEYS.length)).toEqual(KEYS);
  });

  test('scopes: the areas of the message about a 403 are listed', async () => {
    const text = await topic('scopes');
    const areas = [...text.matchAll(/^ {2}([a-z-]+) +(\/apis\/[a-z-]+\/)$/gm)];
    expect(areas.length).toBeGreaterThan(5);
    for (const [, area, path] of areas) {
      const denied = { method: 'POST' as const, path: `${path}v2/x`, workspace: undefined };
      const { explanation } = permissionHint(denied, ['platform:read']);
      expect(explanation).toContain(`${area}:write or platform:write`);
    }
  });

  test('json: every output is listed with its schema', async () => {
    const text = await topic('json');
    for (const { command, file } of SCHEMAS) {
      expect(text).toMatch(new RegExp(`${command}\\s+schemas/${file.replaceAll('.', '\\.')}`));
    }
  });
});

test('the manual page is up to date: npm run man:update', async () => {
  expect(readFileSync(join(ROOT, 'man', 'nmp.1'), 'utf8')).toBe(await manPage());
});

test('the manual page has every command, option and topic', async () => {
  const page = (await manPage()).replaceAll('\\-', '-');
  for (const words of [
    'nmp auth login [options]',
    'nmp workspaces members create [options]',
    '--password-stdin',
    '--base-url <url>',
    'ENVIRONMENT',
    'EXIT STATUS',
    'NMP_ACCESS_TOKEN',
  ])
    expect(page).toContain(words);
});

test.each([
  ['.SH is no request', '\\&.SH is no request'],
  ["'it's' -- a\\b", '\\(aqit\\(aqs\\(aq \\-\\- a\\eb'],
  ['`~^', '\\(ga\\(ti\\(ha'],
  ['… 😀', '\\[u2026] \\[u1F600]'],
])('%s is text to roff', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});

/** Names that the source reads from the environment, and all names with the prefix of this CLI. */
function variablesOfSource(): ReadonlySet<string> {
  const folder = join(ROOT, 'src');
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.ts') && !file.includes('help'),
  );
  const names = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [
      ...[...text.matchAll(/\b(?:env|optional)\('(\w+)'\)/g)].map((match) => match[1]!),
      ...[
        ...text.matchAll(/['`](N(?:MP|ODE)_[A-Z_]+|[A-Z]+_PROXY|XDG_[A-Z_]+|SSH_[A-Z]+|CI)['`]/g),
      ].map((match) => match[1]!),
    ];
  });
  return new Set(names.filter((name) => !/^[a-z_]+$/.test(name)));
}

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
