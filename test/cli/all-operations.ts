/** The operations of all groups of commands. */

import { OPERATION_GROUPS } from '../../src/cli/operations/groups.ts';
import type { Operation } from '../../src/cli/resources/operation.ts';

export async function allOperations(): Promise<readonly Operation[]> {
  return (await Promise.all(OPERATION_GROUPS.map(({ load }) => load()))).flat();
}
