/** How an error reads on a terminal: what failed, why, and the command that mends it. */

import { GrantRejectedError, NeMoError } from '../errors.ts';
import { providerRemedy } from './auth/provider-remedy.ts';
import { UsageError } from './usage-error.ts';

/** Foreign errors are bugs of ours; their messages may hold anything, so only the kind is shown. */
export function presentError(error: unknown): string {
  if (error instanceof UsageError) return `Error: ${error.message}`;
  if (error instanceof GrantRejectedError) {
    const remedy = providerRemedy(error);
    return `Error: ${error.message}${remedy === undefined ? '' : `\n${remedy}`}`;
  }
  if (error instanceof NeMoError) return `Error: ${error.message}`;
  const kind = error instanceof Error ? error.name : typeof error;
  return `Error: unexpected ${kind}. Please report it, with what \`nmp --verbose …\` prints.`;
}
