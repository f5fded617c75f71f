/** `nmp help formatting`: how answers are printed. */

import { FORMAT_MEANINGS, FORMATS, TIMESTAMP_MEANINGS, TIMESTAMPS } from '../../output/formats.ts';
import type { Block } from '../topic.ts';

export const FORMATTING: readonly Block[] = [
  'Choose the format by -f, by NMP_OUTPUT_FORMAT, or for terminals by nmp config set -f. Without a choice it is a table on a terminal and JSON elsewhere.',
  { rows: FORMATS.map((format) => [format, FORMAT_MEANINGS[format]]) },
  { title: 'Columns and rows' },
  {
    rows: [
      ['-c default', 'The usual columns of the command'],
      ['-c all', 'Every field that a row has'],
      ['-c name,created_at', 'These, in this order, by the names of the REST API'],
      ['--no-truncate', 'Cells are cut to fit the terminal; this shows them whole'],
      ['--page, --page-size', 'Another page of a list than the first'],
      ['--all-pages', 'All of them as one list'],
      ['--limit 500', 'As many pages as so many rows take'],
    ],
  },
  { title: 'Queries' },
  '--query picks out of the answer with a JMESPath expression (https://jmespath.org) before it is printed. Of a list it sees the rows.',
  {
    lines: [
      "nmp workspaces list --query '[].name'",
      "nmp workspaces list --query '[?description].{name: name, since: created_at}' -f table",
      'nmp workspaces get ml-team --query id -f raw',
    ],
  },
  { title: 'Times' },
  'Times in the cells of table, csv and markdown are printed as --timestamp-format says; other formats keep what the platform sent.',
  { rows: TIMESTAMPS.map((format) => [format, TIMESTAMP_MEANINGS[format]]) },
];
