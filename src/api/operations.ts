/** All operations that the SDK has, as data: the CLI makes its resource commands from this list. */

import type { Operation } from './operation.ts';
import { PROJECT_OPERATIONS } from './projects.ts';
import { SECRET_OPERATIONS } from './secrets.ts';
import { SECRETS_ADMIN_OPERATIONS } from './secrets-admin.ts';
import { WORKSPACE_MEMBER_OPERATIONS } from './workspace-members.ts';
import { WORKSPACE_OPERATIONS } from './workspaces.ts';

/** In the order of the help. */
export const OPERATIONS: readonly Operation[] = [
  ...WORKSPACE_OPERATIONS,
  ...WORKSPACE_MEMBER_OPERATIONS,
  ...PROJECT_OPERATIONS,
  ...SECRET_OPERATIONS,
  ...SECRETS_ADMIN_OPERATIONS,
];
