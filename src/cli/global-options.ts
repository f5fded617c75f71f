/** The options of every command, before or after its name. */

import type { Command } from '@commander-js/extra-typings';
import { optionOf } from './commander-option.ts';
import { GLOBAL_GROUP, GLOBAL_OPTIONS } from './global-option-specs.ts';
import { FORMATS } from './output/formats.ts';

export interface GlobalOptions {
  readonly baseUrl?: string | undefined;
  readonly context?: string | undefined;
  readonly outputFormat?: string | undefined;
  /** A JMESPath expression. */
  readonly query?: string | undefined;
  readonly timestampFormat?: string | undefined;
  /** Whether table cells are cut to fit. */
  readonly truncate?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** False after `--no-auto-refresh`. */
  readonly autoRefresh?: boolean | undefined;
}

/**
 * Adds them to the program or to one command, so that they work before and after the name of the command.
 *
 * @param formats - the output formats of the command. Default: those of results.
 */
export function addGlobalOptions(command: Command, formats?: readonly string[]): void {
  const known = new Set(command.options.map((option) => option.long));
  const options = GLOBAL_OPTIONS.map((spec) =>
    optionOf(
      formats !== undefined && spec.choices === FORMATS ? { ...spec, choices: formats } : spec,
    ),
  );
  for (const option of options) {
    if (known.has(option.long ?? '')) continue;
    command.addOption(option.helpGroup(GLOBAL_GROUP));
    // Commander's default for a --no-option is true; here it must stay undefined.
    if (option.negate) command.setOptionValue(option.attributeName(), undefined);
  }
}
