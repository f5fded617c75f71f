/** Claims about workspaces, their members and their deletion. */

import { expect } from 'vitest';
import { ABSENT, type Claim, type ClaimTools, OPERATIONS, SINCE_0_8, statusOf } from './claim.ts';

/** A workspace whose only other member is the guest. */
async function sharedWith({ admin, backend, name }: ClaimTools, role: string): Promise<string> {
  const workspace = name('shared');
  await admin.workspaces.create({ name: workspace });
  const principal = backend.guest.email;
  await admin.workspaces.members.create({ workspace, principal, roles: [role] });
  return workspace;
}

const change = { description: 'changed' };

export const workspaceClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'All workspaces that you may see.',
    async check(tools) {
      const seen = await sharedWith(tools, 'Viewer');
      const all = await tools.guest.workspaces.list({ page_size: 1000 });
      const names = all.data.map(({ name }) => name);
      expect(names).toContain(seen);
      expect(names).not.toContain(tools.workspace);
    },
  },
  {
    where: OPERATIONS,
    says: 'Creates a workspace; you become its admin.',
    async check({ guest, backend, name }) {
      const workspace = name('own');
      await guest.workspaces.create({ name: workspace });
      const { data } = await guest.workspaces.members.list({ workspace });
      expect(data.map(({ principal, roles }) => [principal, roles])).toEqual([
        [backend.guest.email, ['Admin']],
      ]);
    },
  },
  {
    where: OPERATIONS,
    says: 'Marks a workspace for deletion: all roles in it are revoked at once, and the platform deletes everything in it in the background. Until then `retrieve` throws NotFoundError, and `create` with its name throws ConflictError; servers before 0.8 still list it.',
    async check(tools) {
      const { admin, guest, backend } = tools;
      const name = await sharedWith(tools, 'Admin');
      await admin.workspaces.delete(name);
      const list = guest.secrets.list({ workspace: name });
      expect([403, 404, 422]).toContain(await statusOf(list));
      expect(await statusOf(admin.workspaces.retrieve(name))).toBe(404);
      expect(await statusOf(admin.workspaces.create({ name }))).toBe(409);
      const { data } = await admin.workspaces.list({ filter: { name } });
      expect(data.length).toBe(backend.reportsDeletions ? 0 : 1);
    },
  },
  {
    where: OPERATIONS,
    says: 'Adds a member. A member that exists gets the roles in addition to those it has.',
    async check(tools) {
      const workspace = await sharedWith(tools, 'Viewer');
      const { members } = tools.admin.workspaces;
      const principal = tools.backend.guest.email;
      await members.create({ workspace, principal, roles: ['Editor'] });
      const { data } = await members.list({ workspace });
      expect(data.find((member) => member.principal === principal)?.roles).toEqual([
        'Editor',
        'Viewer',
      ]);
    },
  },
  {
    where: OPERATIONS,
    says: 'Replaces the roles of a member.',
    async check(tools) {
      const workspace = await sharedWith(tools, 'Viewer');
      const { members } = tools.admin.workspaces;
      const { email } = tools.backend.guest;
      await members.update(email, { workspace, roles: ['Editor'] });
      const { data } = await members.list({ workspace });
      expect(data.find(({ principal }) => principal === email)?.roles).toEqual(['Editor']);
    },
  },
  {
    where: OPERATIONS,
    says: 'All members, in one response.',
    async check({ admin, name }) {
      const workspace = name('crowd');
      await admin.workspaces.create({ name: workspace });
      const { members } = admin.workspaces;
      for (let each = 0; each < 12; each++) {
        const principal = `user-${each}@company.com`;
        const wait_role_propagation = false;
        await members.create({ workspace, principal, roles: ['Viewer'], wait_role_propagation });
      }
      expect((await members.list({ workspace })).data).toHaveLength(13);
    },
  },
  {
    where: OPERATIONS,
    says: 'Removes a member.',
    async check(tools) {
      const workspace = await sharedWith(tools, 'Editor');
      const { email } = tools.backend.guest;
      await tools.admin.workspaces.members.delete(email, { workspace });
      expect([403, 404]).toContain(await statusOf(tools.guest.workspaces.retrieve(workspace)));
    },
  },
  {
    where: 'contract/overlay/fields.json',
    says: '"wait_role_propagation": "Wait until the role takes effect."',
    async check(tools) {
      const workspace = await sharedWith(tools, 'Admin');
      expect(await statusOf(tools.guest.workspaces.update(workspace, change))).toBe(200);
    },
  },
  {
    where: OPERATIONS,
    says: 'How the deletion of a workspace proceeds, for the user who created it and for platform admins. For others, and when no deletion goes on, it throws NotFoundError.',
    except: { embedded: ABSENT, '0.3.0': SINCE_0_8 },
    async check(tools) {
      const { admin, guest, name } = tools;
      const own = name('own');
      await guest.workspaces.create({ name: own });
      expect(await statusOf(guest.workspaces.deletions.retrieve(own))).toBe(404);
      await guest.workspaces.delete(own);
      expect(await statusOf(guest.workspaces.deletions.retrieve(own))).toBe(200);
      expect(await statusOf(admin.workspaces.deletions.retrieve(own))).toBe(200);
      const others = await sharedWith(tools, 'Viewer');
      await admin.workspaces.delete(others);
      expect(await statusOf(guest.workspaces.deletions.retrieve(others))).toBe(404);
    },
  },
  {
    where: 'docs/troubleshooting.md',
    says: 'roles take up to 30 seconds to take effect',
    async check(tools) {
      const { admin, guest, backend, name } = tools;
      const workspace = name('later');
      await admin.workspaces.create({ name: workspace });
      const principal = backend.guest.email;
      const grant = { workspace, principal, roles: ['Admin'], wait_role_propagation: false };
      await admin.workspaces.members.create(grant);
      await expect
        .poll(() => statusOf(guest.workspaces.update(workspace, change)), {
          timeout: 30_000,
          interval: 500,
        })
        .toBe(200);
    },
  },
];
