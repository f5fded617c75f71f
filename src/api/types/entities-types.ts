/** Types of the resources below `entities`. Generated from contract/ by `npm run generate`; do not edit. */

/** Entity. */
export interface Entity {
  /** Type of the entity. */
  entity_type: string;
  /** ID of the entity; it never changes. */
  id: string;
  /** Workspace of the entity. */
  workspace: string;
  /** Parent entity. */
  parent?: string | null;
  /** Name of the project that the entity belongs to. */
  project?: string | null;
  /** Name of the entity. */
  name: string;
  /** Content. */
  data: Record<string, unknown>;
  /** When it was created, in UTC (ISO 8601). */
  created_at: string;
  /** Who created it. */
  created_by?: string | null;
  /** When it was last changed, in UTC (ISO 8601). */
  updated_at: string;
  /** Who last changed it. */
  updated_by?: string | null;
  /** Version of the stored entity. */
  db_version: number;
}
