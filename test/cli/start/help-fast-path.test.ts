/** What the build has computed about the commands is what the program computes at a full start. */

import { dirname } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { expect, test } from 'vitest';
import { buildProgram } from '../../../src/cli/program.ts';
import { run } from '../../../src/cli/run.ts';
import { Runner } from '../../../src/cli/runner.ts';
import { helpFastPath } from '../../../src/cli/start/help-fast-path.ts';
import type { CliIO } from '../../../src/cli/terminal/io.ts';
import { NMP } from '../../support/files/sandbox.ts';
import { fakeIO } from '../fake-io.ts';

const outside = {} as CliIO;
const program = await buildProgram(outside, new Runner(outside));

function pathsOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  const children = command.commands as Command[];
  return [path, ...children.flatMap((child) => pathsOf(child, [...path, child.name()]))];
}

async function full(args: readonly string[]): Promise<string> {
  const io = fakeIO({ home: '/none' });
  expect(await run(args, io)).toBe(0);
  return io.stdout();
}

const quick = (args: readonly string[], columns = 80) =>
  helpFastPath({ args, columns, folder: dirname(NMP), environment: {}, now: 0 });

test.each(pathsOf(program as Command).map((path) => [path.join(' '), path] as const))(
  'nmp %s --help prints at once what the full command prints',
  async (name, path) => {
    const text = await full([...path, '--help']);
    if (name === 'help') expect(quick(['help', '--help'])).toBeUndefined();
    else {
      expect(quick([...path, '--help'])).toBe(text);
      expect(quick([...path, '-h'])).toBe(text);
      expect(quick(['help', ...path])).toBe(text);
      expect(await full(['help', ...path])).toBe(text);
    }
  },
);

test.each([
  [['auth', '--help'], 120],
  [['auth', '--help'], 79],
  [['auth', 'lgin', '--help'], 80],
  [['help', 'json'], 80],
  [['help', 'help'], 80],
  [['auth', 'login', '--email', 'x', '--help'], 80],
  [['--help', 'auth'], 80],
  [['../package', '--help'], 80],
  [['auth', 'login'], 80],
  [[], 80],
])('%j at %i columns is left to the full command', (args, columns) => {
  expect(quick(args, columns)).toBeUndefined();
});

test('a program without the texts of the build leaves its help to the full command', () => {
  const start = { args: ['--help'], columns: 80, environment: {}, now: 0 };
  expect(helpFastPath({ ...start, folder: '/none' })).toBeUndefined();
});
