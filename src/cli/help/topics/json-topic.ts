/** `nmp help json`: machine-readable output and its schemas. */

import { SCHEMAS } from '../../output/schemas.ts';
import type { Block } from '../topic.ts';

export const JSON_OUTPUTS: readonly Block[] = [
  'With -f json, resource commands print the response of the REST API: an object unchanged, a list as an array of its rows. JSON is the default unless stdout is a terminal.',
  'These output formats are specific to nmp. Each has a JSON Schema (draft 2020-12) in the folder schemas of the package:',
  { rows: SCHEMAS.map(({ command, file }) => [command, `schemas/${file}`]) },
  'An output that is an object has a version. Fields may be added within a version: ignore unknown fields. The version changes when a field is removed or changes its meaning.',
  'Errors are text on stderr in every format. Programs should check the exit code: nmp help exit-codes.',
  { title: 'Examples' },
  {
    lines: [
      'nmp auth status --json | jq -r .expires_at',
      'nmp doctor --json | jq -r \'.checks[] | select(.verdict == "failed").remedy\'',
    ],
  },
];
