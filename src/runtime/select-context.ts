/** The interface of the function that finds a context of the config file, and the failures that a caller can tolerate. */

import type { ContextChoice, SelectedContext } from './config-store.ts';
import type { Runtime } from './runtime.ts';

/**
 * With `missing`, a context or file that does not exist is not an error. With `invalid`, an invalid file is not
 * an error either. Default: `missing` if nothing of the file is needed, else `none`.
 */
export type Tolerance = 'none' | 'missing' | 'invalid';

/** A choice of a context, and the base URL of the calls. Default: `NMP_BASE_URL`, else the platform of the context. */
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
