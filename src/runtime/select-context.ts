/** The function that finds a context of the config file, and what a command accepts instead of one. */

import type { ContextChoice, SelectedContext } from './config-store.ts';
import type { Runtime } from './runtime.ts';

/** `missing`: a context or file that does not exist is no error. `invalid`: neither is an invalid file. */
export type Tolerance = 'none' | 'missing' | 'invalid';

/** A choice, and where the calls go; by default to `NMP_BASE_URL`, else to the platform of the context. */
export interface TargetedChoice extends ContextChoice {
  readonly baseUrl?: string | undefined;
}

/**
 * Finds a context: the requested one, else that of `NMP_CURRENT_CONTEXT`, else the current one of the file.
 *
 * @returns undefined in runtimes without a file system.
 * @throws ConfigError when the file is invalid or lacks the requested context
 */
export type SelectContext = (
  runtime: Runtime,
  choice: TargetedChoice,
  tolerance?: Tolerance,
) => Promise<SelectedContext | undefined>;
