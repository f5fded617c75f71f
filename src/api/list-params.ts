/** Parameters that many operations share. */

import type { QueryValue } from '../http/prepare/query-value.ts';

/**
 * Which rows a list returns: in the platform's text grammar (`name:"x" AND created_at>"2026-01-01"`), or as an object
 * (`{ name: { $like: 'ml-' } }`).
 */
export type Filter = string | { readonly [field: string]: QueryValue };

/** Which page of a list, and how long. */
export interface PageParams {
  /** Page number, starting at 1. Default: 1. */
  page?: number;
  /** Rows per page. */
  page_size?: number;
}

/** The workspace of a call. */
export interface WorkspaceParams {
  /** Default: the client's workspace. */
  workspace?: string;
}
