/** Workspaces and their members. */

import { readableWorkspaces, rolesIn, workspaceFor } from './access.ts';
import {
  type Call,
  created,
  deleted,
  newNameIn,
  ok,
  optionalText,
  type Route,
  requiredText,
  route,
} from './call.ts';
import { list } from './lists.ts';
import {
  type Entity,
  newEntity,
  newMember,
  newWorkspace,
  type Workspace,
  type Workspaces,
} from './platform-data.ts';
import { notFound, taken } from './refusal.ts';

const ALL = '/apis/entities/v2/workspaces';
const ONE = `${ALL}/{workspace}`;
const MEMBERS = `${ONE}/members`;
const DELETIONS = '/apis/entities/v2/workspace-deletions';

/** @param reportsDeletions - as in the later servers, which also hide a marked workspace from lists. */
export function workspaceRoutes(
  workspaces: Workspaces,
  reportsDeletions: boolean,
): readonly Route[] {
  return [
    ...(reportsDeletions ? [deletionRoute(workspaces)] : []),
    route('GET', ALL, (call) => {
      const readable = readableWorkspaces(call, workspaces);
      const shown = readable.filter(({ deletion }) => !(reportsDeletions && deletion));
      return list(
        shown.map((each) => each.entity),
        call.query,
      );
    }),
    route('POST', ALL, (call) => {
      const name = newNameIn(call);
      if (workspaces.has(name)) throw taken('Workspace', name);
      const workspace = newWorkspace(
        newEntity(name, optionalText(call, 'description'), call.caller),
      );
      workspace.members.set(call.caller, newMember(call.caller, ['Admin'], call.caller));
      workspaces.set(name, workspace);
      return created(workspace.entity);
    }),
    route('GET', ONE, (call) => ok(workspaceFor(call, workspaces, 'Viewer').entity)),
    route('PUT', ONE, (call) => ok(update(workspaceFor(call, workspaces, 'Admin').entity, call))),
    route('DELETE', ONE, (call) => {
      const workspace = workspaceFor(call, workspaces, 'Admin');
      workspace.deletion = { deletion_stage: 'pending', deletion_error: null };
      workspace.members.clear();
      return ok({ id: workspace.entity.name, message: 'Workspace marked for deletion' });
    }),
    route('GET', MEMBERS, (call) =>
      ok({ data: [...workspaceFor(call, workspaces, 'Viewer').members.values()] }),
    ),
    route('POST', MEMBERS, (call) => {
      const { members } = workspaceFor(call, workspaces, 'Admin');
      const principal = requiredText(call, 'principal');
      const held = members.get(principal)?.roles ?? [];
      const roles = new Set([...held, ...rolesIn(call, ['Editor'])]);
      const member = newMember(principal, [...roles].sort(), call.caller);
      members.set(principal, member);
      return created(member);
    }),
    route('PUT', `${MEMBERS}/{principal}`, (call) => {
      const member = memberOf(workspaceFor(call, workspaces, 'Admin'), call);
      member.roles = rolesIn(call);
      return ok(member);
    }),
    route('DELETE', `${MEMBERS}/{principal}`, (call) => {
      const workspace = workspaceFor(call, workspaces, 'Admin');
      const { principal } = memberOf(workspace, call);
      workspace.members.delete(principal);
      return deleted(`Member '${principal}'`, null);
    }),
  ];
}

/** Only for the user who created the workspace and for platform admins, because its roles are removed. */
function deletionRoute(workspaces: Workspaces): Route {
  return route('GET', `${DELETIONS}/{name}`, (call) => {
    const name = call.params['name']!;
    const workspace = workspaces.get(name);
    const mayRead = call.isPlatformAdmin || workspace?.entity.created_by === call.caller;
    if (!workspace?.deletion || !mayRead) throw notFound('Workspace', name);
    return ok({ name, ...workspace.deletion, updated_at: workspace.entity.updated_at });
  });
}

export function update(entity: Entity, call: Call): Entity {
  const description = optionalText(call, 'description');
  if (description !== undefined) entity.description = description;
  entity.updated_at = new Date().toISOString();
  entity.updated_by = call.caller;
  return entity;
}

function memberOf(workspace: Workspace, call: Call) {
  const principal = call.params['principal']!;
  const member = workspace.members.get(principal);
  if (member === undefined) throw notFound('Member', principal);
  return member;
}
