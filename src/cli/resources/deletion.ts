/** What a person at a terminal is asked before something is deleted, and told afterwards. */

import { type Operation, positionalsOf } from '../../api/operation.ts';
import { canPrompt } from '../terminal/can-prompt.ts';
import type { CliIO } from '../terminal/io.ts';
import { singular } from './names.ts';

export function isDeletion(operation: Operation): boolean {
  return operation.http === 'DELETE';
}

/** As in `workspace "ml-team"`. */
export function deletedThing(
  operation: Operation,
  values: Readonly<Record<string, unknown>>,
): string {
  const names = positionalsOf(operation).map((name) => JSON.stringify(values[name]));
  return [singular(operation.resource).replaceAll('_', ' '), ...names].join(' ');
}

/** @param isSure - the command line says so. */
export async function isAgreed(io: CliIO, thing: string, isSure: boolean): Promise<boolean> {
  if (isSure || !canPrompt(io)) return true;
  if (await io.askYesNo(`Delete ${thing}?`)) return true;
  io.note('Nothing was deleted.');
  return false;
}
