/** Types of the resources below `iam`. Generated from contract/ by `npm run generate`; do not edit. */

import type { StringFilter } from './shared-types.ts';

/** Comparisons that a field of a filter may ask for. */
export interface DateRangeFilter {
  /** At least. */
  gte?: string;
  /** At most. */
  lte?: string;
}

/** A role binding, as the platform returns it. */
export interface RoleBinding {
  /** ID of the role binding; it never changes. */
  id: string;
  /** Generated name, by which the binding is retrieved and deleted. */
  name: string;
  /** Person or service, as the identity provider knows it; usually an email address. */
  principal: string;
  /** Workspace in which the role is granted; null on the whole platform. */
  workspace: string | null;
  /** Name of the role, as in `Viewer`, `Editor` or `Admin`. The platform does not check that it exists. */
  role: string;
  /** Who granted the role. */
  granted_by: string;
  /** Time of the grant, in UTC (ISO 8601). */
  granted_at: string;
  /** Time at which the role was withdrawn, in UTC (ISO 8601); null while it holds. */
  revoked_at: string | null;
}

/** Conditions that a role binding must meet to be listed. */
export interface RoleBindingFilter {
  /** Keeps each role binding whose `principal` is this text; `{ $like: "text" }` finds a part of it. */
  principal?: StringFilter | string;
  /** Keeps each role binding whose `workspace` equals this. */
  workspace?: string;
  /** Name of the role, as in `Viewer`, `Editor` or `Admin`. The platform does not check that it exists. */
  role?: StringFilter | string;
  /** Keeps each role binding whose `granted_by` is this text; `{ $like: "text" }` finds a part of it. */
  granted_by?: StringFilter | string;
  /** `true` keeps bindings in force, `false` those that were revoked. */
  is_active?: boolean;
  /** Keeps each role binding whose `granted_at` is in this span of time, as in `{ gte: "2026-01-01" }`. */
  granted_at?: DateRangeFilter;
  /** Keeps each role binding whose `revoked_at` is in this span of time, as in `{ gte: "2026-01-01" }`. */
  revoked_at?: DateRangeFilter;
}
