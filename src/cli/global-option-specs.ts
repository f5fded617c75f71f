/** The definitions of the options that every command has. */

import { FORMATS, TIMESTAMPS } from './output/formats.ts';
import type { OptionSpec } from './start/option-spec.ts';

/** The heading of these options in the help. */
export const GLOBAL_GROUP = 'Global options:';

export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  { flags: '--base-url <url>', description: 'URL of the platform' },
  { flags: '--context <name>', description: 'Context to use' },
  { flags: '-f, --output-format <format>', description: 'Output format', choices: FORMATS },
  { flags: '--query <expression>', description: 'Filter output with a JMESPath expression' },
  {
    flags: '--timestamp-format <format>',
    description: 'Format of times in tables',
    choices: TIMESTAMPS,
  },
  { flags: '--no-truncate', description: "Don't truncate table cells" },
  { flags: '--no-auto-refresh', description: "Don't refresh the stored token" },
  { flags: '-v, --verbose', description: 'Log requests and decisions (never secrets)' },
];
