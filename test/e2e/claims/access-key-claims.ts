/** Claims about access keys, which only the later generation of the platform has. */

import { expect } from 'vitest';
import { NeMoPlatform } from '../../../src/index.node.ts';
import { ABSENT, type Claim, type ClaimTools, FIELDS, OPERATIONS, statusOf } from './claim.ts';

const except = { embedded: ABSENT, '0.3.0': 'Only version 0.8 and later have it.' } as const;
const DAY = 24 * 60 * 60 * 1000;

/** Status of a call with the token of a key, which the platform may go on accepting for some seconds. */
function uses({ backend, workspace }: ClaimTools, accessToken: string): Promise<number> {
  const { baseUrl } = backend;
  const client = new NeMoPlatform({ baseUrl, workspace, accessToken, maxRetries: 0 });
  return statusOf(client.models.list());
}

async function becomes(tools: ClaimTools, token: string, status: number): Promise<void> {
  await expect.poll(() => uses(tools, token), { timeout: 40_000, interval: 500 }).toBe(status);
}

function timeUntil(end: string | null | undefined): number {
  return Date.parse(end ?? '') - Date.now();
}

export const accessKeyClaims: readonly Claim[] = [
  {
    where: OPERATIONS,
    says: 'Returns one page of your access keys, without their tokens. `has_more` says whether there is another page.',
    except,
    async check({ admin, name }) {
      const { token } = await admin.accessKeys.create({ name: name('key') });
      await admin.accessKeys.create({ name: name('key') });
      const first = await admin.accessKeys.list({ page_size: 1 });
      expect(first).toMatchObject({ data: { length: 1 }, has_more: true });
      expect(JSON.stringify(await admin.accessKeys.list())).not.toContain(token);
    },
  },
  {
    where: OPERATIONS,
    says: 'Creates an access key that acts as you, or as a service account. Only this response contains its token. Names need not be unique.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const label = name('key');
      const { token, jti } = await admin.accessKeys.create({ name: label });
      expect(await statusOf(admin.accessKeys.create({ name: label }))).toBe(200);
      await becomes(tools, token, 200);
      const all = await admin.accessKeys.list();
      expect(all.data.find((key) => key.jti === jti)).not.toHaveProperty('token');
    },
  },
  {
    where: OPERATIONS,
    says: 'BadRequestError when the lifetime is longer than the platform allows.',
    except,
    async check({ admin, name }) {
      const expires_in_seconds = 100 * 365 * 24 * 60 * 60;
      const call = admin.accessKeys.create({ name: name('key'), expires_in_seconds });
      expect(await statusOf(call)).toBe(400);
    },
  },
  {
    where: FIELDS,
    says: "Left out: the platform's default, 30 days unless it is configured otherwise.",
    except,
    async check({ admin, name }) {
      const { expires_at } = await admin.accessKeys.create({ name: name('key') });
      expect(Math.round(timeUntil(expires_at) / DAY)).toBe(30);
    },
  },
  {
    where: FIELDS,
    says: "Left out: the platform's default, 48 hours unless it is configured otherwise.",
    except,
    async check({ admin, name }) {
      const { jti } = await admin.accessKeys.create({ name: name('key') });
      const { grace_period_expires_at } = await admin.accessKeys.rotate(jti);
      expect(Math.round(timeUntil(grace_period_expires_at) / DAY)).toBe(2);
    },
  },
  {
    where: OPERATIONS,
    says: '`revoked` is false for a key that was revoked before.',
    except,
    async check({ admin, name }) {
      const { jti } = await admin.accessKeys.create({ name: name('key') });
      expect(await admin.accessKeys.delete(jti)).toMatchObject({ revoked: true });
      expect(await admin.accessKeys.delete(jti)).toMatchObject({ revoked: false });
    },
  },
  {
    where: OPERATIONS,
    says: 'Revokes an access key for good.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const { jti, token } = await admin.accessKeys.create({ name: name('key') });
      await becomes(tools, token, 200);
      await admin.accessKeys.delete(jti);
      await becomes(tools, token, 401);
      expect(await statusOf(admin.accessKeys.unsuspend(jti))).not.toBe(200);
    },
  },
  {
    where: OPERATIONS,
    says: 'Creates a new key with the name, description and scope of an active one, which ends after the grace period.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const described = { name: name('key'), description: 'for CI', scope: ['models'] };
      const { jti, token } = await admin.accessKeys.create(described);
      const { new_key } = await admin.accessKeys.rotate(jti, { grace_period_seconds: 1 });
      expect(new_key).toMatchObject(described);
      await becomes(tools, token, 401);
      await becomes(tools, new_key.token, 200);
    },
  },
  {
    where: OPERATIONS,
    says: 'ConflictError when the key is not active.',
    except,
    async check({ admin, name }) {
      const { jti } = await admin.accessKeys.create({ name: name('key') });
      await admin.accessKeys.suspend(jti);
      expect(await statusOf(admin.accessKeys.rotate(jti))).toBe(409);
    },
  },
  {
    where: OPERATIONS,
    says: 'Suspends an access key until `unsuspend`.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const { jti, token } = await admin.accessKeys.create({ name: name('key') });
      await admin.accessKeys.suspend(jti);
      await becomes(tools, token, 401);
      await admin.accessKeys.unsuspend(jti);
      await becomes(tools, token, 200);
    },
  },
  {
    where: FIELDS,
    says: 'ID of a key of yours that this one replaces; it is revoked at once.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const { jti, token } = await admin.accessKeys.create({ name: name('key') });
      await admin.accessKeys.create({ name: name('key'), rotates: jti });
      await becomes(tools, token, 401);
    },
  },
  {
    where: FIELDS,
    says: 'Service account as which the key acts; only for platform admins.',
    except,
    async check({ guest, name }) {
      const key = { name: name('key'), service_account_id: name('robot') };
      expect(await statusOf(guest.accessKeys.create(key))).toBe(403);
    },
  },
  {
    where: FIELDS,
    says: 'Services that the key may use, as in `models`. Left out: all.',
    except,
    async check(tools) {
      const { admin, name } = tools;
      const { token } = await admin.accessKeys.create({ name: name('key'), scope: ['secrets'] });
      await becomes(tools, token, 403);
    },
  },
];
