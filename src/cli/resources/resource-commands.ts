/** Creates `nmp <resource> <verb>` from every described operation; a new resource needs no code here. */

import type { Command } from '@commander-js/extra-typings';
import { Option } from '@commander-js/extra-typings';
import { namedOf, type Operation, type Parameter } from '../../api/operation.ts';
import { OPERATIONS } from '../../api/operations.ts';
import type { Runner } from '../runner.ts';
import { isDeletion } from './deletion.ts';
import { flagNamed, kebab, verbOf } from './names.ts';
import { argumentsOf, retrieveOf } from './operation-arguments.ts';

export function addResourceCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): void {
  for (const operation of OPERATIONS) {
    const [top = ''] = operation.resource.split('.');
    if (isWanted(kebab(top))) addCommand(program, operation, runner);
    else subcommand(program, top);
  }
}

function addCommand(program: Command, operation: Operation, runner: Runner): void {
  const group = operation.resource.split('.').reduce(subcommand, program);
  const command = group
    .command(verbOf(operation))
    .description(operation.summary) as unknown as Command;
  const positionals = argumentsOf(operation);
  // Optional for commander: values may come from --input-file, and a later check lists all missing values.
  for (const name of positionals)
    command.argument(`[${kebab(name)}]`, operation.parameters[name]!.description);
  for (const name of namedOf(operation)) {
    if (!positionals.includes(name)) command.addOption(flagOf(name, operation.parameters[name]!));
  }
  if (hasBody(operation)) {
    command.option('--input-file <file>', 'Values from a JSON or YAML file; - is standard input');
    command.option('--input-data <text>', 'Values as JSON or YAML');
  }
  if (operation.method === 'create' && retrieveOf(operation) !== undefined) {
    command.option('--exist-ok', 'Succeed if it already exists');
  }
  if (operation.answer === 'page') {
    command.option('--all-pages', 'Fetch all pages');
    command.option('--limit <rows>', 'Maximum number of rows');
  }
  if (isDeletion(operation)) command.option('-y, --yes', 'Skip the confirmation prompt');
  command.option('-c, --output-columns <columns>', 'default, all, or names separated by commas');
  command.action(async (...all: unknown[]) => {
    const self = all.at(-1) as Command;
    const values = all.slice(0, positionals.length) as (string | undefined)[];
    await runner.run(self, async (cli) => {
      const { runOperation } = await import('./run-operation.ts');
      const given = Object.fromEntries(positionals.map((name, i) => [name, values[i]]));
      return runOperation(cli, operation, { given, flags: self.opts() });
    });
  });
}

function flagOf(name: string, parameter: Parameter): Option {
  const { type } = parameter;
  // The platform's default. Commander's own defaults would be sent.
  const usual = parameter.default === undefined ? '' : ` (default: ${String(parameter.default)})`;
  const description = `${parameter.description}${usual}`;
  const short = name === 'workspace' ? '-w, ' : '';
  const value =
    type === 'string[]' ? '<values...>' : type === 'boolean' ? '[true|false]' : `<${type}>`;
  const option = new Option(`${short}${flagNamed(name)} ${value}`, description);
  return parameter.values === undefined ? option : option.choices([...parameter.values]);
}

function hasBody(operation: Operation): boolean {
  return Object.values(operation.parameters).some((parameter) => parameter.in === 'body');
}

function subcommand(parent: Command, name: string): Command {
  const known = parent.commands.find((command) => command.name() === kebab(name));
  if (known !== undefined) return known as Command;
  return parent
    .command(kebab(name))
    .description(
      name === 'admin' ? 'Administer secrets' : `Manage ${name.replaceAll('_', ' ')}`,
    ) as unknown as Command;
}
