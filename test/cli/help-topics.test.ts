/** The topics of `nmp help` match the code. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandTree } from '../../src/cli/completion/command-node.ts';
import { longOf, optionsOf, positionOf, shortOf } from '../../src/cli/completion/position.ts';
import { KEYS } from '../../src/cli/config/keys.ts';
import { EXIT, SIGNAL_EXIT } from '../../src/cli/errors/exit-codes.ts';
import { TOPICS } from '../../src/cli/help/topics.ts';
import { FORMATS, TIMESTAMPS } from '../../src/cli/output/formats.ts';
import { SCHEMAS } from '../../src/cli/output/schemas.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { Runner } from '../../src/cli/runner.ts';
import { permissionHint } from '../../src/http/judge/permission-hint.ts';
import { defaultChain } from '../../src/login/default-chain.ts';
import { ROOT } from '../support/files/sandbox.ts';
import { fakeIO } from './fake-io.ts';
import { nmp, terms } from './help-run.ts';

const topic = async (name: string, columns = 500) =>
  (await nmp(['help', name], { columns })).stdout;

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
