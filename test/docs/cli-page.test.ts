/** The table of docs/cli.md names every command group, and every command of the groups that it lists one by one. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type CommandNode, commandTree } from '../../src/cli/completion/command-node.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { Runner } from '../../src/cli/runner.ts';
import type { CliIO } from '../../src/cli/terminal/io.ts';
import { ROOT } from '../support/files/sandbox.ts';

const page = readFileSync(join(ROOT, 'docs', 'cli.md'), 'utf8');
const table = /^\| command \| purpose \|\n(?:\|.*\n)+/m.exec(page)![0];
/** Each piece of code in the first column. */
const codes = table
  .split('\n')
  .flatMap((row) => [...(/^\| (.*?) \| [^|]*\|$/.exec(row)?.[1] ?? '').matchAll(/`([^`]+)`/g)])
  .map(([, code]) => code!.replaceAll('\\|', '|'));
const words = new Set(codes.flatMap((code) => code.split(/[\s|]+/)));

let visible: readonly CommandNode[] = [];

beforeAll(async () => {
  // The commands are built, not run: nothing is read or printed.
  const outside = { columns: 80 } as CliIO;
  const program = commandTree(await buildProgram(outside, new Runner(outside)));
  visible = program.commands.filter(({ isHidden }) => !isHidden);
});

test('every command and group of nmp is in the table', () => {
  expect(visible.length).toBeGreaterThan(20);
  expect(visible.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
});

test('every command of nmp auth and every way to wait is in the table', () => {
  const auth = visible.find(({ name }) => name === 'auth')!;
  expect(auth.commands.map(({ name }) => name).filter((name) => !words.has(name))).toEqual([]);
  for (const way of ['jobs wait', 'deployments wait', 'providers wait', 'deletions wait']) {
    expect(codes.some((code) => code.endsWith(way))).toBe(true);
  }
});

test('the table names no command that does not exist', () => {
  const names = codes
    .map((code) => code.replace(/^nmp /, '').split(' ')[0]!)
    .filter((name) => /^[a-z]/.test(name));
  const known = new Set([...visible.map(({ name }) => name), 'ls', 'rm']);
  const verbs = new Set(['list', 'get', 'create', 'update', 'delete']);
  expect(names.filter((name) => !known.has(name) && !verbs.has(name))).toEqual([]);
});
