/** Finds the operation that the beginning of a command line names. */

import type { FoundCommand } from '../../start/command-spec.ts';
import { verbOf } from '../names.ts';
import type { Operation } from '../operation.ts';
import { groupPathOf, hasCommand, operationCommand } from './operation-command.ts';

/** @param group - the operations of the group that the first word names. */
export function findOperation(
  group: readonly Operation[],
  args: readonly string[],
): FoundCommand | undefined {
  for (const operation of group.filter(hasCommand)) {
    const path = [...groupPathOf(operation), verbOf(operation)];
    if (path.every((word, i) => word === args[i]))
      return { command: operationCommand(operation, group), length: path.length };
  }
  return undefined;
}
