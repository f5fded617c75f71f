/** Describes the command of an operation: derives arguments, options and help from the operation. */

import type { CommandSpec } from '../../start/command-spec.ts';
import type { OptionSpec } from '../../start/option-spec.ts';
import { DEFAULT_LIMIT, timeoutText } from '../../waiting/wait-flags.ts';
import { betterCommand } from '../better-commands.ts';
import { isCascading, isDeletion } from '../deletion.ts';
import { flagNamed, kebab, optionName, verbOf } from '../names.ts';
import { namedOf, type Operation } from '../operation.ts';
import { argumentsOf, retrieveOf } from '../operation-arguments.ts';

/** Operations whose command is written by hand. */
const HANDWRITTEN = new Set(['jobs.getLogs']);

/** Short forms that users of other command lines type. */
const ALIASES: Readonly<Record<string, string>> = { list: 'ls', delete: 'rm' };

export function hasCommand({ resource, method }: Operation): boolean {
  return !HANDWRITTEN.has(`${resource}.${method}`);
}

/** The words before the name of the command, as in `workspaces members`. */
export function groupPathOf({ resource }: Operation): readonly string[] {
  return resource.split('.').map(kebab);
}

/** @param siblings - the operations of its group. */
export function operationCommand(
  operation: Operation,
  siblings: readonly Operation[],
): CommandSpec {
  const { summary } = operation;
  const better = betterCommand(operation);
  const positionals = argumentsOf(operation);
  const shown = positionals.map((name) =>
    operation.parameters[name]!.required ? `<${kebab(name)}>` : `[${kebab(name)}]`,
  );
  const hasRetrieve =
    operation.method === 'create' && retrieveOf(operation, siblings) !== undefined;
  return {
    name: verbOf(operation),
    alias: ALIASES[verbOf(operation)],
    isHidden: better !== undefined,
    ...(shown.length > 0 && { usage: ['[options]', ...shown].join(' ') }),
    description: better === undefined ? summary : `${summary} (low-level; use ${better})`,
    // Optional for commander: values may come from --input-file, and a later check lists all missing values.
    arguments: positionals.map((name) => ({
      name: `[${kebab(name)}]`,
      description: operation.parameters[name]!.description,
    })),
    options: optionsOf(operation, hasRetrieve),
    ...moreOf(operation),
    run: async (cli, { words, options }) => {
      const { runOperation } = await import('../run-operation.ts');
      const given = Object.fromEntries(positionals.map((name, i) => [name, words[i]]));
      return runOperation(cli, operation, { given, flags: options }, siblings);
    },
  };
}

/** The help after the options. */
function moreOf({ since, example }: Operation): Pick<CommandSpec, 'more'> {
  const parts = [
    ...(since === undefined ? [] : [`Needs version ${since} of the platform, or a later one.`]),
    ...(example === undefined ? [] : [`Example:\n  ${example}`]),
  ];
  return parts.length === 0 ? {} : { more: `\n${parts.join('\n\n')}` };
}

function optionsOf(operation: Operation, hasRetrieve: boolean): readonly OptionSpec[] {
  const positionals = argumentsOf(operation);
  const isPaged = operation.response === 'page' || operation.response === 'cursor';
  const options = [
    ...namedOf(operation)
      .filter((name) => !positionals.includes(name))
      .map((name) => optionOfField(operation, name)),
    hasBody(operation) &&
      option('--input-file <file>', 'Values from a JSON or YAML file; - is standard input'),
    hasBody(operation) && option('--input-data <text>', 'Values as JSON or YAML'),
    hasRetrieve && option('--exist-ok', 'Succeed if it already exists'),
    isPaged && option('--all-pages', 'Fetch all pages'),
    isPaged &&
      operation.parameters['limit'] === undefined &&
      option('--limit <rows>', 'Maximum number of rows'),
    operation.response === 'binary' &&
      option('-o, --output <file>', 'File to write; default: standard output'),
    isDeletion(operation) && option('-y, --yes', 'Skip the confirmation prompt'),
    isCascading(operation) && option('--wait', 'Wait until the platform has removed its content'),
    isCascading(operation) && option('-t, --timeout <time>', timeoutText(DEFAULT_LIMIT)),
    option('-c, --output-columns <columns>', 'default, all, or names separated by commas'),
  ];
  return options.filter((each) => each !== false);
}

function option(flags: string, description: string): OptionSpec {
  return { flags, description };
}

function optionOfField(operation: Operation, name: string): OptionSpec {
  const parameter = operation.parameters[name]!;
  const { type, values: choices } = parameter;
  // The platform's default. Commander's own defaults would be sent.
  const usual = parameter.default === undefined ? '' : ` (default: ${String(parameter.default)})`;
  const field = optionName(operation, name) === name ? '' : ` (field ${name})`;
  const short = name === 'workspace' ? '-w, ' : '';
  const value =
    type === 'string[]' ? '<values...>' : type === 'boolean' ? '[true|false]' : `<${type}>`;
  const flags = `${short}${flagNamed(operation, name)} ${value}`;
  return { flags, description: `${parameter.description}${field}${usual}`, choices };
}

function hasBody(operation: Operation): boolean {
  if (operation.openBody) return true;
  return Object.values(operation.parameters).some((parameter) => parameter.in === 'body');
}
