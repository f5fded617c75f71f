/** The operations of all groups. Loading them takes longer than a command may: only searches and completion need all. */

import { OPERATION_GROUPS } from '../operations/groups.ts';
import type { Operation } from './operation.ts';

export async function allOperations(): Promise<readonly Operation[]> {
  return (await Promise.all(OPERATION_GROUPS.map(({ load }) => load()))).flatMap(
    ({ OPERATIONS }) => OPERATIONS,
  );
}
