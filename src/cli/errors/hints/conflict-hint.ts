/** Names the next step if the name of a new resource exists already. */

import {
  ConflictError,
  NotFoundError,
  PROGRAM_HINTS,
  REMEDIES,
  reworded,
} from '../../../errors.ts';

const EXIST_OK = 'Use --exist-ok to print the existing one instead.';
const HIDDEN =
  'It is being deleted, or you have no role in it. To create it again, wait for its deletion.';

export interface Conflict {
  /** Reads the resource of that name. */
  readonly existing: () => Promise<unknown>;
  /** After `--exist-ok`. */
  readonly isExistOk: boolean;
  /** Set for a workspace: one that is being deleted cannot be read, and its name stays in use. */
  readonly workspace: string | undefined;
}

/**
 * @returns the existing resource, after `--exist-ok`.
 * @throws ConflictError with the next step; other errors unchanged
 */
export async function resolveConflict(
  error: unknown,
  { existing, isExistOk, workspace }: Conflict,
): Promise<unknown> {
  if (!(error instanceof ConflictError)) throw error;
  if (!isExistOk && workspace === undefined) throw withHint(error, EXIST_OK);
  try {
    const found = await existing();
    if (isExistOk) return found;
  } catch (missing) {
    if (workspace !== undefined && missing instanceof NotFoundError) {
      throw withHint(error, HIDDEN, REMEDIES.waitForDeletion(workspace));
    }
    if (isExistOk) throw missing;
  }
  throw withHint(error, EXIST_OK);
}

/** @returns an equal error with the hint. */
function withHint(error: ConflictError, hint: string, remedy = error.remedy): ConflictError {
  return reworded(error, {
    remedy,
    hint: [error.hint === PROGRAM_HINTS.exists ? undefined : error.hint, hint]
      .filter((line) => line !== undefined)
      .join('\n'),
  });
}
