/** Reports missing values of a command: which they are, an example, and the command that lists the names that can be given. */

import { shellWord } from '../../text/shell-word.ts';
import { completeCommand } from '../errors/fit-remedy.ts';
import { UsageError } from '../errors/usage-error.ts';
import type { GlobalOptions } from '../global-options.ts';
import { argumentNamed, commandOf, flagNamed } from './names.ts';
import { type Operation, positionalsOf } from './operation.ts';
import { argumentsOf } from './operation-arguments.ts';

export interface Missing {
  /** By their names on the wire; at least one. */
  readonly names: readonly string[];
  /** What was given. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The operations of the group. */
  readonly siblings: readonly Operation[];
  readonly globals: GlobalOptions;
}

export function missingValues(operation: Operation, missing: Missing): UsageError {
  const { names, globals } = missing;
  const isArgument = (name: string) => argumentsOf(operation).includes(name);
  const args = names.filter(isArgument).map(argumentNamed);
  const flags = names.filter((name) => !isArgument(name)).map((name) => flagNamed(operation, name));
  const { example } = operation;
  const lines = [
    ...line('argument', args),
    ...line('option', flags),
    ...(example === undefined || flags.length === 0 ? [] : [`For example: ${example}`]),
  ];
  const listing = flags.length === 0 ? listingCommand(operation, missing) : undefined;
  return new UsageError(lines.join('\n'), listing && completeCommand(listing, globals));
}

/** As in `Missing required option: --value`. */
function line(kind: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`Missing required ${kind}${names.length > 1 ? 's' : ''}: ${names.join(', ')}`];
}

/**
 * The list is what the path has before the first missing name, else that of the resource.
 *
 * @returns undefined for the name of a new item, and where the list itself needs a name that is missing.
 */
function listingCommand(
  operation: Operation,
  { names, values, siblings }: Missing,
): string | undefined {
  const positionals = positionalsOf(operation);
  const at = positionals.findIndex((name) => names.includes(name));
  const first = positionals[at];
  if (first === undefined || operation.parameters[first]!.in !== 'path') return undefined;
  if (operation.method === 'create' && at === positionals.length - 1) return undefined;
  const before = shapeOf(operation.path.slice(0, operation.path.indexOf(`/{${first}}`)));
  const lists = siblings.filter(
    (each) => each.method === 'list' && positionalsOf(each).length <= at,
  );
  const list =
    lists.find(({ path }) => shapeOf(path) === before) ??
    lists.find(({ resource }) => resource === operation.resource);
  if (list === undefined) return undefined;
  const given = positionals.slice(0, positionalsOf(list).length);
  const words = given.map((name) => shellWord(String(values[name])));
  const { workspace } = values;
  if (typeof workspace === 'string' && 'workspace' in list.parameters)
    words.push('--workspace', shellWord(workspace));
  return [commandOf(list), ...words].join(' ');
}

/** Placeholders of the same value have different names. */
function shapeOf(path: string): string {
  return path.replace(/\{\w+\}/g, '{}');
}
