/** The confirmation before a deletion at a terminal, and the message after it. */

import { requireLogin } from '../auth/require-login.ts';
import type { CliContext } from '../cli-context.ts';
import { UsageError } from '../errors/usage-error.ts';
import { canPrompt } from '../terminal/can-prompt.ts';
import type { CliIO } from '../terminal/io.ts';
import { kebab, singular } from './names.ts';
import { type Operation, positionalsOf } from './operation.ts';

type Values = Readonly<Record<string, unknown>>;

export function isDeletion(operation: Operation): boolean {
  return operation.http === 'DELETE' && operation.method.startsWith('delete');
}

/** As in `workspace "ml-team"`. */
export function deletedThing(operation: Operation, values: Values): string {
  const names = positionalsOf(operation).map((name) => JSON.stringify(values[name]));
  return [kebab(singular(operation.resource)).replaceAll('-', ' '), ...names].join(' ');
}

/** Deleting a workspace deletes everything in it, in the background; a single key is not enough to confirm that. */
export function isCascading(operation: Operation): boolean {
  return operation.resource === 'workspaces' && isDeletion(operation);
}

/**
 * @param isSure - after `--yes`.
 * @returns true without a terminal to prompt at.
 * @throws LoginRequiredError and other errors of the login, before the user is asked for anything.
 * @throws UsageError for a workspace without a terminal: a wrong name in a script would delete everything in it.
 */
export async function isConfirmed(
  cli: CliContext,
  operation: Operation,
  values: Values,
  isSure: boolean,
): Promise<boolean> {
  if (isSure) return true;
  const { io } = cli;
  const thing = deletedThing(operation, values);
  if (!canPrompt(io) && !isCascading(operation)) return true;
  await requireLogin(cli);
  if (!canPrompt(io)) {
    throw new UsageError(
      `This deletes ${thing} and everything in it. Confirm it with --yes.`,
      null,
    );
  }
  if (await ask(io, operation, values, thing)) return true;
  io.note('Nothing was deleted.');
  return false;
}

async function ask(io: CliIO, operation: Operation, values: Values, thing: string) {
  if (!isCascading(operation)) return io.askYesNo(`Delete ${thing}?`);
  io.note(
    `This deletes ${thing} and everything in it, and revokes all roles in it immediately. You can't undo it.`,
  );
  const typed = await io.askText('Type the name of the workspace to confirm');
  return typed.trim() === values[positionalsOf(operation)[0]!];
}

/** The message after a deletion. The platform deletes a workspace in the background. */
export function afterDeletion(operation: Operation, values: Values): string {
  const thing = deletedThing(operation, values);
  if (!isCascading(operation)) return `Deleted ${thing}.`;
  return (
    `${capitalized(thing)} is marked for deletion. ` +
    'Until the platform has removed its content, requests for it return 404, and creating a workspace with its name returns 409.'
  );
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
