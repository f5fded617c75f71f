/** `nmp help formatting`: output formats, columns, queries and times. */

import { FORMAT_MEANINGS, FORMATS, TIMESTAMP_MEANINGS, TIMESTAMPS } from '../../output/formats.ts';
import type { Block } from '../topic.ts';

export const FORMATTING: readonly Block[] = [
  'Choose the format with -f or NMP_OUTPUT_FORMAT, or for terminals with nmp config set -f. The default is a table on a terminal and JSON elsewhere.',
  { rows: FORMATS.map((format) => [format, FORMAT_MEANINGS[format]]) },
  { title: 'Columns and rows' },
  {
    rows: [
      ['-c default', 'The default columns of the command'],
      ['-c all', 'All fields of the rows'],
      ['-c name,created_at', 'These columns in this order, by the names of the REST API'],
      ['--no-truncate', 'Show whole cells instead of truncating them to fit the terminal'],
      ['--page, --page-size', 'Select a page'],
      ['--all-pages', 'Fetch all pages'],
      ['--limit 500', 'Fetch enough pages for this number of rows'],
    ],
  },
  { title: 'Queries' },
  '--query filters the output with a JMESPath expression (https://jmespath.org). For a list, the expression applies to the rows.',
  {
    lines: [
      "nmp workspaces list --query '[].name'",
      "nmp workspaces list --query '[?description].{name: name, since: created_at}' -f table",
      'nmp workspaces get ml-team --query id -f raw',
    ],
  },
  { title: 'Times' },
  '--timestamp-format applies to table, csv and markdown; other formats keep the times that the platform sent. Times without a zone are UTC.',
  { rows: TIMESTAMPS.map((format) => [format, TIMESTAMP_MEANINGS[format]]) },
];
