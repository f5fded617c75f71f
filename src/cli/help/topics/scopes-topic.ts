/** `nmp help scopes`: the scopes of a token, and how to tell a missing scope from a missing role. */

import { SCOPE_AREAS } from '../../../http/judge/permission-hint.ts';
import type { Block } from '../topic.ts';

export const SCOPES: readonly Block[] = [
  "Scopes limit a token, regardless of its owner's permissions. GET and HEAD requests are reads; all others are writes.",
  {
    rows: [
      ['platform:read', 'All reads'],
      ['platform:write', 'All writes'],
      [
        '<area>:read, <area>:write',
        'Reads or writes of one area. Workspaces and projects have no area.',
      ],
    ],
  },
  { title: 'Areas' },
  {
    rows: Object.entries(SCOPE_AREAS).map(([service, area]) => [area, `/apis/${service}/`]),
  },
  { title: 'Permission denied' },
  'A 403 has two possible causes. The message names the cause if the token lists its scopes:',
  {
    rows: [
      [
        'scope',
        'Your token lacks a scope that the request needs. Log in again and request it; your role is not the problem.',
      ],
      [
        'role',
        "Your role doesn't have the required permissions in the workspace, or you have no role there. A user with the Admin role can change that; a new login doesn't. A new role takes up to 30 seconds to take effect.",
      ],
    ],
  },
  'The scopes of a token without any such scope are not checked.',
  {
    lines: [
      'nmp auth status',
      'nmp auth login --scope "platform:read secrets:write"',
      'nmp workspaces members list --workspace ml-team',
    ],
  },
];
