/** `nmp help scopes`: what a token may do, and how to tell a scope that is missing from a role that is. */

import { SCOPE_AREAS } from '../../../http/permission-hint.ts';
import type { Block } from '../topic.ts';

export const SCOPES: readonly Block[] = [
  'A scope bounds what a token may do, whatever its owner may. Reads are GET and HEAD; all else writes.',
  {
    rows: [
      ['platform:read', 'Every read'],
      ['platform:write', 'Every write'],
      ['<area>:read, <area>:write', 'The same for one area. Workspaces and projects have none.'],
    ],
  },
  { title: 'Areas' },
  {
    rows: Object.entries(SCOPE_AREAS).map(([service, area]) => [area, `/apis/${service}/`]),
  },
  { title: 'Permission denied' },
  'A 403 has two causes. The message says which one it is, as far as the token tells its scopes:',
  {
    rows: [
      [
        'scope',
        'Your token lacks a scope that the call needs. Log in again and ask for it; your role does not matter here.',
      ],
      [
        'role',
        'Your token may, but you may not: your role in the workspace is too small, or you have none. Somebody with an Admin role can change that; a new login does not. A role granted just now takes up to 30 seconds to work.',
      ],
    ],
  },
  'A token that names no scope of this kind is not checked for scopes at all.',
  {
    lines: [
      'nmp auth status',
      'nmp auth login --scope "platform:read secrets:write"',
      'nmp workspaces members list --workspace ml-team',
    ],
  },
];
