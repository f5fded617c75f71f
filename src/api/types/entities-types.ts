/** Types of the resources below `entities`. Generated from contract/ by `npm run generate`; do not edit. */

/** An entity, as the platform returns it. */
export interface Entity {
  /** Type of the entity, chosen by the program that stores it, as in `prompt`. */
  entity_type: string;
  /** ID of the entity; it never changes. */
  id: string;
  /** Workspace that contains the entity and decides who may see it. */
  workspace: string;
  /** ID of the entity that contains this one; null at the top. */
  parent?: string | null;
  /** Name of a project that groups the entity with others; it grants no rights. */
  project?: string | null;
  /**
   * Name of the entity, unique among entities of its type, workspace and parent: 2 to 63 lower-case letters,
   * digits, `-`, `.`, `_`, `@` and `+`. It starts with a letter, has no `--`, and does not end with `-`.
   */
  name: string;
  /** Content of the entity: any JSON object. */
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
