/** The operations of the embedded platform, each a line: method, path, who may, what happens. */

import { FieldRefusal, pageOf } from './lists.ts';
import {
  type Entity,
  newEntity,
  newMember,
  newWorkspace,
  type WorkspaceContent,
  type Workspaces,
} from './platform-data.ts';
import { Refusal } from './token-check.ts';

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** Who calls: the email of the token. */
  readonly caller: string;
  readonly isAdmin: boolean;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly area: string;
  readonly run: (call: Call) => { readonly status: number; readonly body: unknown };
}

const NAME = /^[a-z](?!.*--)[a-z0-9\-@.+_]{1,62}(?<!-)$/;
const BASE = '/apis/entities/v2/workspaces';

export function platformRoutes(workspaces: Workspaces): readonly Route[] {
  const route = (method: string, path: string, run: Route['run'], area = 'platform'): Route => {
    const pattern = path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    return { method, path: new RegExp(`^${pattern}$`), area, run };
  };
  const one = (call: Call): WorkspaceContent => {
    const found = workspaces.get(call.params['workspace']!);
    if (found === undefined) throw notFound('Workspace', call.params['workspace']!);
    if (!call.isAdmin && !found.members.has(call.caller)) throw new Refusal(403, 'Forbidden');
    return found;
  };
  const visible = (call: Call) =>
    [...workspaces.values()].filter((each) => call.isAdmin || each.members.has(call.caller));
  return [
    route('GET', BASE, (call) =>
      ok(
        pageOf(
          visible(call).map((each) => each.entity),
          call.query,
        ),
      ),
    ),
    route('POST', BASE, (call) => {
      const entity = named(call, 'Workspace', workspaces);
      const workspace = newWorkspace(entity);
      workspace.members.set(call.caller, newMember(call.caller, ['Admin'], call.caller));
      workspaces.set(entity.name, workspace);
      return { status: 201, body: entity };
    }),
    route('GET', `${BASE}/{workspace}`, (call) => ok(one(call).entity)),
    route('PUT', `${BASE}/{workspace}`, (call) => ok(changed(one(call).entity, call))),
    route('DELETE', `${BASE}/{workspace}`, (call) => {
      const { entity } = one(call);
      workspaces.delete(entity.name);
      return ok(deleted(entity));
    }),
    route('GET', `${BASE}/{workspace}/members`, (call) =>
      ok({ data: [...one(call).members.values()] }),
    ),
    route('POST', `${BASE}/{workspace}/members`, (call) => {
      const { members } = one(call);
      const principal = text(call, 'principal');
      if (members.has(principal)) throw taken('Member', principal);
      const member = newMember(principal, rolesOf(call), call.caller);
      members.set(principal, member);
      return { status: 201, body: member };
    }),
    route('PUT', `${BASE}/{workspace}/members/{principal}`, (call) => {
      const member = found(one(call).members, call, 'principal', 'Member');
      member.roles = rolesOf(call);
      return ok(member);
    }),
    route('DELETE', `${BASE}/{workspace}/members/{principal}`, (call) => {
      const { members } = one(call);
      found(members, call, 'principal', 'Member');
      members.delete(decodeURIComponent(call.params['principal']!));
      return ok({ message: 'Member removed', id: null, deleted_at: new Date().toISOString() });
    }),
    ...contentRoutes(
      '/apis/entities/v2/workspaces/{workspace}/projects',
      'Project',
      'platform',
      (call) => one(call).projects,
    ),
    ...contentRoutes(
      '/apis/secrets/v2/workspaces/{workspace}/secrets',
      'Secret',
      'secrets',
      (call) => one(call).secrets,
    ),
    route(
      'POST',
      '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}/access',
      (call) => ok({ value: found(one(call).secrets, call, 'name', 'Secret').value }),
      'secrets',
    ),
    route(
      'GET',
      '/apis/secrets/v2/workspaces/{workspace}/secrets/{name}/access',
      (call) => ok({ value: found(one(call).secrets, call, 'name', 'Secret').value }),
      'secrets',
    ),
  ];

  function contentRoutes(
    base: string,
    kind: string,
    area: string,
    content: (call: Call) => Map<string, Entity>,
  ): readonly Route[] {
    return [
      route(
        'GET',
        base,
        (call) => ok(pageOf([...content(call).values()].map(shown), call.query)),
        area,
      ),
      route(
        'POST',
        base,
        (call) => {
          const entity = named(call, kind, content(call));
          if (typeof call.body['value'] === 'string') entity.value = call.body['value'];
          content(call).set(entity.name, entity);
          return { status: 201, body: shown(entity) };
        },
        area,
      ),
      route(
        'GET',
        `${base}/{name}`,
        (call) => ok(shown(found(content(call), call, 'name', kind))),
        area,
      ),
      ...['PUT', 'PATCH'].map((method) =>
        route(
          method,
          `${base}/{name}`,
          (call) => {
            const entity = found(content(call), call, 'name', kind);
            if (typeof call.body['value'] === 'string') entity.value = call.body['value'];
            return ok(shown(changed(entity, call)));
          },
          area,
        ),
      ),
      route(
        'DELETE',
        `${base}/{name}`,
        (call) => {
          const entity = found(content(call), call, 'name', kind);
          content(call).delete(entity.name);
          return ok(deleted(entity));
        },
        area,
      ),
    ];
  }
}

function ok(body: unknown) {
  return { status: 200, body };
}

function shown({ value: _secret, ...rest }: Entity): object {
  return rest;
}

function named(call: Call, kind: string, known: ReadonlyMap<string, unknown>): Entity {
  const name = text(call, 'name');
  if (!NAME.test(name)) {
    throw new FieldRefusal(['body', 'name'], `String should match pattern '${NAME.source}'`);
  }
  if (known.has(name)) throw taken(kind, name);
  const description = call.body['description'];
  return newEntity(name, typeof description === 'string' ? description : null, call.caller);
}

function changed(entity: Entity, call: Call): Entity {
  if ('description' in call.body) entity.description = call.body['description'] as string | null;
  entity.updated_at = new Date().toISOString();
  entity.updated_by = call.caller;
  return entity;
}

function deleted(entity: Entity): object {
  return { message: `${entity.name} deleted`, id: entity.id, deleted_at: new Date().toISOString() };
}

function found<T>(known: ReadonlyMap<string, T>, call: Call, param: string, kind: string): T {
  const name = decodeURIComponent(call.params[param]!);
  const entry = known.get(name);
  if (entry === undefined) throw notFound(kind, name);
  return entry;
}

function text(call: Call, field: string): string {
  const value = call.body[field];
  if (value === undefined) throw new FieldRefusal(['body', field], 'Field required');
  if (typeof value !== 'string')
    throw new FieldRefusal(['body', field], 'Input should be a valid string');
  return value;
}

function rolesOf(call: Call): string[] {
  const { roles } = call.body;
  if (!Array.isArray(roles)) throw new FieldRefusal(['body', 'roles'], 'Field required');
  return roles.map(String);
}

function notFound(kind: string, name: string): Refusal {
  return new Refusal(404, `${kind} '${name}' not found`);
}

function taken(kind: string, name: string): Refusal {
  return new Refusal(409, `${kind} '${name}' already exists`);
}
