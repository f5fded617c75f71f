/**
 * Starts common commands without commander and the tree of all commands, whose loading takes longer than these commands run.
 * The full start handles every other command line, including all errors.
 */

import { API_COMMAND } from '../api/api-command.ts';
import { LOGOUT_COMMAND } from '../auth/logout-command.ts';
import { REFRESH_COMMAND } from '../auth/refresh-command.ts';
import { STATUS_COMMAND } from '../auth/status/status-command.ts';
import { TOKEN_COMMAND } from '../auth/token-command.ts';
import { VIEW_COMMAND } from '../config/view-command.ts';
import { GLOBAL_OPTIONS } from '../global-option-specs.ts';
import type { GlobalOptions } from '../global-options.ts';
import { OPERATION_GROUPS } from '../operations/groups.ts';
import type { Action } from '../runner.ts';
import { type CommandInput, type CommandSpec, type FoundCommand, fits } from './command-spec.ts';
import { quickArguments } from './quick-arguments.ts';

/** By the words of their paths. */
const COMMANDS: Readonly<Record<string, CommandSpec>> = {
  api: API_COMMAND,
  'auth status': STATUS_COMMAND,
  'auth token': TOKEN_COMMAND,
  'auth refresh': REFRESH_COMMAND,
  'auth logout': LOGOUT_COMMAND,
  'config view': VIEW_COMMAND,
};

export interface DirectCommand {
  /** As it was typed, as in `nmp workspaces ls`. */
  readonly path: string;
  readonly globals: GlobalOptions;
  readonly input: CommandInput;
  readonly action: Action;
}

/** @returns undefined if commander must parse the command line. */
export async function directCommand(args: readonly string[]): Promise<DirectCommand | undefined> {
  const found = handwritten(args) ?? (await resourceCommand(args));
  if (found === undefined) return undefined;
  const { command, length } = found;
  const parsed = quickArguments(args.slice(length), [...command.options, ...GLOBAL_OPTIONS]);
  if (parsed === undefined || !fits(command, parsed.words.length)) return undefined;
  const path = ['nmp', ...args.slice(0, length)].join(' ');
  const action: Action = (cli) => command.run(cli, parsed);
  return { path, globals: parsed.options, input: parsed, action };
}

function handwritten(args: readonly string[]): FoundCommand | undefined {
  for (const length of [1, 2]) {
    const command = COMMANDS[args.slice(0, length).join(' ')];
    if (command !== undefined) return { command, length };
  }
  return undefined;
}

async function resourceCommand(args: readonly string[]): Promise<FoundCommand | undefined> {
  const group = OPERATION_GROUPS.find(({ name }) => name === args[0]);
  if (group === undefined) return undefined;
  const { findOperation } = await import('../resources/commands/find-operation.ts');
  return findOperation((await group.load()).OPERATIONS, args);
}
