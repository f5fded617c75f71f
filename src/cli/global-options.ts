/** The options that every command has, before or after its name. */

import { type Command, Option } from '@commander-js/extra-typings';
import { FORMATS, TIMESTAMPS } from './output/formats.ts';

export interface GlobalOptions {
  readonly baseUrl?: string | undefined;
  readonly context?: string | undefined;
  readonly outputFormat?: string | undefined;
  /** A JMESPath expression. */
  readonly query?: string | undefined;
  readonly timestampFormat?: string | undefined;
  /** False: cells are cut to fit. */
  readonly truncate?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** False after `--no-auto-refresh`. */
  readonly autoRefresh?: boolean | undefined;
}

/** For the program and for each of its commands, so that they may stand before or after the name. */
export function addGlobalOptions(command: Command): void {
  const known = new Set(command.options.map((option) => option.long));
  const options = [
    new Option('--base-url <url>', 'Where the platform answers'),
    new Option('--context <name>', 'The context of the config file'),
    new Option('-f, --output-format <format>', 'How to print the answer').choices(FORMATS),
    new Option('--query <expression>', 'Pick out of the answer (JMESPath)'),
    new Option('--timestamp-format <format>', 'How to print times').choices(TIMESTAMPS),
    new Option('--no-truncate', 'Do not cut cells of tables'),
    new Option('--no-auto-refresh', 'Use the stored token as it is'),
    new Option('-v, --verbose', 'Tell what happens, without secrets'),
  ];
  for (const option of options) {
    if (known.has(option.long ?? '')) continue;
    command.addOption(option.helpGroup('Global options:'));
    // The default of a --no-option is true; here unsaid has to stay unsaid.
    if (option.negate) command.setOptionValue(option.attributeName(), undefined);
  }
}
