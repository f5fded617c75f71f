/** Creates `nmp <resource> <verb>` from every described operation; a new resource needs no code here. */

import type { Command } from '@commander-js/extra-typings';
import { Option } from '@commander-js/extra-typings';
import { OPERATION_GROUPS } from '../operations/groups.ts';
import type { Runner } from '../runner.ts';
import { betterCommand } from './better-commands.ts';
import { isCascading, isDeletion } from './deletion.ts';
import { flagNamed, kebab, optionName, verbOf } from './names.ts';
import { namedOf, type Operation } from './operation.ts';
import { argumentsOf, retrieveOf } from './operation-arguments.ts';

/** Operations whose command is written by hand. */
const HANDWRITTEN = new Set(['jobs.getLogs']);

/** Short forms that users of other command lines type. */
const ALIASES: Readonly<Record<string, string>> = { list: 'ls', delete: 'rm' };

/** Loads the commands of wanted groups; the others get a name and a description. */
export async function addResourceCommands(
  program: Command,
  runner: Runner,
  isWanted: (group: string) => boolean,
): Promise<void> {
  for (const { name, description, load } of OPERATION_GROUPS) {
    const root = childOf(program, name, description);
    if (!isWanted(name)) continue;
    const { OPERATIONS, DESCRIPTIONS } = await load();
    for (const operation of OPERATIONS) {
      if (HANDWRITTEN.has(`${operation.resource}.${operation.method}`)) continue;
      addCommand(groupOf(root, operation, DESCRIPTIONS), operation, OPERATIONS, runner);
    }
  }
}

/** The command group of a resource, created together with those above it. */
function groupOf(
  root: Command,
  { resource }: Operation,
  descriptions: Readonly<Record<string, string>>,
): Command {
  const names = resource.split('.');
  return names.slice(1).reduce((parent, name, index) => {
    const key = names.slice(0, index + 2).join('.');
    return childOf(parent, kebab(name), descriptions[key] ?? '');
  }, root);
}

/** A command that is there already keeps its description. */
function childOf(parent: Command, name: string, description: string): Command {
  const known = parent.commands.find((command) => command.name() === name);
  return (known ?? parent.command(name).description(description)) as Command;
}

function addCommand(
  group: Command,
  operation: Operation,
  siblings: readonly Operation[],
  runner: Runner,
): void {
  const better = betterCommand(operation);
  const command = group
    .command(verbOf(operation), { hidden: better !== undefined })
    .description(
      better === undefined ? operation.summary : `${operation.summary} (low-level; use ${better})`,
    ) as unknown as Command;
  const alias = ALIASES[verbOf(operation)];
  if (alias !== undefined) command.alias(alias);
  const positionals = argumentsOf(operation);
  // Optional for commander: values may come from --input-file, and a later check lists all missing values.
  for (const name of positionals)
    command.argument(`[${kebab(name)}]`, operation.parameters[name]!.description);
  const shown = positionals.map((name) =>
    operation.parameters[name]!.required ? `<${kebab(name)}>` : `[${kebab(name)}]`,
  );
  if (shown.length > 0) command.usage(['[options]', ...shown].join(' '));
  for (const name of namedOf(operation)) {
    if (!positionals.includes(name)) command.addOption(flagOf(operation, name));
  }
  if (hasBody(operation)) {
    command.option('--input-file <file>', 'Values from a JSON or YAML file; - is standard input');
    command.option('--input-data <text>', 'Values as JSON or YAML');
  }
  const retrieve = operation.method === 'create' ? retrieveOf(operation, siblings) : undefined;
  if (retrieve !== undefined) {
    command.option('--exist-ok', 'Succeed if it already exists');
  }
  if (isPaged(operation)) {
    command.option('--all-pages', 'Fetch all pages');
    if (operation.parameters['limit'] === undefined)
      command.option('--limit <rows>', 'Maximum number of rows');
  }
  if (operation.answer === 'binary')
    command.option('-o, --output <file>', 'File to write; default: standard output');
  if (isDeletion(operation)) command.option('-y, --yes', 'Skip the confirmation prompt');
  if (isCascading(operation)) {
    command.option('--wait', 'Wait until the platform has removed its content');
    command.option(
      '--timeout <duration>',
      'Time limit of --wait, as in 90s or 1h30m (default: 20m)',
    );
  }
  if (operation.since !== undefined)
    command.addHelpText(
      'after',
      `\nNeeds version ${operation.since} of the platform, or a later one.`,
    );
  command.option('-c, --output-columns <columns>', 'default, all, or names separated by commas');
  command.action(async (...all: unknown[]) => {
    const self = all.at(-1) as Command;
    const values = all.slice(0, positionals.length) as (string | undefined)[];
    await runner.run(self, async (cli) => {
      const { runOperation } = await import('./run-operation.ts');
      const given = Object.fromEntries(positionals.map((name, i) => [name, values[i]]));
      return runOperation(cli, operation, { given, flags: self.opts() }, retrieve);
    });
  });
}

function flagOf(operation: Operation, name: string): Option {
  const parameter = operation.parameters[name]!;
  const { type } = parameter;
  // The platform's default. Commander's own defaults would be sent.
  const usual = parameter.default === undefined ? '' : ` (default: ${String(parameter.default)})`;
  const field = optionName(operation, name) === name ? '' : ` (field ${name})`;
  const description = `${parameter.description}${field}${usual}`;
  const short = name === 'workspace' ? '-w, ' : '';
  const value =
    type === 'string[]' ? '<values...>' : type === 'boolean' ? '[true|false]' : `<${type}>`;
  const option = new Option(`${short}${flagNamed(operation, name)} ${value}`, description);
  return parameter.values === undefined ? option : option.choices([...parameter.values]);
}

function isPaged({ answer }: Operation): boolean {
  return answer === 'page' || answer === 'cursor';
}

function hasBody(operation: Operation): boolean {
  if (operation.openBody) return true;
  return Object.values(operation.parameters).some((parameter) => parameter.in === 'body');
}
