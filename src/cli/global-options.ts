/** The options of every command, before or after its name. */

import { type Command, Option } from '@commander-js/extra-typings';
import { FORMATS, TIMESTAMPS } from './output/formats.ts';

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

/** Adds them to the program or to one command, so that they work before and after the name of the command. */
export function addGlobalOptions(command: Command): void {
  const known = new Set(command.options.map((option) => option.long));
  const options = [
    new Option('--base-url <url>', 'URL of the platform'),
    new Option('--context <name>', 'Context to use'),
    new Option('-f, --output-format <format>', 'Output format').choices(FORMATS),
    new Option('--query <expression>', 'Filter output with a JMESPath expression'),
    new Option('--timestamp-format <format>', 'Format of times in tables').choices(TIMESTAMPS),
    new Option('--no-truncate', "Don't truncate table cells"),
    new Option('--no-auto-refresh', "Don't refresh the stored token"),
    new Option('-v, --verbose', 'Log requests and decisions (never secrets)'),
  ];
  for (const option of options) {
    if (known.has(option.long ?? '')) continue;
    command.addOption(option.helpGroup('Global options:'));
    // Commander's default for a --no-option is true; here it must stay undefined.
    if (option.negate) command.setOptionValue(option.attributeName(), undefined);
  }
}
