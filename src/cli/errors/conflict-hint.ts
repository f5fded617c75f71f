/** Names the next step if the name of a new resource exists already. */

import { ConflictError, PROGRAM_HINTS } from '../../errors.ts';
import { reworded } from './reworded-error.ts';

/** @returns an equal error with the hint; any other error unchanged. */
export function withConflictHint(error: unknown, hint: string): unknown {
  if (!(error instanceof ConflictError)) return error;
  return reworded(error, {
    hint: [error.hint === PROGRAM_HINTS.exists ? undefined : error.hint, hint]
      .filter((line) => line !== undefined)
      .join('\n'),
  });
}
