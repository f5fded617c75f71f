/** Routes of filesets and their files, with one range at a time. */

import { workspaceFor } from './access.ts';
import {
  type Call,
  newNameIn,
  ok,
  optionalText,
  type Reply,
  type Route,
  rawRoute,
  route,
} from './call.ts';
import type { FilesetStore } from './fileset-store.ts';
import { list } from './lists.ts';
import { type Entity, newEntity, type Role, type Workspaces } from './platform-data.ts';
import { notFound, Refusal, taken } from './refusal.ts';

const ALL = '/apis/files/v2/workspaces/{workspace}/filesets';
const ONE = `${ALL}/{name}`;
const FILE = `${ONE}/-/{path+}`;
const BINARY = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' };

export function fileRoutes(workspaces: Workspaces, store: FilesetStore): readonly Route[] {
  const filesets = new Map<string, Entity>();
  const workspaceOf = (call: Call, least: Role) =>
    workspaceFor(call, workspaces, least).entity.name;
  const filesetFor = (call: Call, least: Role): { entity: Entity; key: string } => {
    const name = call.params['name']!;
    const key = `${workspaceOf(call, least)}/${name}`;
    const entity = filesets.get(key);
    if (entity === undefined) throw notFound('Fileset', name);
    return { entity, key };
  };
  const shown = (entity: Entity, call: Call) => ({
    description: '',
    purpose: 'generic',
    storage: { type: 'local', path: `/filesets/${entity.name}` },
    metadata: { dataset: null, model: null },
    custom_fields: {},
    project: '',
    ...entity,
    workspace: call.params['workspace'],
  });
  const fileOf = (call: Call, path: string, size: number) => {
    const { workspace, name } = call.params;
    return {
      file_ref: `${workspace}/${name}#${path}`,
      file_url: `/apis/files/v2/workspaces/${workspace}/filesets/${name}/-/${path}`,
      path,
      size,
      cache_status: null,
    };
  };
  const sizeOf = async (call: Call, id: string): Promise<number> => {
    const size = await store.size(id, call.params['path']!);
    if (size === undefined) throw notFound('File', call.params['path']!);
    return size;
  };
  return [
    route('GET', ALL, (call) => {
      const prefix = `${workspaceOf(call, 'Viewer')}/`;
      const rows = [...filesets].filter(([key]) => key.startsWith(prefix));
      return list(
        rows.map(([, entity]) => entity),
        call.query,
        (row) => shown(row as Entity, call),
      );
    }),
    route('POST', ALL, (call) => {
      const name = newNameIn(call);
      const key = `${workspaceOf(call, 'Editor')}/${name}`;
      if (filesets.has(key)) throw taken('Fileset', name);
      const entity = newEntity(name, optionalText(call, 'description'), call.caller);
      filesets.set(key, entity);
      return ok(shown(entity, call));
    }),
    route('GET', ONE, (call) => ok(shown(filesetFor(call, 'Viewer').entity, call))),
    route('DELETE', ONE, async (call) => {
      const { entity, key } = filesetFor(call, 'Editor');
      filesets.delete(key);
      await store.delete(entity.id);
      return ok(shown(entity, call));
    }),
    route('GET', `${ONE}/files`, async (call) => {
      const files = await store.list(filesetFor(call, 'Viewer').entity.id);
      const wanted = (call.query.get('path') ?? '').replace(/\/$/, '');
      const listed = files.filter(
        ({ path }) => wanted === '' || path === wanted || path.startsWith(`${wanted}/`),
      );
      return ok({ data: listed.map(({ path, size }) => fileOf(call, path, size)) });
    }),
    rawRoute('PUT', FILE, async (call) => {
      const { id } = filesetFor(call, 'Editor').entity;
      const path = call.params['path']!;
      if (path.startsWith('/'))
        throw new Refusal(400, { detail: 'Absolute paths are not allowed' });
      await store.write(id, path, call.request);
      return ok(fileOf(call, path, (await store.size(id, path))!));
    }),
    rawRoute('GET', FILE, async (call) => {
      const { id } = filesetFor(call, 'Viewer').entity;
      const size = await sizeOf(call, id);
      return ranged(call, size, (start, end) => store.read(id, call.params['path']!, start, end));
    }),
    route('DELETE', FILE, async (call) => {
      const { id } = filesetFor(call, 'Editor').entity;
      const size = await sizeOf(call, id);
      await store.delete(id, call.params['path']!);
      return ok(fileOf(call, call.params['path']!, size));
    }),
  ];
}

/** `bytes=a-b` and `bytes=a-`; an end at or past the size is refused, not clamped. */
function ranged(
  call: Call,
  size: number,
  read: (start: number, end: number) => AsyncIterable<Uint8Array>,
): Reply {
  const { range } = call.request.headers;
  const body = undefined;
  if (range === undefined) {
    const content = size === 0 ? nothing() : read(0, size - 1);
    return { status: 200, body, content, headers: { ...BINARY, 'content-length': String(size) } };
  }
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)/.exec(range) ?? [];
  const start = Number(from);
  const end = to === '' ? size - 1 : Number(to);
  if (from === '' || start > end || end >= size) {
    throw new Refusal(416, { detail: 'Range Not Satisfiable' });
  }
  const headers = {
    ...BINARY,
    'content-range': `bytes ${start}-${end}/${size}`,
    'content-length': String(end - start + 1),
  };
  return { status: 206, body, content: read(start, end), headers };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
