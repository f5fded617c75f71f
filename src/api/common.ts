/** What several resources share: parameters of the same meaning, and payload types of the same form. */

import type { QueryValue } from '../http/query.ts';

/**
 * Which rows a list returns: in the platform's text grammar (`name:"x" AND created_at>2026-01-01`), or as an object
 * (`{ name: { $like: 'ml-' } }`).
 */
export type Filter = string | { readonly [field: string]: QueryValue };

/** Which page of a list, and how long. */
export interface PageParams {
  /** Counted from 1. Default: 1. */
  page?: number;
  page_size?: number;
}

/** The workspace of a call. */
export interface WorkspaceParams {
  /** Default: the client's workspace. */
  workspace?: string;
}

/** What the platform says about a deletion. */
export interface DeleteResponse {
  message?: string;
  id?: string | null;
  deleted_at?: string | null;
}

export const WORKSPACE = {
  in: 'path',
  type: 'string',
  description: 'Workspace (default: from the context)',
} as const;

export const NAME_IN_PATH = {
  in: 'path',
  type: 'string',
  required: true,
  description: 'Name',
} as const;

export const PAGE = {
  in: 'query',
  type: 'integer',
  default: 1,
  description: 'Page number, starting at 1',
} as const;

export const FILTER = {
  in: 'query',
  type: 'string',
  description: 'Filter, as in name:"x" AND created_at>2026-01-01, or JSON',
} as const;

export const DESCRIPTION = {
  in: 'body',
  type: 'string',
  description: 'Description',
} as const;

export const WAIT_ROLE_PROPAGATION = {
  in: 'query',
  type: 'boolean',
  default: true,
  description: 'Wait until the role takes effect',
} as const;
