/** Workspaces, members, projects, secrets, roles, entities, access keys and discovery. */

import { attempt, type StepTools } from './step-tools.ts';

export async function accessSteps({ client, name }: StepTools): Promise<void> {
  const { accessKeys, workspaces, projects, secrets, iam, entities, auth } = client;
  await attempt(() => auth.discovery());

  const team = name('team');
  await attempt(() => workspaces.create({ name: team, description: 'd' }));
  await attempt(() => workspaces.list({ page_size: 2 }));
  await attempt(() => workspaces.retrieve(team));
  await attempt(() => workspaces.update(team, { description: 'e' }));
  const workspace = team;
  const principal = 'bob@example.com';
  await attempt(() => workspaces.members.create({ workspace, principal, roles: ['Viewer'] }));
  await attempt(() => workspaces.members.list({ workspace }));
  await attempt(() => workspaces.members.update(principal, { workspace, roles: ['Editor'] }));
  await attempt(() => workspaces.members.delete(principal, { workspace }));

  const project = name('project');
  await attempt(() => projects.create({ workspace, name: project }));
  await attempt(() => projects.list({ workspace }));
  await attempt(() => projects.retrieve(project, { workspace }));
  await attempt(() => projects.update(project, { workspace, description: 'e' }));
  await attempt(() => projects.delete(project, { workspace }));

  const secret = name('secret');
  await attempt(() => secrets.create({ workspace, name: secret, value: 'v' }));
  await attempt(() => secrets.list({ workspace }));
  await attempt(() => secrets.retrieve(secret, { workspace }));
  await attempt(() => secrets.update(secret, { workspace, value: 'w' }));
  await attempt(() => secrets.access(secret, { workspace }));
  await attempt(() => secrets.delete(secret, { workspace }));
  await attempt(() => secrets.admin.rotateEncryptionKeys());

  // Other workspaces than `default` have bindings too, but cannot show a single one.
  const eve = `${name('eve')}@example.com`;
  const binding = await attempt(() =>
    iam.roleBindings.create({ principal: eve, role: 'Viewer', workspace: 'default' }),
  );
  await attempt(() => iam.roleBindings.list({ page_size: 2 }));
  if (binding?.name) {
    await attempt(() => iam.roleBindings.retrieve(binding.name));
    await attempt(() => iam.roleBindings.delete(binding.name));
  }

  const [type, item] = ['widget', name('widget')];
  const entity = await attempt(() =>
    entities.create(type, { workspace, name: item, data: { a: 1 } }),
  );
  await attempt(() => entities.list(type, { workspace }));
  await attempt(() => entities.getEntityByName(type, item, { workspace }));
  if (entity?.id) await attempt(() => entities.getEntityById(entity.id));
  await attempt(() => entities.updateEntityByName(type, item, { workspace, data: { a: 2 } }));
  await attempt(() => entities.deleteEntityByName(type, item, { workspace }));
  await attempt(() => workspaces.delete(team));
  await attempt(() => workspaces.deletions.retrieve(team));

  const key = await attempt(() => accessKeys.create({ name: name('key'), scope: ['models'] }));
  await attempt(() => accessKeys.list({ page_size: 2 }));
  if (key?.jti) {
    await attempt(() => accessKeys.suspend(key.jti));
    await attempt(() => accessKeys.unsuspend(key.jti));
    const rotation = await attempt(() => accessKeys.rotate(key.jti));
    if (rotation) await attempt(() => accessKeys.delete(rotation.new_key.jti));
  }
}
