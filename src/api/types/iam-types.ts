/** Types of the resources below `iam`. Generated from contract/ by `npm run generate`; do not edit. */

import type { StringFilter } from './shared-types.ts';

/** Date range filter. */
export interface DateRangeFilter {
  /** At least. */
  gte?: string;
  /** At most. */
  lte?: string;
}

/** Role binding. */
export interface RoleBinding {
  /** ID of the role binding; it never changes. */
  id: string;
  /** Name of the role binding. */
  name: string;
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Workspace of the role binding. */
  workspace: string | null;
  /** Role. */
  role: string;
  /** Who granted the role. */
  granted_by: string;
  /** When the role was granted, in UTC (ISO 8601). */
  granted_at: string;
  /** When it was revoked, in UTC (ISO 8601). */
  revoked_at: string | null;
}

/** Role binding filter. */
export interface RoleBindingFilter {
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal?: StringFilter | string;
  /** Workspace. */
  workspace?: string;
  /** Role. */
  role?: StringFilter | string;
  /** Who granted the role. */
  granted_by?: StringFilter | string;
  /** Whether it is active. */
  is_active?: boolean;
  /** When the role was granted, in UTC (ISO 8601). */
  granted_at?: DateRangeFilter;
  /** When it was revoked, in UTC (ISO 8601). */
  revoked_at?: DateRangeFilter;
}
