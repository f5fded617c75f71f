/** The options of `nmp auth token`. */

import type { OptionSpec } from '../start/option-spec.ts';

export const TOKEN_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--format <format>',
    description: 'Format of the token',
    choices: ['token', 'header', 'json', 'exec', 'netrc'],
  },
  { flags: '--decode', description: 'Print the claims of the token instead' },
];
