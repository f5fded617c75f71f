/** `nmp help json`: the machine-readable outputs and their schemas. */

import { SCHEMAS } from '../../output/schemas.ts';
import type { Block } from '../topic.ts';

export const JSON_OUTPUTS: readonly Block[] = [
  'Commands on resources print with -f json what the REST API of the platform answers: objects as they came, lists as an array of their rows. Elsewhere than on a terminal that is the default.',
  'The shapes of these outputs are our own. Each has a JSON Schema (draft 2020-12) in the folder schemas of the package:',
  { rows: SCHEMAS.map(({ command, file }) => [command, `schemas/${file}`]) },
  'An output that is an object says its version. Fields are only ever added to a version: ignore those that you do not know. When a field goes or changes its meaning, the version does too.',
  'Errors are text on stderr in every format. What a program needs of them is the exit code: nmp help exit-codes.',
  { title: 'Examples' },
  {
    lines: [
      'nmp auth status --json | jq -r .expires_at',
      'nmp doctor --json | jq -r \'.checks[] | select(.verdict == "failed").remedy\'',
    ],
  },
];
