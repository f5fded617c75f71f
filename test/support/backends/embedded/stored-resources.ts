/** Resources that the platform only stores: a created row is returned with the fields that the platform adds. */

import { workspaceFor } from './access.ts';
import { type Call, created, deleted, newNameIn, ok, type Route, route } from './call.ts';
import { list } from './lists.ts';
import { newEntity, type Role, type Workspaces } from './platform-data.ts';
import { notFound, taken } from './refusal.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface StoredRow extends Fields {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface StoredResource {
  /** As in `Guardrail config`. */
  readonly kind: string;
  /** The path of the list; contains `{workspace}`. */
  readonly path: string;
  readonly changedBy: readonly ('PUT' | 'PATCH')[];
  /** The fields that the platform adds to a created row. */
  readonly defaults: (body: Fields) => Fields;
  /** Further routes of one row, as in `POST /pin`, and what they set. */
  readonly actions?: Readonly<Record<string, (now: string) => Fields>>;
  /** Fields of a user and an entity that this resource shows. */
  readonly shows?: readonly string[];
  /** A deletion returns a message instead of an empty response. */
  readonly confirmsDeletion?: true;
}

export function storedRoutes(
  workspaces: Workspaces,
  { kind, path, changedBy, defaults, actions = {}, shows = [], confirmsDeletion }: StoredResource,
): readonly Route[] {
  const all = new Map<string, StoredRow>();
  const keyOf = (call: Call, name: string, least: Role) =>
    `${workspaceFor(call, workspaces, least).entity.name}/${name}`;
  const rowFor = (call: Call, least: Role): readonly [string, StoredRow] => {
    const name = call.params['name']!;
    const key = keyOf(call, name, least);
    const row = all.get(key);
    if (row === undefined) throw notFound(kind, name);
    return [key, row];
  };
  const change = (call: Call, changes: (now: string) => Fields) => {
    const [key, row] = rowFor(call, 'Editor');
    const now = new Date().toISOString();
    const changed = { ...row, ...changes(now), updated_at: now };
    all.set(key, changed);
    return ok(changed);
  };
  const one = `${path}/{name}`;
  return [
    route('GET', path, (call) => {
      const prefix = keyOf(call, '', 'Viewer');
      const rows = [...all].filter(([key]) => key.startsWith(prefix)).map(([, row]) => row);
      return list(rows, call.query);
    }),
    route('POST', path, (call) => {
      const name = newNameIn(call);
      const key = keyOf(call, name, 'Editor');
      if (all.has(key)) throw taken(kind, name);
      const { created_by, updated_by, ...facts } = newEntity(name, undefined, call.caller);
      const { workspace } = call.params;
      const hidden: Fields = { created_by, updated_by, entity_id: facts.id };
      const shown = Object.fromEntries(shows.map((field) => [field, hidden[field]]));
      const row = { ...defaults(call.body), ...call.body, ...facts, ...shown, workspace };
      all.set(key, row);
      return created(row);
    }),
    route('GET', one, (call) => ok(rowFor(call, 'Viewer')[1])),
    ...changedBy.map((method) => route(method, one, (call) => change(call, () => call.body))),
    route('DELETE', one, (call) => {
      const [key, { id }] = rowFor(call, 'Editor');
      all.delete(key);
      return confirmsDeletion ? deleted(kind, id) : { status: 204, body: undefined };
    }),
    ...Object.entries(actions).map(([action, changes]) => {
      const [method = '', rest = ''] = action.split(' ');
      return route(method, one + rest, (call) => change(call, changes));
    }),
  ];
}
