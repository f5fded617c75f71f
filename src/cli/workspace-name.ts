/** Refuses names of workspaces that would change the path of a call. */

import { UsageError } from './errors/usage-error.ts';

/**
 * @param source - what the user typed or set, as in `NMP_WORKSPACE`.
 * @throws UsageError
 */
export function checkWorkspace(name: string, source: string): void {
  if (!['', '.', '..'].includes(name.trim())) return;
  throw new UsageError(`${source} must not be empty, "." or "..".`);
}
