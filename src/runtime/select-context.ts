/** The seam that finds a context of the config file, with what a command accepts in place of one. */

import type { ContextChoice, SelectedContext } from './config-store.ts';
import type { Runtime } from './runtime.ts';

/** What is accepted in place of an existing context: `missing` also a context or file that does not exist, `invalid` any file. */
export type Tolerance = 'none' | 'missing' | 'invalid';

/**
 * Finds a context: the one of the choice, else of `NMP_CURRENT_CONTEXT`, else the current one of the file.
 *
 * @returns undefined where there is no file system.
 * @throws ConfigError when the file is unusable, or lacks the context that was asked for
 */
export type SelectContext = (
  runtime: Runtime,
  choice: ContextChoice,
  tolerance?: Tolerance,
) => Promise<SelectedContext | undefined>;
