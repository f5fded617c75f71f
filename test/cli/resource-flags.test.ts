/** Every field of every operation has an argument or an option of its own, and none takes the name of another option. */

import { expect, test } from 'vitest';
import { commandTree } from '../../src/cli/completion/command-node.ts';
import { longOf, positionOf } from '../../src/cli/completion/position.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/global-option-specs.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { allOperations } from '../../src/cli/resources/all-operations.ts';
import { camel, commandOf, flagNamed } from '../../src/cli/resources/names.ts';
import { namedOf } from '../../src/cli/resources/operation.ts';
import { argumentsOf } from '../../src/cli/resources/operation-arguments.ts';
import { run } from '../../src/cli/run.ts';
import { Runner } from '../../src/cli/runner.ts';
import { attributeOf } from '../../src/cli/start/option-spec.ts';
import type { CliIO } from '../../src/cli/terminal/io.ts';
import { fakeIO } from './fake-io.ts';

// Nothing is run, so nothing is printed.
const outside = {} as CliIO;
const program = commandTree(await buildProgram(outside, new Runner(outside)));
const operations = (await allOperations()).filter(({ method }) => method !== 'getLogs');
const GLOBALS = new Set(['version', ...GLOBAL_OPTIONS.map(attributeOf)]);

/** The options of the command itself, by what they are called. */
function ownOptions(words: readonly string[]): readonly string[] {
  const { command } = positionOf(program, [...words, '']);
  return command.options.map((option) => longOf(option)!);
}

test.each(operations.map((operation) => [commandOf(operation), operation] as const))(
  '%s',
  (line, operation) => {
    const own = ownOptions(line.split(' ').slice(1));
    const fields = namedOf(operation)
      .filter((name) => !argumentsOf(operation).includes(name))
      .map((name) => flagNamed(operation, name));
    expect(own).toEqual(expect.arrayContaining(fields));
    expect(new Set(own).size).toBe(own.length);
    for (const long of own)
      expect(GLOBALS).not.toContain(camel(long.slice(2).replaceAll('-', '_')));
  },
);

async function nmp(line: string) {
  const io = fakeIO({ columns: 120 });
  return { code: await run(line.split(' '), io), stdout: io.stdout(), stderr: io.stderr() };
}

test('a field with the name of a global option has the resource before it, and keeps its name in the call', async () => {
  const { stdout } = await nmp('models list --model-verbose true --verbose -f code');
  expect(stdout).toContain('client.models.list({ verbose: true })');
  const help = await nmp('inference deployments update-status --help');
  expect(help.stdout).toMatch(/--deployment-version <\w+> +Version .*\(field version\)/);
  const wrong = await nmp('models list --model-verbose maybe');
  expect(wrong).toMatchObject({
    code: 2,
    stderr:
      'Error: --model-verbose must be true or false, not "maybe".\nRun: nmp models list --help\n',
  });
});

test('ls and rm are short for list and delete', async () => {
  expect(await nmp('jobs ls -f code')).toEqual(await nmp('jobs list -f code'));
  expect(await nmp('jobs rm train -f code')).toEqual(await nmp('jobs delete train -f code'));
});
