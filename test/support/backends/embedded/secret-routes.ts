/** Secrets of a workspace; only one route returns their values. */

import { requirePlatformAdmin, workspaceFor } from './access.ts';
import {
  type Call,
  created,
  newNameIn,
  ok,
  optionalText,
  type Route,
  requiredText,
  route,
} from './call.ts';
import { list } from './lists.ts';
import { newEntity, type Role, type Secret, type Workspaces } from './platform-data.ts';
import { notFound, taken } from './refusal.ts';
import { update } from './workspace-routes.ts';

const AREA = 'secrets';
const ALL = '/apis/secrets/v2/workspaces/{workspace}/secrets';
const ONE = `${ALL}/{name}`;

export function secretRoutes(workspaces: Workspaces): readonly Route[] {
  const secretsFor = (call: Call, least: Role) => workspaceFor(call, workspaces, least).secrets;
  const secretFor = (call: Call, least: Role): Secret => {
    const name = call.params['name']!;
    const secret = secretsFor(call, least).get(name);
    if (secret === undefined) throw notFound('Secret', name);
    return secret;
  };
  const secrets: readonly Parameters<typeof route>[] = [
    [
      'GET',
      ALL,
      (call) =>
        list([...secretsFor(call, 'Viewer').values()], call.query, (row) =>
          shown(row as Secret, call),
        ),
    ],
    [
      'POST',
      ALL,
      (call) => {
        const known = secretsFor(call, 'Editor');
        const name = newNameIn(call);
        const value = requiredText(call, 'value');
        if (known.has(name)) throw taken('Secret', name);
        const entity = newEntity(name, optionalText(call, 'description'), call.caller);
        const secret = { ...entity, value };
        known.set(name, secret);
        return created(shown(secret, call));
      },
    ],
    ['GET', ONE, (call) => ok(shown(secretFor(call, 'Viewer'), call))],
    [
      'PATCH',
      ONE,
      (call) => {
        const secret = secretFor(call, 'Editor');
        secret.value = optionalText(call, 'value') ?? secret.value;
        update(secret, call);
        return ok(shown(secret, call));
      },
    ],
    [
      'DELETE',
      ONE,
      (call) => {
        secretsFor(call, 'Editor').delete(secretFor(call, 'Editor').name);
        return { status: 204, body: undefined };
      },
    ],
    [
      'GET',
      `${ONE}/access`,
      (call) => {
        const { name, value } = secretFor(call, 'Editor');
        return ok({ name, workspace: call.params['workspace'], value });
      },
    ],
    [
      'POST',
      '/apis/secrets/v2/rotate-encryption-keys',
      (call) => {
        requirePlatformAdmin(call);
        const counts = [...workspaces.values()].map((each) => each.secrets.size);
        const rotated = counts.reduce((sum, count) => sum + count, 0);
        return { status: 202, body: { rotated_secrets: rotated, success: true } };
      },
    ],
  ];
  return secrets.map(([method, path, run]) => route(method, path, run, AREA));
}

function shown(
  { id: _, value: __, created_by: ___, updated_by: ____, ...secret }: Secret,
  call: Call,
): object {
  return { ...secret, workspace: call.params['workspace'] };
}
