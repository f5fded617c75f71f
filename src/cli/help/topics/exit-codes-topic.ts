/** `nmp help exit-codes`: the table of the exit codes. */

import { EXIT, EXIT_MEANINGS, SIGNAL_EXIT } from '../../errors/exit-codes.ts';
import type { Block } from '../topic.ts';

const ROWS = (Object.keys(EXIT) as (keyof typeof EXIT)[]).map(
  (name) => [String(EXIT[name]), EXIT_MEANINGS[name]] as const,
);
const SIGNAL_ROWS = Object.entries(SIGNAL_EXIT).map(
  ([signal, code]) =>
    [
      String(code),
      signal === 'SIGINT' ? 'interrupted (SIGINT)' : `terminated by ${signal}`,
    ] as const,
);

export const EXIT_CODES: readonly Block[] = [
  'Results go to stdout; messages and errors go to stderr. Exit codes:',
  { rows: [...ROWS, ...SIGNAL_ROWS] },
  { title: 'Examples' },
  {
    lines: [
      'nmp auth status --check || nmp auth login',
      "nmp workspaces list; case $? in 4|5) nmp auth login ;; 7) echo 'try again later' ;; esac",
    ],
  },
];
