/** Claims about secrets: who sees a value, and what a change keeps. */

import { expect } from 'vitest';
import { ABSENT, type Claim, OPERATIONS, statusOf } from './claim.ts';

const VALUE = 'the-value-of-a-secret';

export const secretClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'All secrets of a workspace, without their values.',
    async check({ admin, name }) {
      const secret = name('secret');
      await admin.secrets.create({ name: secret, value: VALUE });
      const page = await admin.secrets.list({ page_size: 100 });
      expect(page.data.map((each) => each.name)).toContain(secret);
      expect(JSON.stringify(page.data)).not.toContain(VALUE);
    },
  },
  {
    where: OPERATIONS,
    says: 'Returns one secret by its name, without its value.',
    async check({ admin, name }) {
      const secret = name('secret');
      const created = await admin.secrets.create({ name: secret, value: VALUE });
      const read = await admin.secrets.retrieve(secret);
      expect(JSON.stringify([created, read])).not.toContain(VALUE);
    },
  },
  {
    where: OPERATIONS,
    says: 'Changes the value, the description, or both.',
    async check({ admin, name }) {
      const secret = name('secret');
      await admin.secrets.create({ name: secret, value: VALUE, description: 'first' });
      await admin.secrets.update(secret, { description: 'second' });
      expect(await admin.secrets.update(secret, { value: 'other' })).toMatchObject({
        description: 'second',
      });
      await admin.secrets.update(secret, { value: 'both', description: 'third' });
      expect(await admin.secrets.retrieve(secret)).toMatchObject({ description: 'third' });
    },
  },
  {
    where: OPERATIONS,
    says: 'Encrypts all secrets again with the current key.',
    async check({ admin }) {
      const { success } = await admin.secrets.admin.rotateEncryptionKeys();
      expect(success).toBe(true);
    },
  },
  {
    where: 'contract/overlay/resources.json',
    says: 'Administration of all secrets; needs the role PlatformAdmin.',
    except: { embedded: ABSENT },
    async check({ guest }) {
      expect(await statusOf(guest.secrets.admin.rotateEncryptionKeys())).toBe(403);
    },
  },
];
