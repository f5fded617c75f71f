/**
 * Permissions of users, denied by default. The scope of the token is checked first, for every user: the real
 * platform exempts its admin, but then tests could hardly cause a missing scope.
 *
 * | who | may |
 * | --- | --- |
 * | platform admin | everything |
 * | any user | list their own workspaces; create one and become its Admin |
 * | Admin of a workspace | everything in it |
 * | Editor | read it, change what is in it |
 * | Viewer | read it |
 */

import type { JWTPayload } from 'jose';
import type { Call } from './call.ts';
import type { Role, Workspace, Workspaces } from './platform-data.ts';
import { forbidden, invalidField, notFound } from './refusal.ts';

const RANKS: readonly Role[] = ['Viewer', 'Editor', 'Admin'];

/** A token without any scope that contains a colon skips this check. */
export function checkScope(claims: JWTPayload, method: string, area: string): void {
  const scopes = String(claims['scope'] ?? '').split(' ');
  if (!scopes.some((scope) => scope.includes(':'))) return;
  const right = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  if (![`platform:${right}`, `${area}:${right}`].some((scope) => scopes.includes(scope))) {
    throw forbidden();
  }
}

export function requirePlatformAdmin(call: Call): void {
  if (!call.isPlatformAdmin) throw forbidden();
}

/** The workspace of a call, for a user with at least this role in it. */
export function workspaceFor(call: Call, workspaces: Workspaces, least: Role): Workspace {
  const name = call.params['workspace']!;
  const workspace = workspaces.get(name);
  const roles = workspace?.members.get(call.caller)?.roles ?? [];
  const rank = Math.max(-1, ...roles.map((role) => RANKS.indexOf(role)));
  if (!call.isPlatformAdmin && rank < RANKS.indexOf(least)) throw forbidden();
  // A workspace that is marked for deletion is hidden, and its roles are removed.
  if (workspace === undefined || workspace.deletion) throw notFound('Workspace', name);
  return workspace;
}

/** The workspaces that the caller may read; every user may list them. */
export function readableWorkspaces(call: Call, workspaces: Workspaces): readonly Workspace[] {
  const all = [...workspaces.values()];
  if (call.isPlatformAdmin) return all;
  return all.filter((each) => each.members.has(call.caller));
}

export function rolesIn(call: Call, fallback?: readonly Role[]): readonly Role[] {
  const roles = call.body['roles'] ?? fallback;
  if (!Array.isArray(roles)) throw invalidField(['body', 'roles'], 'Field required', 'missing');
  for (const role of roles) {
    if (RANKS.includes(role)) continue;
    throw invalidField(['body', 'roles'], `Input should be ${RANKS.join(', ')}`, 'enum');
  }
  return roles as Role[];
}
